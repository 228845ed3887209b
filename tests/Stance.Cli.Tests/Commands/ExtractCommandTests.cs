using System.Text;
using System.Text.Json;

namespace Stance.Cli.Tests.Commands;

public sealed class ExtractCommandTests : IDisposable
{
    private const string Article = "Minister Ida Brandt warned that Larnov would “answer every step”.\n\n“We want peace,” she said.";

    private readonly TestRun _run = new();

    public void Dispose() => _run.Dispose();

    [EmbeddedModelFact]
    public async Task A_document_is_one_line_of_JSON_with_the_documented_shape()
    {
        string path = _run.File("larnov.2024.txt", Article);

        Assert.Equal(ExitCode.Success, await _run.RunAsync("extract", path, "--format", "jsonl"));

        Assert.Equal((byte)'{', _run.OutputBytes[0]);
        Assert.Equal("}\n", _run.Output[^2..]);
        JsonElement record = Assert.Single(_run.Records);
        Assert.Equal(["id", "sentences", "statements"], Names(record));
        Assert.Equal("larnov.2024", record.GetProperty("id").GetString());
        foreach (JsonElement sentence in record.GetProperty("sentences").EnumerateArray())
        {
            Assert.Equal(["start", "end", "stance", "speaker", "statements"], Names(sentence));
        }
        JsonElement statement = record.GetProperty("statements")[0];
        Assert.Equal(
            ["sentence", "source", "cue", "content", "claim", "quotation", "speaker", "stance", "target", "confidence", "parent"], Names(statement));
        Assert.Equal(["name", "kind", "id", "mention", "reason"], Names(statement.GetProperty("speaker")));
        Assert.Equal(["label", "score", "probabilities"], Names(statement.GetProperty("stance")));
        Assert.Equal("warned", TextOf(statement.GetProperty("cue")));
        Assert.Equal(JsonValueKind.Null, statement.GetProperty("parent").ValueKind);
    }

    [EmbeddedModelFact]
    public async Task Numbers_have_four_decimals_at_most_and_no_culture()
    {
        await _run.RunAsync("extract", _run.File("a.txt", Article), "--format", "jsonl");

        foreach (JsonElement statement in Assert.Single(_run.Records).GetProperty("statements").EnumerateArray())
        {
            Assert.Matches(@"^(0|1|0\.\d{1,4})$", statement.GetProperty("stance").GetProperty("score").GetRawText());
            Assert.Matches(@"^(0|1|0\.\d{1,4})$", statement.GetProperty("confidence").GetRawText());
        }
    }

    [EmbeddedModelFact]
    public async Task Files_folders_records_and_standard_input_come_in_the_order_of_the_command_line()
    {
        _run.File("news/b.txt", Article);
        _run.File("news/a/z.txt", Article);
        _run.File("news/notes.jsonl", """{"note": "not an article"}""");
        _run.File("news/picture.png", [0x89, 0x50]);
        _run.File("records/y.jsonl", """{"id": 7, "text": "He said no."}""" + "\r\n\r\n" + """{"text": "She said yes."}""");
        string last = _run.File("last.md", Article);

        int exitCode = await _run.RunAsync(Encoding.UTF8.GetBytes(Article), null, "extract", "-", _run.PathOf("records"), _run.PathOf("news"), last, "--format", "jsonl");

        Assert.Equal((ExitCode.Success, ""), (exitCode, _run.Error));
        Assert.Equal(["stdin", "7", "y:3", "z", "b", "last"], _run.Ids);
        Assert.Equal(JsonValueKind.Number, _run.Records[1].GetProperty("id").ValueKind);
    }

    [EmbeddedModelFact]
    public async Task Standard_input_is_read_where_nothing_is_named_and_may_hold_records()
    {
        Assert.Equal(0, await _run.RunAsync(Encoding.UTF8.GetBytes(Article), null, "extract", "--format", "jsonl"));
        Assert.Equal(["stdin"], _run.Ids);

        Assert.Equal(0, await _run.RunAsync("""{"id": "x", "text": "He said no."}"""u8.ToArray(), null, "extract", "--format", "jsonl"));
        Assert.Equal(["x"], _run.Ids);
    }

    [EmbeddedModelFact]
    public async Task Many_documents_keep_their_order()
    {
        string path = _run.File("many.jsonl", string.Concat(Enumerable.Range(0, 150).Select(i =>
            JsonSerializer.Serialize(new { id = i, text = string.Concat(Enumerable.Repeat(Article, i % 9)) }) + "\n")));

        await _run.RunAsync("extract", path, "--format", "jsonl");

        Assert.Equal(Enumerable.Range(0, 150).Select(i => $"{i}"), _run.Ids);
    }

