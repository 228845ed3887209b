using System.Globalization;
using System.Text;
using Stance.Text;

namespace Stance.Cli.Output.Html;

/// <summary>A passage of a text in which source, cue and content are marked.</summary>
internal static class MarkedPassage
{
    // How much of a long text shows around a statement.
    private const int Context = 240;

    private static readonly string?[] Styles = [null, "content", "source", "cue"];

    /// <summary>The markup of the statement with what stands around it.</summary>
    /// <param name="text">The text that the spans are of.</param>
    /// <param name="source">Null for none.</param>
    /// <param name="cue">Null for none.</param>
    /// <param name="content">Where it overlaps source or cue, those are marked.</param>
    public static string Of(string text, TextSpan? source, TextSpan? cue, IReadOnlyList<TextSpan> content)
    {
        TextSpan window = Window(text, [.. content, .. source is { } named ? [named] : Array.Empty<TextSpan>(), .. cue is { } said ? [said] : Array.Empty<TextSpan>()]);
        byte[] styles = new byte[window.Length];
        foreach (TextSpan span in content)
        {
            Mark(styles, window, span, 1);
        }
        Mark(styles, window, source, 2);
        Mark(styles, window, cue, 3);

        var html = new StringBuilder(window.Start > 0 ? "… " : "");
        for (int start = 0, end; start < styles.Length; start = end)
        {
            end = start + 1;
            while (end < styles.Length && styles[end] == styles[start])
            {
                end++;
            }
            string run = HtmlText.Escape(text.AsSpan(window.Start + start, end - start));
            if (Styles[styles[start]] is { } style)
            {
                html.Append(CultureInfo.InvariantCulture, $"<mark class=\"{style}\">{run}</mark>");
            }
            else
            {
                html.Append(run);
            }
        }
        return html.Append(window.End < text.Length ? " …" : "").ToString();
    }

    // The spans with whole words around them; the start of the text where there are no spans.
    private static TextSpan Window(string text, TextSpan[] spans)
    {
        int start = spans.Length == 0 ? 0 : Math.Max(0, spans.Min(span => span.Start) - Context);
        int end = Math.Min(text.Length, (spans.Length == 0 ? 4 * Context : spans.Max(span => span.End)) + Context);
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }
        return new(start, end);
    }

    private static void Mark(byte[] styles, TextSpan window, TextSpan? span, byte style)
    {
        if (span is { } given)
        {
            styles.AsSpan(given.Start - window.Start, given.Length).Fill(style);
        }
    }
}
