using System.Text.Json;
using Stance.Training.Annotations;
using Stance.Training.Annotations.Formats;

namespace Stance.Training.Tests.Annotations.Formats;

/// <summary>Files as the annotation tools write them, with the offsets that the tools count.</summary>
public sealed class ToolFormatTests : IDisposable
{
    // In code points: Kang and the globe [2, 8), warned [9, 15), Oslo. [16, 21). In UTF-16 units: [3, 10), [11, 17), [18, 23).
    private const string Text = "\U0001F54A Kang \U0001F30D warned Oslo.";
    private const string JsonText = "\"text\": \"\U0001F54A Kang \U0001F30D warned Oslo.\"";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("prodigy", "{" + JsonText + """, "spans": [{"start": 2, "end": 8, "label": "SOURCE", "token_start": 1, "token_end": 2}, {"start": 9, "end": 15, "label": "CUE"}, {"start": 16, "end": 21, "label": "CONTENT"}], "accept": ["warning"], "answer": "accept", "_task_hash": 7}""")]
    [InlineData("prodigy", "{" + JsonText + """, "spans": [{"start": 2, "end": 8, "label": "source"}, {"start": 9, "end": 15, "label": "cue"}, {"start": 16, "end": 21, "label": "content"}], "label": "warning"}""")]
    [InlineData("prodigy", "{" + JsonText + """, "spans": [{"start": 2, "end": 8, "label": "SOURCE"}, {"start": 9, "end": 15, "label": "CUE"}, {"start": 16, "end": 21, "label": "warning"}], "answer": "accept"}""")]
    [InlineData("doccano", "{\"id\": 4, " + JsonText + """, "label": [[3, 10, "SOURCE"], [11, 17, "CUE"], [18, 23, "warning"]], "Comments": []}""")]
    [InlineData("doccano", "{\"id\": 4, " + JsonText + """, "labels": [[3, 10, "SOURCE"], [11, 17, "CUE"], [18, 23, "CONTENT"], "warning"]}""")]
    [InlineData("doccano", "{\"id\": 4, " + JsonText + """, "entities": [{"id": 1, "label": "SOURCE", "start_offset": 3, "end_offset": 10}, {"id": 2, "label": "CUE", "start_offset": 11, "end_offset": 17}, {"id": 3, "label": "warning", "start_offset": 18, "end_offset": 23}], "relations": []}""")]
    [InlineData("doccano", "{\"id\": 4, " + JsonText + """, "entities": [[3, 10, "SOURCE"], [11, 17, "CUE"], [18, 23, "CONTENT"]], "cats": ["warning"]}""")]
    [InlineData("label-studio", """[{"id": 9, "data": {""" + JsonText + """}, "annotations": [{"was_cancelled": true, "result": []}, {"result": [{"type": "labels", "value": {"start": 2, "end": 8, "labels": ["SOURCE"]}}, {"type": "labels", "value": {"start": 9, "end": 15, "labels": ["CUE"]}}, {"type": "labels", "value": {"start": 16, "end": 21, "labels": ["CONTENT"]}}, {"type": "choices", "value": {"choices": ["warning"]}}]}]}]""")]
    public void Spans_are_where_the_tool_counts_them(string name, string file)
    {
        StanceExample example = Assert.Single(Read(name, file));

        Assert.Equal(Text, example.Text);
        Assert.Equal("Kang \U0001F30D", SpokenExample.Covered(example, example.Source));
        Assert.Equal("warned", SpokenExample.Covered(example, example.Cue));
        Assert.Equal(["Oslo."], SpokenExample.Pieces(example));
        Assert.Equal((StanceLabel.Warning, 3), (example.Label, example.Confidence));
    }

    [Theory]
    [InlineData(2, 8)]
    [InlineData(3, 10)]
    public void Label_studio_counts_what_fits_the_text_that_a_result_carries(int start, int end)
    {
        StanceExample example = Assert.Single(Read("label-studio",
            "[{\"data\": {" + JsonText + "}, \"annotations\": [{\"result\": [{\"type\": \"labels\", \"value\": {\"text\": \"Kang \U0001F30D\", \"start\": "
                + $"{start}, \"end\": {end}" + ", \"labels\": [\"source\"]}}, {\"type\": \"choices\", \"value\": {\"choices\": [\"warning\"]}}]}]}]"));

        Assert.Equal("Kang \U0001F30D", SpokenExample.Covered(example, example.Source));
    }

    [Theory]
    [InlineData("prodigy", true)]
    [InlineData("doccano", false)]
    [InlineData("label-studio", true)]
    [InlineData("jsonl", false)]
    public void Offsets_written_are_those_of_the_tool(string name, bool countsCodePoints)
    {
        IExampleFormat format = ExampleFormats.Find(name)!;
        format.Write(_folder.PathOf("out"), [SpokenExample.Of("e1", Text, "Kang \U0001F30D", "warned", ["Oslo."])], format.Unit);

        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(_folder.PathOf("out")));
        (int start, int end) = CueOf(json.RootElement, name);

        Assert.Equal("warned", countsCodePoints ? string.Concat(Text.EnumerateRunes().Skip(start).Take(end - start)) : Text[start..end]);
    }

    [Fact]
    public void Csv_counts_utf_16_units_and_may_be_separated_by_semicolons()
    {
        StanceExample example = Assert.Single(Read("csv", $"Text;Label;source_start;source_end;content_start;content_end\r\n{Text};warning;3;10;\"11;18\";\"17;23\"\r\n"));

        Assert.Equal("Kang \U0001F30D", SpokenExample.Covered(example, example.Source));
        Assert.Equal(["warned", "Oslo."], SpokenExample.Pieces(example));
        Assert.Equal(("in-2", "in-2"), (example.Id, example.Document));
    }

    [Fact]
    public void Csv_written_counts_utf_16_units()
    {
        IExampleFormat format = ExampleFormats.Find("csv")!;
        format.Write(_folder.PathOf("out"), [SpokenExample.Of("e1", Text, "Kang \U0001F30D", "warned", ["Oslo."])], format.Unit);

        string[] cells = File.ReadAllLines(_folder.PathOf("out"))[1].Split(',');

        Assert.Equal("warned", Text[int.Parse(cells[9])..int.Parse(cells[10])]);
    }

    [Fact]
    public void Conll_aligns_its_tokens_with_the_text_behind_emoji()
    {
        StanceExample example = Assert.Single(Read("conll",
            $"# id = c1\n# text = {Text}\n# label = warning\n\U0001F54A\tO\nKang\tB-SOURCE\n\U0001F30D\tI-SOURCE\nwarned\tB-CUE\nOslo\tB-CONTENT\n.\tI-CONTENT\n"));

        Assert.Equal("Kang \U0001F30D", SpokenExample.Covered(example, example.Source));
        Assert.Equal("warned", SpokenExample.Covered(example, example.Cue));
        Assert.Equal(["Oslo."], SpokenExample.Pieces(example));
    }

    [Fact]
    public void Conll_without_text_joins_its_tokens_and_passes_over_columns_of_others()
    {
        StanceExample example = Assert.Single(Read("conll", "#label=warning\nKang NNP B-PER B-SOURCE\nwarned VBD O B-CUE\nOslo NNP B-LOC O\n"));

        Assert.Equal("Kang warned Oslo", example.Text);
        Assert.Equal("Kang", SpokenExample.Covered(example, example.Source));
        Assert.Equal("warned", SpokenExample.Covered(example, example.Cue));
    }

    [Fact]
    public void Tasks_without_a_yes_are_left_out_and_told()
    {
        ReadReport report = new();

        Assert.Empty(Read("prodigy", """{"text": "x", "label": "warning", "answer": "reject"}""" + "\n" + """{"text": "x", "label": "warning", "answer": "ignore"}""", report));
        Assert.Empty(Read("label-studio", """[{"data": {"text": "x"}, "annotations": []}]""", report));

        Assert.Equal(
            ["task that nobody annotated", "task with the answer 'ignore'", "task with the answer 'reject'"], report.LeftOut.Select(item => item.What));
    }

    [Fact]
    public void Second_choice_counts_as_right_too()
    {
        StanceExample example = Assert.Single(Read("doccano", """{"text": "x", "label": ["warning", "none"]}"""));

        Assert.Equal((StanceLabel.Warning, StanceLabel.None), (example.Label, example.Also));
    }

    [Fact]
    public void Members_that_an_example_has_no_place_for_are_told()
    {
        ReadReport report = new();

        Read("jsonl", """{"id": "1", "text": "x", "label": "none", "corpus": "own"}""", report);
        Read("csv", "text,label,annotator\nx,none,Ada\n", report);
        Read("prodigy", """{"text": "x", "label": "none", "spans": [{"start": 0, "end": 1, "label": "PERSON"}]}""", report);

        Assert.Equal(["column 'annotator'", "member 'corpus'", "span labelled 'PERSON'"], report.LeftOut.Select(item => item.What));
    }

    [Theory]
    [InlineData("jsonl", "{\"id\": \"1\", \"text\": \"four\", \"label\": \"none\", \"cue\": {\"start\": 2, \"end\": 5}}", "'cue' is [2, 5), expected a span inside the 4 UTF-16 units")]
    [InlineData("prodigy", """{"text": "four", "label": "none", "spans": [{"start": 2, "end": 5, "label": "CUE"}]}""", "'CUE' is [2, 5), expected a span inside the 4 code points")]
    [InlineData("prodigy", """{"text": "four", "answer": "accept"}""", "expected a label")]
    [InlineData("prodigy", """{"text": "four", "accept": ["a", "b", "c"]}""", "expected one label or two; found a, b, c")]
    [InlineData("prodigy", """{"text": "four", "label": "a", "spans": [{"start": 0, "end": 1, "label": "CUE"}, {"start": 2, "end": 3, "label": "CUE"}]}""", "expected one span CUE")]
    [InlineData("doccano", """{"text": "four", "label": [[0, 1, "a"], [2, 3, "b"]]}""", "expected one label; found spans labelled a, b")]
    [InlineData("doccano", """{"text": "four", "label": [[0, 1]]}""", "expected 'label' to hold labels or [start, end, label]")]
    [InlineData("doccano", """{"text": "four", "entities": [{"label": "CUE", "start_offset": 0}]}""", "expected a whole number 'end_offset'")]
    [InlineData("label-studio", """[{"annotations": []}]""", "task 1: expected an object 'data'")]
    [InlineData("label-studio", """{"data": 1}""", "expected a JSON list")]
    [InlineData("label-studio", """[{"data": {"text": "x"}, "annotations": [{"result": [{"type": "choices", "value": {"choices": ["a"]}}]}]}, ]""", "expected a JSON list")]
    [InlineData("csv", "text,label\n\"x,none\n", "expected quotation marks in pairs")]
    [InlineData("csv", "text,label\nx,none,1\n", "expected 2 cells as in the header; found 3")]
    [InlineData("csv", "text,label,cue_start,cue_end\nfour,none,2,5\n", "'cue' is [2, 5)")]
    [InlineData("csv", "text,label,cue_start,cue_end\nfour,none,2,\n", "expected as many numbers")]
    [InlineData("csv", "text,label,cue_start,cue_end\nfour,none,two,3\n", "expected whole numbers as 'cue_start' and 'cue_end'; found 'two'")]
    [InlineData("csv", "text,label,confidence\nfour,none,4\n", "expected 'confidence' to be 1, 2 or 3")]
    [InlineData("conll", "Oslo\tO\n", "expected a comment '# label = ...'")]
    [InlineData("conll", "# label = none\nOslo\n", "expected a token and its tag")]
    [InlineData("conll", "# label = none\n# text = Rome\nOslo\tO\n", "expected the token 'Oslo' next in the text")]
    public void Broken_record_is_named_with_what_was_expected_and_hides_no_other(string name, string broken, string expected)
    {
        ReadReport report = new();
        string good = name switch
        {
            "csv" or "label-studio" => "",
            "conll" => "\n# label = none\nFine\tO\n",
            _ => "\n{\"id\": \"2\", \"text\": \"Fine\", \"label\": \"none\"}",
        };

        List<StanceExample> examples = Read(name, broken + good, report);

        AnnotationProblem problem = Assert.Single(report.Problems);
        Assert.Contains(expected, problem.Reason, StringComparison.Ordinal);
        Assert.Contains($"in:{problem.Line}: ", problem.ToString(), StringComparison.Ordinal);
        Assert.Equal(good.Length > 0 ? 1 : examples.Count, examples.Count);
    }

    [Fact]
    public void Problems_are_at_the_line_where_the_record_is()
    {
        ReadReport report = new();

        List<StanceExample> csv = Read("csv", "text,label\r\n\"two\r\nlines\",none\r\nfour,\r\nfive,none\r\n", report);
        List<StanceExample> list = Read("label-studio", "[\n{\"data\": {\"text\": \"x\"}, \"annotations\": [{\"result\": [{\"type\": \"choices\", \"value\": {\"choices\": [\"a\"]}}]}]},\n\n{}\n]", report);
        List<StanceExample> blocks = Read("conll", "# label = none\na\tO\n\n\nb\tO\n", report);

        Assert.Equal(["two\r\nlines", "five"], csv.Select(e => e.Text));
        Assert.Single(list);
        Assert.Single(blocks);
        Assert.Equal([4, 4, 5], report.Problems.Select(problem => problem.Line!.Value));
    }

    [Fact]
    public void Line_that_is_not_utf_8_is_named_and_the_others_are_read()
    {
        byte[] bytes = [.. "{\"id\": \"1\", \"text\": \"a\", \"label\": \"none\"}\n{\"id\": \"2\", \"text\": \""u8, 0xE9, .. "\", \"label\": \"none\"}\n{\"id\": \"3\", \"text\": \"c\", \"label\": \"none\"}\n"u8];
        File.WriteAllBytes(_folder.PathOf("in"), bytes);
        ReadReport report = new();

        StanceExample[] examples = [.. ExampleFormats.Find("jsonl")!.Read(_folder.PathOf("in"), OffsetUnit.Utf16, report)];

        Assert.Equal(["1", "3"], examples.Select(e => e.Id));
        Assert.Equal((2, Utf8Text.Expected), (report.Problems[0].Line, report.Problems[0].Reason));
    }

    private static (int Start, int End) CueOf(JsonElement root, string name)
    {
        JsonElement cue = name switch
        {
            "prodigy" => root.GetProperty("spans")[1],
            "doccano" => root.GetProperty("entities")[1],
            "label-studio" => root[0].GetProperty("annotations")[0].GetProperty("result")[1].GetProperty("value"),
            _ => root.GetProperty("cue"),
        };
        return name == "doccano" ? (cue[0].GetInt32(), cue[1].GetInt32()) : (cue.GetProperty("start").GetInt32(), cue.GetProperty("end").GetInt32());
    }

    private List<StanceExample> Read(string name, string file, ReadReport? report = null)
    {
        IExampleFormat format = ExampleFormats.Find(name)!;
        bool isStrict = report is null;
        report ??= new();
        List<StanceExample> examples = [.. format.Read(_folder.Write("in", file), format.Unit, report)];
        Assert.True(!isStrict || report.Problems.Count == 0, string.Join('\n', report.Problems));
        return examples;
    }
}
