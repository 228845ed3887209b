using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Stance.Cli.Inputs;

/// <summary>An article from a web page: its main text, and what the page says about it.</summary>
internal static class HtmlArticle
{
    // The parser takes time that grows with the square of the depth; pages that people read are some dozens deep.
    private const int MaxDepth = 5000;

    /// <summary>The input with the text and what is known about it, or with an error.</summary>
    /// <param name="input">The name of the page.</param>
    /// <param name="html">The page.</param>
    public static Input Read(Input input, string html)
    {
        if (IsTooDeep(html))
        {
            return input with { Error = $"expected a web page; found more than {MaxDepth} elements one in the other" };
        }
        IDocument page = new HtmlParser().ParseDocument(html);
        HtmlMetadata metadata = HtmlMetadata.Of(page);
        return input with
        {
            Text = HtmlMainText.Of(page, metadata.Title),
            Title = metadata.Title,
            Byline = metadata.Byline,
            Date = metadata.Date,
            IsExtracted = true,
        };
    }

    // An estimate: elements that need no end count too until others end, which pages have as many of as others.
    private static bool IsTooDeep(string html)
    {
        int depth = 0;
        for (int i = html.IndexOf('<', StringComparison.Ordinal); i >= 0 && i + 1 < html.Length; i = html.IndexOf('<', i + 1))
        {
            depth = html[i + 1] == '/' ? Math.Max(0, depth - 1) : char.IsAsciiLetter(html[i + 1]) && !IsVoid(html.AsSpan(i + 1)) ? depth + 1 : depth;
            if (depth > MaxDepth)
            {
                return true;
            }
        }
        return false;
    }

    // The frequent ones of those that never have an end.
    private static bool IsVoid(ReadOnlySpan<char> tag)
    {
        foreach (string name in (ReadOnlySpan<string>)["br", "img", "meta", "link", "input", "hr", "source", "p>", "p ", "li"])
        {
            if (tag.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }
}
