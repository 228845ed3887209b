using System.Globalization;
using System.Text;

namespace Stance.Cli.Output.Html;

/// <summary>Draws one inline SVG; lengths are pixels from the upper left corner. The page's style sheet gives classes their colours.</summary>
internal sealed class SvgPicture
{
    /// <summary>Room that a letter takes, on average, at the size of labels.</summary>
    public const double LetterWidth = 7.2;

    private readonly StringBuilder _svg = new();

    /// <summary>Starts a picture.</summary>
    /// <param name="width">Width where there is room; a narrow screen shows it smaller.</param>
    /// <param name="height">Height at that width.</param>
    /// <param name="description">What somebody is told who does not see it.</param>
    public SvgPicture(double width, double height, string description) => _svg.Append(
        CultureInfo.InvariantCulture,
        $"<svg viewBox=\"0 0 {width:0.#} {height:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\" role=\"img\" aria-label=\"{HtmlText.Escape(description)}\">\n");

    /// <summary>A rectangle.</summary>
    /// <param name="x">Left end.</param>
    /// <param name="y">Upper end.</param>
    /// <param name="width">Width.</param>
    /// <param name="height">Height.</param>
    /// <param name="style">Its class.</param>
    /// <param name="opacity">How much of its colour shows, from 0 to 1.</param>
    /// <param name="tip">What a pointer over it shows; null for nothing.</param>
    public void Rectangle(double x, double y, double width, double height, string style, double opacity = 1, string? tip = null)
    {
        string strength = opacity < 1 ? string.Create(CultureInfo.InvariantCulture, $" fill-opacity=\"{opacity:0.###}\"") : "";
        _svg.Append(
            CultureInfo.InvariantCulture,
            $"<rect class=\"{style}\" x=\"{x:0.##}\" y=\"{y:0.##}\" width=\"{width:0.##}\" height=\"{height:0.##}\"{strength}{Close("rect", tip)}");
    }

    /// <summary>A straight line.</summary>
    public void Line(double x1, double y1, double x2, double y2, string style) => _svg.Append(
        CultureInfo.InvariantCulture, $"<line class=\"{style}\" x1=\"{x1:0.##}\" y1=\"{y1:0.##}\" x2=\"{x2:0.##}\" y2=\"{y2:0.##}\"/>\n");

    /// <summary>A line through points.</summary>
    public void Path(IEnumerable<(double X, double Y)> points, string style) => _svg.Append(
        CultureInfo.InvariantCulture,
        $"<polyline class=\"{style}\" points=\"{string.Join(' ', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X:0.##},{p.Y:0.##}")))}\"/>\n");

    /// <summary>A dot.</summary>
    public void Dot(double x, double y, double radius, string style, string? tip = null) => _svg.Append(
        CultureInfo.InvariantCulture, $"<circle class=\"{style}\" cx=\"{x:0.##}\" cy=\"{y:0.##}\" r=\"{radius:0.##}\"{Close("circle", tip)}");

    /// <summary>A sign of a stance, which leads to a part of the page.</summary>
    /// <param name="x">Its middle.</param>
    /// <param name="y">Its middle.</param>
    /// <param name="size">Width and height.</param>
    /// <param name="tone">Number of the tone and of the sign: <see cref="StanceTones"/>.</param>
    /// <param name="target">The id of the part.</param>
    /// <param name="tip">What a pointer over it shows.</param>
    public void Sign(double x, double y, double size, int tone, string target, string tip) => _svg.Append(
        CultureInfo.InvariantCulture,
        $"<a href=\"#{target}\" tabindex=\"-1\"><use class=\"t{tone}\" href=\"#sign-{tone}\" x=\"{x - (size / 2):0.##}\" y=\"{y - (size / 2):0.##}\" width=\"{size:0.##}\" height=\"{size:0.##}\"{Close("use", tip).TrimEnd()}</a>\n");

    /// <summary>A text on one line.</summary>
    /// <param name="x">Where its anchor stands.</param>
    /// <param name="y">Its base line.</param>
    /// <param name="text">The text.</param>
    /// <param name="anchor">start, middle or end.</param>
    /// <param name="style">Its class.</param>
    /// <param name="angle">Degrees to turn it clockwise.</param>
    public void Text(double x, double y, string text, string anchor = "start", string style = "", double angle = 0)
    {
        string turn = angle == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" transform=\"rotate({angle:0.#} {x:0.##} {y:0.##})\"");
        string kind = style.Length == 0 ? "" : $" class=\"{style}\"";
        _svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.##}\" y=\"{y:0.##}\" text-anchor=\"{anchor}\"{kind}{turn}>{HtmlText.Escape(text)}</text>\n");
    }

    /// <summary>The whole picture.</summary>
    public string End() => _svg + "</svg>\n";

    /// <summary>A label that is not longer than a number of letters.</summary>
    public static string Shorten(string label, int letters) => label.Length <= letters ? label : label[..(letters - 1)] + "…";

    private static string Close(string element, string? tip) => tip is null ? "/>\n" : $"><title>{HtmlText.Escape(tip)}</title></{element}>\n";
}