    [EmbeddedModelFact]
    public async Task What_cannot_be_read_is_named_and_the_rest_goes_on()
    {
        string good = _run.File("good.txt", Article);
        string binary = _run.File("binary.txt", [0x50, 0x4B, 0x03, 0x00, 0x04]);
        string bytes = _run.File("bytes.txt", [0x63, 0x61, 0x66, 0x81, 0x20]);
        string missing = _run.PathOf("missing.txt");
        Directory.CreateDirectory(_run.PathOf("empty"));

        int exitCode = await _run.RunAsync("extract", binary, missing, bytes, _run.PathOf("empty"), good, "--format", "jsonl");

        Assert.Equal(ExitCode.InputFailed, exitCode);
        Assert.Equal(["good"], _run.Ids);
        string[] lines = _run.Error.TrimEnd().Split('\n');
        Assert.Equal(4, lines.Length);
        Assert.Contains("binary.txt: expected text, found a binary file", lines[0]);
        Assert.Contains("missing.txt: expected a file", lines[1]);
        Assert.Contains("bytes.txt: expected text, found a binary file (neither UTF-8 nor Windows-1252)", lines[2]);
        Assert.Contains("empty: expected at least one file", lines[3]);
    }

    [EmbeddedModelFact]
    public async Task A_broken_record_gives_an_error_in_its_place_and_names_its_line()
    {
        byte[] notUtf8 = [.. "{\"id\": \"e\", \"text\": \""u8, 0xE9, .. "\"}\n"u8];
        string path = _run.File("news.jsonl",
        [
            .. Encoding.UTF8.GetBytes("""
                {"id": "a", "text": "He said no."}
                {"id": "b", "text": "He sa
                {"id": "c", "txt": "He said no."}
                [1]
                {"id": "d", "text": 5}
                {"id": {"x": 1}, "text": "He said no."}
                {"id": "half", "text": "\ud83d said"}

                """.ReplaceLineEndings("\n")),
            .. notUtf8,
            .. """{"id": "z", "text": "She said yes."}"""u8,
        ]);

        Assert.Equal(ExitCode.InputFailed, await _run.RunAsync("extract", path, "--format", "jsonl"));

        Assert.Equal(["a", "news:2", "c", "news:4", "d", "news:6", "half", "e", "z"], _run.Ids);
        Assert.Equal([false, true, true, true, true, true, true, true, false], _run.Records.Select(record => record.TryGetProperty("error", out _)));
        Assert.Contains("news.jsonl, line 2: expected a JSON object", _run.Error);
        Assert.Contains("news.jsonl, line 3: ", _run.Error);
        Assert.Contains("found no \"text\"", _run.Error);
        Assert.Contains("news.jsonl, line 8: expected Unicode text", _run.Error);
    }

    [EmbeddedModelFact]
    public async Task Of_a_file_with_nothing_but_broken_lines_only_the_first_are_named()
    {
        string path = _run.File("log.jsonl", string.Concat(Enumerable.Repeat("no record\n", 100)));

        Assert.Equal(ExitCode.InputFailed, await _run.RunAsync("extract", path, "--format", "jsonl"));

        Assert.Equal(100, _run.Records.Length);
        Assert.Equal(21, _run.Error.TrimEnd().Split('\n').Length);
        Assert.Contains("80 more records", _run.Error);
    }

    [EmbeddedModelFact]
    public async Task Positions_are_those_of_the_text_as_read()
    {
        string text = "Café talks failed 😀.\r\nBrandt warned Oslo.";
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        Encoding[] marked = [new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true)];
        await _run.RunAsync("extract", _run.File("a.txt", utf8), "--format", "jsonl");
        string expected = _run.Output;
        JsonElement last = _run.Records[0].GetProperty("sentences").EnumerateArray().Last();
        Assert.Equal("Brandt warned Oslo.", text[last.GetProperty("start").GetInt32()..last.GetProperty("end").GetInt32()]);

        foreach (Encoding encoding in marked)
        {
            await _run.RunAsync("extract", _run.File("a.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]), "--format", "jsonl");
            Assert.Equal(expected, _run.Output);

            string record = JsonSerializer.Serialize(new { id = "a", text });
            await _run.RunAsync("extract", _run.File("a.jsonl", [.. encoding.GetPreamble(), .. encoding.GetBytes(record)]), "--format", "jsonl");
            Assert.Equal(expected, _run.Output);
        }
    }

    [EmbeddedModelFact]
    public async Task The_table_holds_no_colours_and_no_markup_where_it_is_piped()
    {
        string path = _run.File("a.txt", "Brandt warned [red]Oslo[/] \u001b[31mtoday [[.");

        Assert.Equal(ExitCode.Success, await _run.RunAsync("extract", path));

        Assert.Contains("[red]Oslo[/]", _run.Output);
        Assert.DoesNotContain('\u001b', _run.Output);
        Assert.DoesNotContain('\r', _run.Output);
        Assert.Contains("a: 1 sentence,", _run.Output);
        Assert.All(_run.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 120));
    }

