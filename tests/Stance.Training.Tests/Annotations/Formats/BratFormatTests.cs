using Stance.Training.Annotations;
using Stance.Training.Annotations.Formats;

namespace Stance.Training.Tests.Annotations.Formats;

public sealed class BratFormatTests : IDisposable
{
    private const string Text = "Fog lay there.\n\U0001F54A Kang \U0001F30D warned Oslo.\nNobody answered.\n";

    private readonly TestFolder _folder = new();
    private readonly ReadReport _report = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Event_is_a_statement_of_the_line_that_its_spans_stand_on()
    {
        StanceExample example = Assert.Single(Read(
            "T1\tSource 17 23\tKang\nT2\tCue 24 30\twarned\nT3\tContent 31 35\tOslo\nT4\tAttribution 24 30\twarned\n"
                + "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\nA1\tStance E1 warning\nA2\tConfidence E1 1\n"));

        Assert.Equal("\U0001F54A Kang \U0001F30D warned Oslo.", example.Text);
        Assert.Equal("Kang \U0001F30D", SpokenExample.Covered(example, example.Source));
        Assert.Equal("warned", SpokenExample.Covered(example, example.Cue));
        Assert.Equal(["Oslo"], SpokenExample.Pieces(example));
        Assert.Equal((StanceLabel.Warning, 1, "a-E1", "a"), (example.Label, example.Confidence, example.Id, example.Document));
    }

    [Fact]
    public void Relations_join_spans_to_the_one_that_has_the_stance()
    {
        StanceExample[] examples = Read(
            "T1\tSource 17 23\tKang\nT2\tCue 24 30\twarned\nT3\tContent 31 35\tOslo\nR1\tSaid Arg1:T1 Arg2:T2\nR2\tOf Arg1:T2 Arg2:T3\nA1\tStance T3 warning\n"
                + "T4\tContent 37 43\tNobody\nA2\tStance T4 none\nR3\tSaid Arg1:T1 Arg2:T4\n");

        Assert.Equal(2, examples.Length);
        Assert.Equal("Kang \U0001F30D", SpokenExample.Covered(examples[0], examples[0].Source));
        Assert.Equal("warned", SpokenExample.Covered(examples[0], examples[0].Cue));
        Assert.Equal(["Oslo"], SpokenExample.Pieces(examples[0]));
        Assert.Equal(["Nobody"], SpokenExample.Pieces(examples[1]));
        Assert.Null(examples[1].Cue);
        Assert.Equal("Kang \U0001F30D", SpokenExample.Covered(examples[1], examples[1].Source));
    }

    [Fact]
    public void Pieces_of_content_stay_apart_and_a_span_cut_at_a_line_break_is_one()
    {
        StanceExample example = Assert.Single(Read(
            "T1\tContent 0 14;15 16\tFog lay there. *\nT2\tContent 24 30;31 35\twarned Oslo\nT3\tCue 17 21\tKang\nE1\tAttribution:T3 Cue:T3 Content:T1 Content2:T2\nA1\tStance E1 none\n"));

        Assert.Equal(["Fog lay there.\n\U0001F54A", "warned", "Oslo"], SpokenExample.Pieces(example));
        Assert.Equal("Fog lay there.\n\U0001F54A Kang \U0001F30D warned Oslo.", example.Text);
    }

    [Theory]
    [InlineData("T1\tCue 24 30\twarned\nE1\tAttribution:T1 Cue:T1\n", 2, "expected an attribute 'Stance' of 'E1'")]
    [InlineData("T1\tCue 24 99\twarned\n", 1, "found '24 99'")]
    [InlineData("T1\tCue 24 30\twarned\nE1\tAttribution:T9 Cue:T9\nA1\tStance E1 none\n", 2, "expected the span 'T9'")]
    [InlineData("T1\tCue 24 24\t\nE1\tAttribution:T1 Cue:T1\n", 1, "expected a span that is not empty", 2)]
    [InlineData("T1\n", 1, "expected an id, a tab and an annotation")]
    [InlineData("T1\tCue 24 30\twarned\nE1\tAttribution:T1 Cue:T1\nA1\tStance E1 none\nA2\tConfidence E1 9\n", 2, "expected 'confidence' to be 1, 2 or 3")]
    public void Broken_line_is_named_and_hides_no_other(string annotations, int line, string expected, int problems = 1)
    {
        StanceExample[] examples = Read(annotations + "T8\tCue 24 30\twarned\nE8\tAttribution:T8 Cue:T8\nA8\tStance E8 warning\n");

        Assert.Equal(problems, _report.Problems.Count);
        AnnotationProblem problem = _report.Problems[0];
        Assert.Equal((_folder.PathOf("a.ann"), line), (problem.Path, problem.Line));
        Assert.Contains(expected, problem.Reason, StringComparison.Ordinal);
        Assert.Equal("a-E8", Assert.Single(examples).Id);
    }

    [Fact]
    public void Annotations_without_their_text_are_named()
    {
        string path = _folder.Write("b.ann", "T1\tCue 0 1\tx\n");

        Assert.Empty(new BratFormat().Read(path, OffsetUnit.CodePoint, _report));
        Assert.Equal(path, Assert.Single(_report.Problems).Path);
    }

    [Fact]
    public void Texts_of_a_document_stand_in_one_file_each_once()
    {
        StanceExample[] examples = [SpokenExample.Of("1", "Kang said no.", "Kang", "said", ["no"]), SpokenExample.Of("2", "Kang said no.", "Kang", null, []), SpokenExample.Of("3", "Lee left.", null, null, [])];
        new BratFormat().Write(_folder.PathOf("out"), [.. examples.Select(e => e with { Document = "port" })], OffsetUnit.CodePoint);

        Assert.Equal("Kang said no.\nLee left.\n", File.ReadAllText(_folder.PathOf("out/port.txt")));
        Assert.Contains("Stance\tArg:<EVENT>, Value:warning", File.ReadAllText(_folder.PathOf("out/annotation.conf")), StringComparison.Ordinal);
    }

    private StanceExample[] Read(string annotations)
    {
        _folder.Write("a.txt", Text);
        return [.. new BratFormat().Read(_folder.Write("a.ann", annotations), OffsetUnit.CodePoint, _report)];
    }
}
