using Stance.Text;
using Stance.Training.Annotations;
using Stance.Training.Evaluation;

namespace Stance.Training.Tests.Evaluation;

public class SpanFlawFinderTests
{
    private const string Text = "\U0001F54A Kang’s aide warned Oslo, twice.";

    [Theory]
    [InlineData("Kang", null)]
    [InlineData("Kang’s aide", null)]
    [InlineData("Oslo,", null)]
    [InlineData("\U0001F54A", null)]
    [InlineData("an", SpanFlawKind.CutWord)]
    [InlineData("warne", SpanFlawKind.CutWord)]
    [InlineData(" warned", SpanFlawKind.WhiteSpace)]
    [InlineData("warned ", SpanFlawKind.WhiteSpace)]
    internal void Edges_of_a_span(string covered, SpanFlawKind? expected)
    {
        TextSpan span = SpanOf(covered);
        SpanFlaw[] flaws = [.. SpanFlawFinder.Find(Of() with { Cue = span })];
        Assert.Equal(expected is { } kind ? [kind] : [], flaws.Select(flaw => flaw.Kind));
        Assert.All(flaws, flaw => Assert.Equal(covered, flaw.Example.Text[flaw.Span.Range]));
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_told_at_either_end()
    {
        TextSpan[] spans = [SpanOf("\uDD4A Kang"), SpanOf("\uD83D")];
        Assert.All(spans, span => Assert.Equal(SpanFlawKind.CutCharacter, Assert.Single(SpanFlawFinder.Find(Of() with { Cue = span })).Kind));
    }

    [Fact]
    public void Source_cue_and_content_must_not_overlap_but_a_target_may_lie_inside()
    {
        StanceExample example = Of() with { Source = SpanOf("Kang’s aide"), Cue = SpanOf("aide warned"), Content = [SpanOf("Oslo, twice"), SpanOf("twice.")], Target = SpanOf("Oslo") };
        SpanFlaw[] flaws = [.. SpanFlawFinder.Find(example)];
        Assert.Equal(["cue", "content"], flaws.Select(flaw => flaw.Member));
        Assert.All(flaws, flaw => Assert.Equal(SpanFlawKind.Overlap, flaw.Kind));
        Assert.Equal("twice.", Text[flaws[1].Span.Range]);
    }

    private static TextSpan SpanOf(string covered)
    {
        int start = Text.IndexOf(covered, StringComparison.Ordinal);
        return new(start, start + covered.Length);
    }

    private static StanceExample Of() => new() { Id = "1", Document = "1", Text = Text, Label = StanceLabel.Warning };
}
