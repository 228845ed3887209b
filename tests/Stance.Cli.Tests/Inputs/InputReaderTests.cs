using System.IO.Compression;
using System.Text;
using Stance.Cli.Inputs;

namespace Stance.Cli.Tests.Inputs;

public sealed class InputReaderTests : IDisposable
{
    private static readonly string[] Extensions = ["", ".txt", ".md", ".html", ".jsonl", ".csv", ".tsv", ".gz", ".txt.gz", ".html.gz", ".jsonl.gz", ".csv.gz", ".docx"];

    private readonly TestRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Of_a_folder_the_articles_are_read_or_else_the_tables()
    {
        _run.File("news/b.html", "<p>b</p>");
        _run.File("news/a/z.txt", "z");
        _run.File("news/c.md", "c");
        _run.File("news/README.md", "what these are");
        _run.File("news/d.txt.gz", Gzip("d"));
        _run.File("news/labels.jsonl", """{"text": "no article"}""");
        _run.File("tables/x.csv", "text\nx\n");
        _run.File("tables/y.jsonl.gz", Gzip("""{"text": "y"}"""));

        Assert.Equal(["z", "b", "c", "d"], await TextsOf(_run.PathOf("news")));
        Assert.Equal(["x", "y"], await TextsOf(_run.PathOf("tables")));
    }

    [Fact]
    public async Task A_pattern_means_the_files_that_match_in_ordinal_order()
    {
        _run.File("news/b.html", "<p>b</p>");
        _run.File("news/x/a.html", "<p>a</p>");
        _run.File("news/x/a.txt", "no");
        _run.File("odd/who*.txt", "the file");

        Assert.Equal(["b", "a"], await TextsOf(_run.PathOf("news/**/*.html")));
        Assert.Equal(["a", "no"], await TextsOf(_run.PathOf("news/x/a.*")));
        Assert.Equal(["the file"], await TextsOf(_run.PathOf("odd/who*.txt")));
        Input none = Assert.Single(await Read(_run.PathOf("news/*.pdf")));
        Assert.Equal("expected at least one file that the pattern matches; found none", none.Error);
        Assert.Contains("found none", Assert.Single(await Read(_run.PathOf("nowhere/*.txt"))).Error);
    }

    [Fact]
    public async Task A_name_that_is_nearly_right_is_asked_for()
    {
        _run.File("article.txt", "a");

        Input missing = Assert.Single(await Read(_run.PathOf("artcle.txt")));

        Assert.EndsWith($"Did you mean {_run.PathOf("article.txt")}?", missing.Error);
        Assert.DoesNotContain("mean", Assert.Single(await Read(_run.PathOf("speech.html"))).Error);
    }

    [Theory]
    [InlineData("He said no.", "He said no.")]
    [InlineData(" \n{\"text\": \"He said no.\"}", "He said no.")]
    [InlineData("\uFEFF<!DOCTYPE HTML><p>He said no.</p>", "He said no.")]
    [InlineData("<html><p>He said no.</p></html>", "He said no.")]
    [InlineData("< html is what he said", "< html is what he said")]
    public async Task Standard_input_shows_its_format(string input, string text)
    {
        foreach (byte[] bytes in new[] { Encoding.UTF8.GetBytes(input), Gzip(input), Encoding.Unicode.GetBytes(input) })
        {
            InputReader reader = new(new MemoryStream(bytes), recordsOnly: false);
            Assert.Equal([text], (await reader.ReadAsync(["-"]).ToListAsync()).Select(one => one.Text));
        }
    }

    [Fact]
    public async Task A_named_format_wins_over_the_name_of_the_file()
    {
        InputReader reader = new(Stream.Null, recordsOnly: false) { Format = InputFormat.Html };

        Assert.Equal("He said no.", Assert.Single(await reader.ReadAsync([_run.File("page.txt", "<p>He <b>said</b> no.</p>")]).ToListAsync()).Text);
    }

    [Fact]
    public async Task Gzip_may_have_several_members_and_any_name()
    {
        string path = _run.File("two.txt", [.. Gzip("He said no. "), .. Gzip("She said yes.")]);

        Assert.Equal(["He said no. She said yes."], await TextsOf(path));
        Assert.Equal("larnov.2024", Assert.Single(await Read(_run.File("larnov.2024.html.gz", Gzip("<p>x</p>")))).Id.Name);
    }

    [Fact]
    public async Task Gzip_that_is_cut_off_is_an_error_after_the_records_before()
    {
        byte[] whole = Gzip(string.Concat(Enumerable.Range(0, 2000).Select(i => $$"""{"id": {{i}}, "text": "Oslo said {{i * 7919 % 997}}."}""" + "\n")));

        List<Input> read = await Read(_run.File("news.jsonl.gz", whole[..(whole.Length / 2)]));

        Assert.InRange(read.Count, 100, 1999);
        Assert.Equal("expected gzip data to its end; found that it is cut off or damaged", read[^1].Error);
        Assert.All(read.SkipLast(1), record => Assert.Null(record.Error));
        Assert.NotNull(Assert.Single(await Read(_run.File("a.txt.gz", whole[..^4]))).Error);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_an_error_and_records_before_it_are_read()
    {
        InputReader reader = new(Stream.Null, recordsOnly: false) { MaxBytes = 1 << 20 };
        string text = new('x', 3 << 20);
        string[] paths =
        [
            _run.File("a.txt.gz", Gzip(text)),
            _run.File("b.jsonl", "{\"text\": \"b\"}\n" + text),
            _run.File("c.csv", $"text\nc\n\"{text}\"\n"),
        ];

        List<Input> read = await reader.ReadAsync(paths).ToListAsync();

        Assert.Equal([null, "b", null, "c", null], read.Select(one => one.Text));
        Assert.All(read.Where(one => one.Text is null), one => Assert.Contains("at most 1 MB", one.Error));
    }

    [Fact]
    public async Task A_page_is_read_in_the_encoding_that_it_declares()
    {
        Encoding central = EncodingNames.Find("windows-1250")!;

        Input page = Assert.Single(await Read(_run.File("a.html", central.GetBytes("<meta charset=windows-1250><p>Dvořák warned Łódź.</p>"))));

        Assert.Equal(("Dvořák warned Łódź.", null), (page.Text, page.Note));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Any_bytes_under_any_name_are_read_or_are_an_error(int seed)
    {
        Random random = new(seed);
        byte[][] starts = [[], [0x1F, 0x8B, 8, 0], "<!doctype html><p>"u8.ToArray(), "{\"text\": \""u8.ToArray(), "id,text\n1,\""u8.ToArray(), "---\ntitle: x\n---\n> "u8.ToArray(), [0xFF, 0xFE]];
        foreach (string extension in Extensions)
        {
            foreach (byte[] start in starts)
            {
                byte[] bytes = new byte[random.Next(300)];
                random.NextBytes(bytes);
                string path = _run.File($"bytes{extension}", [.. start, .. bytes]);

                foreach (Input input in await Read(path))
                {
                    Assert.True(input.Text is null != input.Error is null);
                }
            }
        }
    }

    private static byte[] Gzip(string text)
    {
        using MemoryStream bytes = new();
        using (GZipStream gzip = new(bytes, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }
        return bytes.ToArray();
    }

    private static async Task<List<Input>> Read(string path) => await new InputReader(Stream.Null, recordsOnly: false).ReadAsync([path]).ToListAsync();

    private static async Task<IEnumerable<string?>> TextsOf(string path) => (await Read(path)).Select(input => input.Text);
}
