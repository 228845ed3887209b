using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Stance.Cli.Inputs;

/// <summary>The text of elements as a reader sees it: a line a paragraph, with an empty line between.</summary>
internal sealed class VisibleText
{
    // A paragraph of which links are so much leads elsewhere.
    private const double MostLinks = 0.7;

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        StringComparer.Ordinal,
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4",
        "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul");

    private static readonly FrozenSet<string> NoText = FrozenSet.Create(
        StringComparer.Ordinal, "script", "style", "noscript", "template", "head", "title", "svg", "iframe", "object", "canvas", "audio", "video", "select", "textarea", "button");

    private readonly Func<IElement, bool> _isLeftOut;
    private readonly bool _leavesOutLinks;
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _line = new();
    private int _links;
    private int _linkChars;
    private bool _hasSpace;

    private VisibleText(Func<IElement, bool> isLeftOut, bool leavesOutLinks)
    {
        _isLeftOut = isLeftOut;
        _leavesOutLinks = leavesOutLinks;
    }

    /// <summary>The text of an element.</summary>
    /// <param name="root">The element.</param>
    /// <param name="isLeftOut">Tells of elements that are left out with all that is in them.</param>
    /// <param name="leavesOutLinks">Whether paragraphs that are hardly more than links are left out.</param>
    public static string Of(IElement root, Func<IElement, bool> isLeftOut, bool leavesOutLinks)
    {
        VisibleText text = new(isLeftOut, leavesOutLinks);
        text.Walk(root);
        text.EndLine();
        return text._text.ToString();
    }

    // With a stack of its own: elements may lie deep in others.
    private void Walk(IElement root)
    {
        Stack<(IElement Element, int Next)> open = new([(root, 0)]);
        while (open.TryPop(out (IElement Element, int Next) top))
        {
            INodeList children = top.Element.ChildNodes;
            if (top.Next == children.Length)
            {
                Leave(top.Element);
                continue;
            }
            open.Push((top.Element, top.Next + 1));
            INode child = children[top.Next];
            if (child is IText text)
            {
                Append(text.Data);
            }
            else if (child is IElement element && !NoText.Contains(element.LocalName) && !_isLeftOut(element))
            {
                Enter(element);
                open.Push((element, 0));
            }
        }
    }

    private void Enter(IElement element)
    {
        if (Blocks.Contains(element.LocalName))
        {
            EndLine();
        }
        else if (element.LocalName == "br")
        {
            BreakLine();
        }
        else if (element.LocalName == "a")
        {
            _links++;
        }
        else if (element.LocalName is "td" or "th")
        {
            _hasSpace = true;
        }
    }

    private void Leave(IElement element)
    {
        if (Blocks.Contains(element.LocalName))
        {
            EndLine();
        }
        else if (element.LocalName == "a")
        {
            _links = Math.Max(0, _links - 1);
        }
    }

    private void Append(string text)
    {
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                _hasSpace = true;
            }
            // A soft hyphen, a zero-width space and a byte order mark show nothing.
            else if (c is not ('\u00AD' or '\u200B' or '\uFEFF' or '\0'))
            {
                if (_hasSpace && _line.Length > 0 && _line[^1] != '\n')
                {
                    _line.Append(' ');
                }
                _hasSpace = false;
                _line.Append(c);
                _linkChars += _links > 0 ? 1 : 0;
            }
        }
    }

    // Two breaks are a paragraph, as old pages have it.
    private void BreakLine()
    {
        if (_line.Length > 0 && _line[^1] == '\n')
        {
            EndLine();
        }
        else if (_line.Length > 0)
        {
            _line.Append('\n');
        }
    }

    private void EndLine()
    {
        string line = _line.ToString().Trim();
        bool isLink = _leavesOutLinks && _linkChars > MostLinks * line.Length;
        if (line.Length > 0 && !isLink)
        {
            _text.Append(_text.Length > 0 ? "\n\n" : "").Append(line);
        }
        _line.Clear();
        (_hasSpace, _linkChars) = (false, 0);
    }
}
