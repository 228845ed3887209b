using Stance.Cli.Output.Html;

namespace Stance.Cli.Tests.Output.Html;

public class HtmlTextTests
{
    [Theory]
    [InlineData("a < b & \"c\" > 'd'", "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;")]
    [InlineData("Łódź 😀", "Łódź 😀")]
    [InlineData("line\r\n\tline", "line&#13;\n\tline")]
    [InlineData("\0\u0001\u001B", "\uFFFD\uFFFD\uFFFD")]
    [InlineData("", "")]
    public void What_would_be_markup_is_text(string text, string expected) => Assert.Equal(expected, HtmlText.Escape(text));

    [Fact]
    public void Lone_surrogates_are_replaced() => Assert.Equal("\uFFFD\uFFFD", HtmlText.Escape("\uDC00\uD800"));
}