    [EmbeddedModelFact]
    public async Task The_table_shows_the_stance_in_colour_where_the_terminal_does_and_never_in_a_file()
    {
        string path = _run.File("a.txt", Article);

        await _run.RunAsync(null, terminal => terminal with { HasColor = true, Width = 80 }, "extract", path);
        Assert.Contains("\u001b[", _run.Output);

        string file = _run.PathOf("out.txt");
        await _run.RunAsync(null, terminal => terminal with { HasColor = true }, "extract", path, "--output", file);
        Assert.Empty(_run.Output);
        Assert.DoesNotContain('\u001b', await File.ReadAllTextAsync(file));
    }

    [EmbeddedModelFact]
    public async Task A_text_that_was_made_from_the_file_comes_with_the_result()
    {
        string page = _run.File("page.html", "<title>Talks fail - Post</title><p>Brandt <b>warned</b> Oslo.</p>");
        string table = _run.File("table.csv", "id,text,date\n7,Brandt warned Oslo.,2024-03-14\n");

        await _run.RunAsync("extract", page, table, _run.File("a.txt", "Brandt warned Oslo."), "--format", "jsonl");

        Assert.Equal(["id", "text", "title", "byline", "date", "sentences", "statements"], Names(_run.Records[0]));
        Assert.Equal(["Brandt warned Oslo.", "Brandt warned Oslo."], _run.Records[..2].Select(record => record.GetProperty("text").GetString()));
        Assert.Equal(["Talks fail", null], _run.Records[..2].Select(record => record.GetProperty("title").GetString()));
        Assert.Equal([null, "2024-03-14"], _run.Records[..2].Select(record => record.GetProperty("date").GetString()));
        Assert.Equal(["id", "sentences", "statements"], Names(_run.Records[2]));
    }

    [EmbeddedModelFact]
    public async Task A_file_in_Windows_1252_is_read_with_one_note()
    {
        _run.File("news/a.txt", [.. "Brandt warned Oslo in a caf"u8, 0xE9, .. ". He said no."u8]);
        _run.File("news/b.txt", Article);

        Assert.Equal(ExitCode.Success, await _run.RunAsync("extract", _run.PathOf("news"), "--format", "jsonl"));

        Assert.Equal(["a", "b"], _run.Ids);
        Assert.Equal($"stance: {_run.PathOf("news/a.txt")}: not UTF-8: read as Windows-1252; --encoding names another encoding", _run.Error.TrimEnd());
    }

    [EmbeddedModelFact]
    public async Task Filters_leave_out_statements_and_the_table_shows_no_others()
    {
        string path = _run.File("a.txt", Article + " Oslo said no.");
        string other = _run.File("b.txt", "Nobody left.");

        await _run.RunAsync("extract", path, other, "--stance", "warning", "--speaker", "brandt", "--format", "jsonl");
        Assert.Equal(["a", "b"], _run.Ids);
        JsonElement statement = Assert.Single(_run.Records[0].GetProperty("statements").EnumerateArray());
        Assert.Equal("warning", statement.GetProperty("stance").GetProperty("label").GetString());

        await _run.RunAsync("extract", path, other, "--stance", "warning");
        Assert.Contains("warning", _run.Output);
        Assert.DoesNotContain("Oslo", _run.Output);
        Assert.DoesNotContain("b: ", _run.Output);
    }

    [EmbeddedModelFact]
    public async Task A_stance_that_the_model_does_not_have_is_wrong_usage()
    {
        Assert.Equal(ExitCode.Usage, await _run.RunAsync("extract", "-", "--stance", "warnings"));
        Assert.Contains("expected one of condemnation, none, reassurance, warning as --stance; found 'warnings'. Did you mean 'warning'?", _run.Error);

        Assert.Equal(ExitCode.Usage, await _run.RunAsync("extract", "-", "--min-confidence", "2"));
        Assert.Contains("Expected a number from 0 to 1 as --min-confidence.", _run.Error);
    }

    [EmbeddedModelFact]
    public async Task A_closed_pipe_ends_the_run_quietly()
    {
        string path = _run.File("a.txt", Article);

        int exitCode = await _run.RunAsync(null, terminal => terminal with { Output = new ClosedPipe() }, "extract", path, "--format", "jsonl");

        Assert.Equal((ExitCode.Success, ""), (exitCode, _run.Error));
    }

    [EmbeddedModelFact]
    public async Task An_interrupt_ends_the_run_with_its_own_code()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        Terminal terminal = new(Stream.Null, new MemoryStream(), TextWriter.Null);

        Assert.Equal(ExitCode.Interrupted, await CommandLine.RunAsync(["extract", _run.File("a.txt", Article)], terminal, stop.Token));
    }

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];

    private static string TextOf(JsonElement span) => Article[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()];

    /// <summary>A pipe whose reader has gone.</summary>
    private sealed class ClosedPipe : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("Broken pipe", 32);
    }
}
