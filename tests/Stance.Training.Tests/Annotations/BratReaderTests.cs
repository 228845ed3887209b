using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Training.Tests.Annotations;

public sealed class BratReaderTests : IDisposable
{
    private const string Text = "Oslo warned us, and said so.";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Event_names_its_spans()
    {
        GoldAttribution attribution = Assert.Single(Read("T1\tSource 0 4\tOslo\nT2\tCue 5 11\twarned\nT3\tContent 12 14\tus\nE1\tAttribution:T2 Content:T3 Cue:T2 Source:T1\n"));
        Assert.Equal("E1", attribution.Key);
        Assert.Equal(["Oslo"], Words(attribution.Source));
        Assert.Equal(["warned"], Words(attribution.Cue));
        Assert.Equal(["us"], Words(attribution.Content));
    }

    [Fact]
    public void Event_may_stand_before_the_spans_that_it_names() =>
        Assert.Equal(["us"], Words(Assert.Single(Read("E1\tAttribution:T2 Content:T3 Cue:T2\nT2\tCue 5 11\twarned\nT3\tContent 12 14\tus\n")).Content));

    [Fact]
    public void Span_may_have_several_pieces_and_a_role_several_spans()
    {
        GoldAttribution attribution = Assert.Single(Read(
            "T2\tCue 20 24;5 11\twarned said\nT3\tContent 25 27\tso\nT4\tContent 12 14\tus\nE1\tAttribution:T2 Content:T3 Content2:T4 Cue:T2\n"));
        Assert.Equal(["warned", "said"], Words(attribution.Cue));
        Assert.Equal(["us", "so"], Words(attribution.Content));
        Assert.Empty(attribution.Source);
    }

    [Fact]
    public void Event_without_cue_or_content_is_none() =>
        Assert.Empty(Read("T2\tCue 5 11\twarned\nT3\tContent 12 14\tus\nE1\tAttribution:T2 Cue:T2\nE2\tAttribution:T3 Content:T3\n"));

    [Fact]
    public void Other_lines_are_passed_over() => Assert.Empty(Read("A1\tNested E1\n#1\tAnnotatorNotes T1\tdoubtful\n\nR1\tLike Arg1:T1 Arg2:T2\n"));

    [Fact]
    public void Offsets_in_the_file_count_code_points()
    {
        const string Emoji = "\U0001F54A “Peace \U0001F30D,” Lee said.";
        GoldAttribution attribution = Assert.Single(Read("T1\tCue 17 21\tsaid\nT2\tContent 2 11\t“Peace\nE1\tAttribution:T1 Cue:T1 Content:T2\n", Emoji));
        Assert.Equal("said", Emoji[Assert.Single(attribution.Cue).Range]);
        Assert.Equal("“Peace \U0001F30D,", Emoji[Assert.Single(attribution.Content).Range]);
    }

    [Fact]
    public void Span_may_reach_the_end_of_the_text() => Assert.Equal(
        ["so."], Words(Assert.Single(Read("T1\tCue 20 24\tsaid\nT2\tContent 25 28\tso.\nE1\tAttribution:T1 Cue:T1 Content:T2\n")).Content));

    [Theory]
    [InlineData("T1\tCue 5 29\t?", 1, "found '5 29'")]
    [InlineData("T1\tCue 5 4\t?", 1, "found '5 4'")]
    [InlineData("\nT1\tCue 5\t?", 2, "found '5'")]
    [InlineData("T1\tCue\t?", 1, "found 'Cue'")]
    [InlineData("T1\tCue 1 2;x 4\t?", 1, "found 'x 4'")]
    [InlineData("T1\tCue -1 2\t?", 1, "found '-1 2'")]
    [InlineData("T1\tCue 99999999999 2\t?", 1, "found '99999999999 2'")]
    [InlineData("T1\tCue 5 11\twarned\nE1\tAttribution:T1 Cue:T1 Content:T9", 2, "expected the span 'T9'")]
    public void Broken_line_is_named(string annotations, int line, string expected)
    {
        var error = Assert.Throws<AnnotationException>(() => Read(annotations));
        Assert.StartsWith($"{_folder.PathOf("a.ann")}:{line}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    private List<GoldAttribution> Read(string annotations, string text = Text) => BratReader.Read(_folder.Write("a.ann", annotations), text);

    private static IEnumerable<string> Words(TextSpan[] spans) => spans.Select(span => Text[span.Range]);
}
