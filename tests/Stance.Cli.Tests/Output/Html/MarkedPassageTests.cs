using Stance.Cli.Output.Html;
using Stance.Text;

namespace Stance.Cli.Tests.Output.Html;

public class MarkedPassageTests
{
    [Fact]
    public void Source_cue_and_content_are_marked_and_escaped()
    {
        const string Text = "“No <deal>,” Oslo said.";

        Assert.Equal(
            "<mark class=\"content\">“No &lt;deal&gt;,”</mark> <mark class=\"source\">Oslo</mark> <mark class=\"cue\">said</mark>.",
            MarkedPassage.Of(Text, Span(Text, "Oslo"), Span(Text, "said"), [Span(Text, "“No <deal>,”")]));
    }

    [Fact]
    public void Source_and_cue_inside_a_content_stay_visible()
    {
        const string Text = "no, Oslo said, never";

        Assert.Equal(
            "<mark class=\"content\">no, </mark><mark class=\"source\">Oslo</mark><mark class=\"content\"> </mark><mark class=\"cue\">said</mark><mark class=\"content\">, never</mark>",
            MarkedPassage.Of(Text, Span(Text, "Oslo"), Span(Text, "said"), [Span(Text, Text)]));
    }

    [Fact]
    public void Of_a_long_text_the_statement_shows_with_whole_words_around_it()
    {
        string text = string.Join(' ', Enumerable.Repeat("before", 200)) + " Oslo warned them. " + string.Join(' ', Enumerable.Repeat("after", 200));

        string passage = MarkedPassage.Of(text, null, null, [Span(text, "Oslo warned them")]);

        Assert.StartsWith("… before ", passage);
        Assert.EndsWith(" after …", passage);
        Assert.Contains("<mark class=\"content\">Oslo warned them</mark>", passage);
        Assert.InRange(passage.Length, 400, 700);
    }

    [Fact]
    public void Without_spans_the_start_of_the_text_shows() => Assert.Equal("Oslo warned them.", MarkedPassage.Of("Oslo warned them.", null, null, []));

    private static TextSpan Span(string text, string words)
    {
        int start = text.IndexOf(words, StringComparison.Ordinal);
        return new(start, start + words.Length);
    }
}
