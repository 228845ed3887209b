using System.Text.Json;
using AngleSharp.Dom;

namespace Stance.Cli.Inputs;

/// <summary>What a page says about its article: in its head, in the data that it has for search engines, and in its elements.</summary>
/// <param name="Title">The headline.</param>
/// <param name="Byline">Who wrote it.</param>
/// <param name="Date">When it was published.</param>
internal sealed record HtmlMetadata(string? Title, string? Byline, DateOnly? Date)
{
    private const string By = "by ";
    private static readonly string[] TitleSeparators = [" | ", " - ", " – ", " — ", " :: ", " · "];

    /// <summary>What a page says.</summary>
    public static HtmlMetadata Of(IDocument page)
    {
        List<JsonElement> data = LinkedData(page);
        string? site = Meta(page, "og:site_name");
        string? title = WithoutSite(Meta(page, "og:title"), site, isCertain: false)
            ?? Clean(page.QuerySelector("h1")?.TextContent)
            ?? WithoutSite(Clean(page.Title), site, isCertain: true);
        string? byline = data.Select(one => NameOf(one, "author")).FirstOrDefault(name => name is not null)
            ?? Meta(page, "author")
            ?? NameOrNull(Meta(page, "article:author"))
            ?? Clean(page.QuerySelector("[rel~=author], [itemprop~=author], .byline, .author")?.TextContent);
        DateOnly? date = RecordDate.Find(Meta(page, "article:published_time"))
            ?? data.Select(one => RecordDate.Find(StringOf(one, "datePublished"))).FirstOrDefault(found => found is not null)
            ?? RecordDate.Find(page.QuerySelector("[itemprop~=datePublished]")?.GetAttribute("content"))
            ?? page.QuerySelectorAll("time[datetime]").Select(time => RecordDate.Find(time.GetAttribute("datetime"))).FirstOrDefault(found => found is not null)
            ?? ((string[])["date", "pubdate", "publishdate", "publish_date", "dc.date", "dc.date.issued", "dcterms.date"])
                .Select(name => RecordDate.Find(Meta(page, name))).FirstOrDefault(found => found is not null);
        return new(title, byline is null ? null : WithoutBy(byline), date);
    }

    private static string? Meta(IDocument page, string name) => page.QuerySelectorAll("meta[content]")
        .Where(meta => name.Equals(meta.GetAttribute("property") ?? meta.GetAttribute("name"), StringComparison.OrdinalIgnoreCase))
        .Select(meta => Clean(meta.GetAttribute("content")))
        .FirstOrDefault(content => content is not null);

    // On one line; null for nothing.
    private static string? Clean(string? text)
    {
        string line = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null : line;
    }

    // "Talks fail | The Harbour Post"; where the site's name is not known, what follows the last separator is it.
    private static string? WithoutSite(string? title, string? site, bool isCertain)
    {
        if (title is null)
        {
            return null;
        }
        int cut = TitleSeparators.Max(separator => title.LastIndexOf(separator, StringComparison.Ordinal));
        bool isSite = cut > 0 && (site is null ? isCertain : title.EndsWith(site, StringComparison.OrdinalIgnoreCase));
        return isSite ? title[..cut].TrimEnd() : title;
    }

    private static string WithoutBy(string byline) => byline.StartsWith(By, StringComparison.OrdinalIgnoreCase) ? byline[By.Length..].TrimStart() : byline;

    // Some pages put an address where others put a name.
    private static string? NameOrNull(string? author) => author is null || author.Contains("://", StringComparison.Ordinal) ? null : author;

    private static List<JsonElement> LinkedData(IDocument page)
    {
        List<JsonElement> found = [];
        foreach (IElement script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var parsed = JsonDocument.Parse(script.TextContent);
                Collect(parsed.RootElement.Clone(), found);
            }
            catch (JsonException)
            {
                // Pages have broken data; the article is still there.
            }
        }
        return found;
    }

    // Objects on their own, in lists, and in "@graph".
    private static void Collect(JsonElement element, List<JsonElement> found)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement one in element.EnumerateArray())
            {
                Collect(one, found);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            found.Add(element);
            if (element.TryGetProperty("@graph", out JsonElement graph))
            {
                Collect(graph, found);
            }
        }
    }

    private static string? StringOf(JsonElement data, string name)
    {
        try
        {
            return data.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? Clean(value.GetString()) : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair.
            return null;
        }
    }

    // A name, an object with a name, or a list of either.
    private static string? NameOf(JsonElement data, string property)
    {
        if (!data.TryGetProperty(property, out JsonElement value))
        {
            return null;
        }
        if (value.ValueKind == JsonValueKind.Array)
        {
            string[] names = [.. value.EnumerateArray().Select(one => one.ValueKind == JsonValueKind.Object ? StringOf(one, "name") : null).OfType<string>()];
            return names.Length == 0 ? null : string.Join(", ", names);
        }
        return value.ValueKind == JsonValueKind.Object ? StringOf(value, "name") : NameOrNull(StringOf(data, property));
    }
}
