using System.Text;

namespace Stance.Cli.Output.Html;

/// <summary>Text that HTML and SVG show as it is, whatever it holds.</summary>
internal static class HtmlText
{
    /// <summary>The text with everything escaped that would be markup, in content and in quoted attributes alike.</summary>
    public static string Escape(ReadOnlySpan<char> text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                escaped.Append(c).Append(text[++i]);
                continue;
            }
            // What HTML does not allow, even escaped, and what is no text.
            bool isForbidden = char.IsSurrogate(c) || (char.IsControl(c) && c is not ('\t' or '\n' or '\r')) || c is '\uFFFE' or '\uFFFF';
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                // Browsers would read a line feed, or nothing.
                '\r' => escaped.Append("&#13;"),
                _ => escaped.Append(isForbidden ? '\uFFFD' : c),
            };
        }
        return escaped.ToString();
    }
}
