using Stance.Training.Annotations;

namespace Stance.Training.Tests.Annotations;

public class StanceExampleReaderTests
{
    [Fact]
    public void Reads_spans_label_and_confidence()
    {
        StanceExample example = Assert.Single(Read("""
            {"id": "a1", "doc": "port", "text": "Oslo warned that ice may return.", "source": {"start": 0, "end": 4}, "cue": {"start": 5, "end": 11}, "content": [{"start": 12, "end": 32}], "label": "warning", "also": "none", "confidence": 2, "corpus": "own"}
            """));
        Assert.Equal("Oslo", example.Text[example.Source!.Value.Range]);
        Assert.Equal("warned", example.Text[example.Cue!.Value.Range]);
        Assert.Equal("that ice may return.", example.Text[Assert.Single(example.Content).Range]);
        Assert.Equal(("a1", "port", 2), (example.Id, example.Document, example.Confidence));
        Assert.Equal((StanceLabel.Warning, StanceLabel.None), (example.Label, example.Also!.Value));
    }

    [Fact]
    public void Whole_sentence_needs_no_spans_and_its_own_id_stands_for_the_document()
    {
        StanceExample example = Assert.Single(Read("""{"id": "a2", "text": "The port is closed.", "label": "none", "speaker": null, "cue": null}"""));
        Assert.Null(example.Source);
        Assert.Null(example.Cue);
        Assert.Empty(example.Content);
        Assert.Equal(("a2", 3), (example.Document, example.Confidence));
    }

    [Fact]
    public void Reads_target_and_speaker()
    {
        StanceExample example = Assert.Single(Read("""
            {"id": "a1", "text": "Oslo blamed Rome.", "target": {"start": 12, "end": 16}, "speaker": "Norway", "label": "condemnation"}
            """));
        Assert.Equal("Rome", example.Text[example.Target!.Value.Range]);
        Assert.Equal("Norway", example.Speaker);
    }

    [Fact]
    public void Empty_speaker_is_none() =>
        Assert.Null(Assert.Single(Read("""{"id": "a1", "text": "x", "speaker": "", "label": "none"}""")).Speaker);

    [Fact]
    public void Labels_are_whatever_the_file_says() =>
        Assert.Equal("mockery", Assert.Single(Read("""{"id": "1", "text": "x", "label": "mockery"}""")).Label.Name);

    [Fact]
    public void Blank_lines_are_skipped() => Assert.Empty(Read("\n  \n"));

    [Theory]
    [InlineData("{\"id\": \"1\", \"text\": ", "expected one JSON object")]
    [InlineData("[1]", "expected a JSON object")]
    [InlineData("{\"text\": \"x\", \"label\": \"none\"}", "expected a string 'id'")]
    [InlineData("{\"id\": \"1\", \"label\": \"none\"}", "expected a string 'text'")]
    [InlineData("{\"id\": \"1\", \"text\": \"x\"}", "expected a string 'label'")]
    [InlineData("{\"id\": \"1\", \"text\": \"x\", \"label\": 3}", "expected a string 'label'")]
    [InlineData("{\"id\": \"1\", \"text\": \"x\", \"label\": \" \"}", "expected a string 'label'")]
    [InlineData("{\"id\": \"1\", \"text\": \"four\", \"label\": \"none\", \"cue\": {\"start\": 2, \"end\": 5}}", "'cue' is [2, 5), expected a span inside the 4 UTF-16 units")]
    [InlineData("{\"id\": \"1\", \"text\": \"four\", \"label\": \"none\", \"source\": {\"start\": -1, \"end\": 2}}", "'source' is [-1, 2)")]
    [InlineData("{\"id\": \"1\", \"text\": \"four\", \"label\": \"none\", \"content\": [{\"start\": 3, \"end\": 3}]}", "'content' is [3, 3)")]
    [InlineData("{\"id\": \"1\", \"text\": \"four\", \"label\": \"none\", \"content\": {\"start\": 0, \"end\": 3}}", "expected a list of spans 'content'")]
    [InlineData("{\"id\": \"1\", \"text\": \"four\", \"label\": \"none\", \"cue\": {\"start\": 0.5, \"end\": 3}}", "whole numbers 'start' and 'end'")]
    [InlineData("{\"id\": \"1\", \"text\": \"four\", \"label\": \"none\", \"target\": {\"start\": 3, \"end\": 9}}", "'target' is [3, 9)")]
    [InlineData("{\"id\": \"1\", \"text\": \"four\", \"label\": \"none\", \"speaker\": 4}", "expected a string 'speaker'")]
    [InlineData("{\"id\": \"1\", \"text\": \"\\ud83d\", \"label\": \"none\"}", "expected Unicode text as 'text'")]
    [InlineData("{\"id\": \"1\", \"text\": \"four\", \"label\": \"none\", \"confidence\": 4}", "expected 'confidence' to be 1, 2 or 3")]
    public void Broken_line_is_named_with_what_was_expected(string line, string expected)
    {
        var error = Assert.Throws<AnnotationException>(() => Read("\n" + line));
        Assert.StartsWith("own.jsonl:2: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    private static StanceExample[] Read(string lines) => [.. StanceExampleReader.Read(lines.Split('\n').Select((line, i) => (i + 1, line)), "own.jsonl")];
}
