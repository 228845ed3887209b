using AngleSharp.Dom;

namespace Stance.Cli.Inputs;

/// <summary>
/// Finds the article of a page. Paragraphs weigh what they hold beside links; the article is the element of that meaning which holds most of
/// the weight, or else the innermost element that does.
/// </summary>
internal sealed class HtmlMainText
{
    // An element that a page calls its article is that only if it holds so much of the page's paragraphs.
    private const double LeastShare = 0.5;

    // The descent goes on while one element holds nearly everything.
    private const double NearlyAll = 0.75;

    // What is called "related" and holds so much of the article is the article.
    private const double MostClutter = 0.4;
    private const int LongParagraph = 250;
    private const int LongestByline = 120;

    private static readonly string[] Articles = ["[itemprop~=articleBody]", "article", "main", "[role=main]"];

    private readonly Dictionary<IElement, int> _weights = new(ReferenceEqualityComparer.Instance);

    private HtmlMainText(IDocument page)
    {
        foreach (IElement paragraph in page.QuerySelectorAll("p"))
        {
            int links = paragraph.QuerySelectorAll("a").Sum(link => link.TextContent.Length);
            int weight = paragraph.TextContent.Length - (2 * links);
            if (weight > 0 && !Lineage(paragraph).Any(HtmlClutter.IsElement))
            {
                foreach (IElement element in Lineage(paragraph))
                {
                    _weights[element] = WeightOf(element) + weight;
                }
            }
        }
    }

    /// <summary>The text of the article; all text where nothing in the page looks like one.</summary>
    /// <param name="page">The page.</param>
    /// <param name="title">The headline, which is not repeated in the text.</param>
    public static string Of(IDocument page, string? title)
    {
        if (page.Body is not { } body)
        {
            return "";
        }
        HtmlMainText text = new(page);
        IElement root = text.Find(page, body);
        IElement? headline = page.QuerySelector("h1");
        bool isHeadline(IElement element) => title is not null && element.LocalName == "h1" && (element == headline || element.TextContent.Trim() == title);
        return VisibleText.Of(root, element => text.IsClutter(element, root) || isHeadline(element), leavesOutLinks: true);
    }

    private static IEnumerable<IElement> Lineage(IElement element)
    {
        for (IElement? one = element; one is not null; one = one.ParentElement)
        {
            yield return one;
        }
    }

    private int WeightOf(IElement element) => _weights.GetValueOrDefault(element);

    private IElement Find(IDocument page, IElement body)
    {
        foreach (string selector in Articles)
        {
            if (page.QuerySelectorAll(selector).MaxBy(WeightOf) is { } best && WeightOf(best) > 0 && WeightOf(best) >= LeastShare * WeightOf(body))
            {
                return best;
            }
        }
        IElement root = body;
        while (root.Children.MaxBy(WeightOf) is { } heaviest && heaviest.LocalName != "p" && WeightOf(heaviest) > NearlyAll * WeightOf(root))
        {
            root = heaviest;
        }
        return root;
    }

    private bool IsClutter(IElement element, IElement root)
    {
        // The day above an article; in a sentence it is a part of that.
        bool isDate = element.LocalName == "time" && !Lineage(element).Any(one => one.LocalName == "p");
        if (isDate || HtmlClutter.IsElement(element) || IsByline(element))
        {
            return true;
        }
        int weight = WeightOf(element);
        bool isSmall = weight <= MostClutter * WeightOf(root) && !(element.LocalName == "p" && weight > LongParagraph);
        // A page's own header, and an article inside another: a teaser or a comment.
        bool isOther = element.LocalName == "header" ? element.ParentElement?.LocalName == "body" : element.LocalName == "article" && root.LocalName == "article";
        return isSmall && (isOther || HtmlClutter.IsNamed(element));
    }

    // "By" before a name that is left out.
    private static bool IsByline(IElement element) =>
        element.LocalName == "p"
        && element.Children.Any(HtmlClutter.IsNamed)
        && element.TextContent.AsSpan().Trim() is var text
        && text.Length <= LongestByline
        && text.StartsWith("by ", StringComparison.OrdinalIgnoreCase);
}
