using System.Text;
using Stance.Text;
using Stance.Training.Annotations;
using Stance.Training.Annotations.Formats;

namespace Stance.Training.Tests.Annotations.Formats;

public sealed class RoundTripTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public static TheoryData<string, bool> FormatsAndUnits()
    {
        TheoryData<string, bool> data = [];
        foreach (IExampleFormat format in ExampleFormats.All)
        {
            data.Add(format.Name, true);
            data.Add(format.Name, false);
        }
        return data;
    }

    public static TheoryData<string> Formats() => [.. ExampleFormats.All.Select(format => format.Name)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(FormatsAndUnits))]
    public void Every_member_comes_back_and_spans_cover_the_same_words_behind_emoji(string name, bool countsCodePoints)
    {
        StanceExample example = SpokenExample.WithEmoji;

        StanceExample back = Assert.Single(WriteAndRead(name, [example], countsCodePoints ? OffsetUnit.CodePoint : OffsetUnit.Utf16));

        Assert.Equal($"Kang {SpokenExample.Globe}", SpokenExample.Covered(back, back.Source));
        Assert.Equal("warned", SpokenExample.Covered(back, back.Cue));
        Assert.Equal([$"“of {SpokenExample.Globe} ice,”", "of fog"], SpokenExample.Pieces(back));
        Assert.Equal("Oslo", SpokenExample.Covered(back, back.Target));
        Assert.Equal(example.Text, back.Text);
        Assert.Equal(("e1", "port/monday", "Kang Ho-jin", 2), (back.Id, back.Document, back.Speaker, back.Confidence));
        Assert.Equal((StanceLabel.Warning, StanceLabel.None), (back.Label, back.Also!.Value));
        Assert.Empty(ExampleLosses.Find([example], [back]));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Odd_texts_come_back(string name)
    {
        StanceExample[] examples =
        [
            SpokenExample.Of("plain", "Nobody spoke.", null, null, []),
            SpokenExample.Of("marks", "She said: \"No, \"\"no\"\"\"; 'yes' \\n \\ <b>&amp;", "She", "said", ["\"No, \"\"no\"\"\""]),
            SpokenExample.Of("lines", "Lee said:\n\n“Go.\r\nNow.”\tHe left.", "Lee", "said", ["“Go.\r\nNow.”"]),
            SpokenExample.Of("hash", "# Lee = said so", "Lee", "said", ["so"]),
            SpokenExample.Of("dots", "Lee said it . . . would rain", "Lee", "said", ["it .", ". . would rain"]),
            SpokenExample.Of("cut", "Leesaid so", "Lee", "said", ["so"]),
            SpokenExample.Of("letters", "Zoë 김 said да", "Zoë 김", "said", ["да"]),
            SpokenExample.Of("nested", "He said she said no", "He", "said", ["she said no"], "she"),
            SpokenExample.Of("again", "He said she said no", "she", "said no", []) with { Document = "nested" },
            SpokenExample.Of("paths", "A. said b", "A.", "said", ["b"]) with { Document = "../../a:b/..\\c*" },
            SpokenExample.Of("case", "a. said b", "a.", "said", ["b"]) with { Document = "NESTED" },
        ];

        List<StanceExample> back = WriteAndRead(name, examples, unit: null);

        Assert.Empty(ExampleLosses.Find(examples, back).Select(loss => $"{loss.Member}: {string.Join(", ", loss.Ids)}"));
        Assert.Equal(examples.Length, back.Count);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Files_are_utf_8_without_byte_order_mark_and_nothing_is_written_outside_the_folder(string name)
    {
        WriteAndRead(name, [SpokenExample.WithEmoji with { Document = "../../elsewhere" }], unit: null);

        string[] files = Directory.GetFiles(_folder.FullName, "*", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.NotEqual(0xEF, File.ReadAllBytes(file)[0]));
        Assert.False(File.Exists(_folder.PathOf("../elsewhere.txt")));
    }

    [Theory]
    [InlineData("conll", "cue")]
    public void White_space_at_the_end_of_a_span_is_a_loss_that_is_told(string name, string member)
    {
        StanceExample example = SpokenExample.Of("e1", "Kang said no", "Kang", "said ", ["no"]);

        List<StanceExample> back = WriteAndRead(name, [example], unit: null);

        (string lost, IReadOnlyList<string> ids) = Assert.Single(ExampleLosses.Find([example], back));
        Assert.Equal(member, lost);
        Assert.Equal(["e1"], ids);
    }

    [Theory]
    [InlineData("prodigy")]
    [InlineData("brat")]
    [InlineData("label-studio")]
    public void Half_of_a_surrogate_pair_is_a_loss_where_code_points_are_counted(string name)
    {
        StanceExample example = SpokenExample.WithEmoji with { Cue = new TextSpan(1, 4) };

        List<StanceExample> back = WriteAndRead(name, [example], unit: null);

        Assert.Equal(["cue"], ExampleLosses.Find([example], back).Select(loss => loss.Member));
        Assert.Equal($"{SpokenExample.Dove} K", SpokenExample.Covered(back[0], back[0].Cue));
    }

    [Fact]
    public void Record_that_does_not_come_back_is_a_loss() =>
        Assert.Equal(["record"], ExampleLosses.Find([SpokenExample.WithEmoji], []).Select(loss => loss.Member));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Any_bytes_are_read_or_named_and_never_throw_anything_else(string name)
    {
        byte[][] files =
        [
            [],
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0xFF, 0xFE, 0x0A, 0x22, 0x0A],
            Encoding.UTF8.GetBytes("{\"text\": \"\\ud800\", \"label\": \"x\", \"\\udc00\": 1}\n"),
            Encoding.UTF8.GetBytes(new string('"', 10_000)),
            Encoding.UTF8.GetBytes(new string('[', 10_000)),
            Encoding.UTF8.GetBytes("null\n1\n\"x\"\n[]\n{}\n"),
            Encoding.UTF8.GetBytes("text,label\n"),
            Encoding.UTF8.GetBytes("# label = \n\n# =\n#\n\tO\n"),
        ];
        IExampleFormat format = ExampleFormats.Find(name)!;
        foreach (byte[] bytes in files)
        {
            File.WriteAllBytes(_folder.PathOf("any.ann"), bytes);
            File.WriteAllBytes(_folder.PathOf("any.txt"), bytes);
            ReadReport report = new();
            try
            {
                Assert.Empty(format.Read(_folder.PathOf("any.ann"), format.Unit, report));
            }
            catch (AnnotationException e)
            {
                Assert.Contains("expected", e.Message, StringComparison.Ordinal);
            }
        }
    }

    private List<StanceExample> WriteAndRead(string name, IReadOnlyList<StanceExample> examples, OffsetUnit? unit)
    {
        IExampleFormat format = ExampleFormats.Find(name)!;
        string path = _folder.PathOf("written");
        format.Write(path, examples, unit ?? format.Unit);
        ReadReport report = new();
        List<StanceExample> back = [.. format.Read(path, unit ?? format.Unit, report)];
        Assert.Empty(report.Problems);
        Assert.Empty(report.LeftOut);
        return back;
    }
}
