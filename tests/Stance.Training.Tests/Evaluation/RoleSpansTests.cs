using Stance.Text;
using Stance.Training.Evaluation;

namespace Stance.Training.Tests.Evaluation;

public class RoleSpansTests
{
    private const string Text = "The envoy's deputy, Ms Okafor, said \"no\" twice.";

    [Fact]
    public void Words_count_wherever_their_span_ends()
    {
        // Gold: The | envoy's | deputy. Found: envoy's | deputy | Ms | Okafor.
        PrecisionRecall shared = new RoleSpans(Text).Overlap([Span("The envoy's deputy")], [Span("envoy's deputy, Ms Okafor")]);

        Assert.Equal(new(2, 4, 3), shared);
    }

    [Fact]
    public void Words_of_several_spans_count_once() =>
        Assert.Equal(new(1, 1, 1), new RoleSpans(Text).Overlap([Span("Okafor"), Span("Okafor")], [Span("Okafor"), Span("Okafor")]));

    [Fact]
    public void Exact_spans_have_the_same_tokens_marks_counted()
    {
        RoleSpans spans = new(Text);

        Assert.Equal(new(1, 1, 1), spans.Exact([Span("\"no\" twice")], [Span("\"no\" twice")]));
        Assert.Equal(new(0, 1, 1), spans.Exact([Span("\"no\" twice")], [Span("no\" twice")]));
        Assert.Equal(new(0, 1, 1), spans.Exact([Span("Ms Okafor")], [Span("Ms Okafor,")]));
    }

    [Fact]
    public void White_space_around_a_span_does_not_count() =>
        Assert.Equal(new(1, 1, 1), new RoleSpans(Text).Exact([Span("said")], [Span(" said ")]));

    [Fact]
    public void Spans_that_cover_no_token_count_for_nothing() => Assert.Equal(default, new RoleSpans(Text).Exact([Span(" ")], [Span(" ")]));

    private static TextSpan Span(string text)
    {
        int start = Text.IndexOf(text, StringComparison.Ordinal);
        Assert.True(start >= 0);
        return new(start, start + text.Length);
    }
}
