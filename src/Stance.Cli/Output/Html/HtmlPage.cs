using System.Globalization;
using System.Text;

namespace Stance.Cli.Output.Html;

/// <summary>One page that needs no other file and no script. Texts are escaped, markup is not.</summary>
internal sealed class HtmlPage
{
    private static readonly string StyleSheet = EmbeddedText.Of("Output.Html.look.css") + EmbeddedText.Of("Output.Html.page.css");

    private readonly StringBuilder _html = new();

    /// <summary>Starts a page.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="facts">What was measured and how, shown under the title.</param>
    public HtmlPage(string title, IEnumerable<string> facts)
    {
        _html.Append(
            $"""
            {HtmlHead.Of(title, StyleSheet)}<body>
            <main>
            <header><h1>{HtmlText.Escape(title)}</h1><p class="facts">{string.Join(" · ", facts.Select(fact => HtmlText.Escape(fact)))}</p></header>

            """);
    }

    /// <summary>Starts a section under a heading.</summary>
    public void Heading(string heading) => _html.Append(CultureInfo.InvariantCulture, $"<h2>{HtmlText.Escape(heading)}</h2>\n");

    /// <summary>Adds a paragraph that explains.</summary>
    public void Note(string note) => _html.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{HtmlText.Escape(note)}</p>\n");

    /// <summary>Adds the figures that matter most, large.</summary>
    public void Tiles(IEnumerable<(string Name, string Value, string Note)> tiles)
    {
        _html.Append("<div class=\"tiles\">");
        foreach ((string name, string value, string note) in tiles)
        {
            _html.Append(
                CultureInfo.InvariantCulture,
                $"<div class=\"tile\"><span class=\"name\">{HtmlText.Escape(name)}</span><b>{HtmlText.Escape(value)}</b><span class=\"name\">{HtmlText.Escape(note)}</span></div>");
        }
        _html.Append("</div>\n");
    }

    /// <summary>Adds a picture with what it shows.</summary>
    /// <param name="caption">What it shows.</param>
    /// <param name="svg">The picture.</param>
    public void Picture(string caption, string svg) =>
        _html.Append(CultureInfo.InvariantCulture, $"<figure><figcaption>{HtmlText.Escape(caption)}</figcaption>\n{svg}</figure>\n");

    /// <summary>Adds pictures beside each other, where there is room.</summary>
    public void Pictures(params (string Caption, string Svg)[] pictures)
    {
        _html.Append("<div class=\"pictures\">\n");
        foreach ((string caption, string svg) in pictures)
        {
            Picture(caption, svg);
        }
        _html.Append("</div>\n");
    }

    /// <summary>Adds markup.</summary>
    public void Markup(string markup) => _html.Append(markup);

    /// <summary>The whole page.</summary>
    public string End() => _html + "</main>\n</body>\n</html>\n";
}
