using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Stance.Cli.Inputs;

/// <summary>What pages hold beside an article: by the element, by its role, and by the names that authors of pages give it.</summary>
internal static class HtmlClutter
{
    private static readonly FrozenSet<string> Elements = FrozenSet.Create(
        StringComparer.Ordinal, "nav", "aside", "footer", "form", "figure", "figcaption", "caption", "dialog", "menu", "input", "label");

    private static readonly FrozenSet<string> Roles = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "navigation", "complementary", "contentinfo", "banner", "search", "dialog", "alertdialog", "alert", "menu", "toolbar", "tooltip");

    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "ad", "ads", "advert", "advertisement", "advertising", "sponsored", "promo", "promotion", "share", "sharing", "social", "related", "recommended", "recommendations",
        "newsletter", "subscribe", "subscription", "signup", "cookie", "cookies", "consent", "gdpr", "comment", "comments", "disqus", "breadcrumb", "breadcrumbs", "pagination",
        "pager", "byline", "author", "authors", "caption", "credit", "credits", "toolbar", "sidebar", "nav", "navbar", "navigation", "menu", "popup", "modal", "overlay", "banner",
        "tags", "popular", "trending", "outbrain", "taboola", "hidden", "timestamp", "copyright", "paywall", "teaser", "widget", "masthead", "toc", "skip", "meta");

    /// <summary>Whether an element holds no part of an article, whatever it is called.</summary>
    public static bool IsElement(IElement element) =>
        Elements.Contains(element.LocalName)
        || (element.GetAttribute("role") is { } role && Roles.Contains(role))
        || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || (element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase) ?? false);

    /// <summary>Whether the class or the id of an element says that it holds no part of an article: "share-bar", "relatedLinks".</summary>
    public static bool IsNamed(IElement element) => HasName(element.ClassName) || HasName(element.Id);

    private static bool HasName(string? value)
    {
        if (value is null)
        {
            return false;
        }
        int start = 0;
        for (int i = 1; i <= value.Length; i++)
        {
            bool isCut = i == value.Length || !char.IsAsciiLetter(value[i]) || !char.IsAsciiLetter(value[i - 1]) || (char.IsAsciiLetterUpper(value[i]) && char.IsAsciiLetterLower(value[i - 1]));
            if (isCut)
            {
                if (Names.Contains(value[start..i]))
                {
                    return true;
                }
                start = i;
            }
        }
        return false;
    }
}
