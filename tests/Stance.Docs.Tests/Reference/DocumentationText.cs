using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Stance.Docs.Tests.Reference;

/// <summary>Documentation comments as Markdown.</summary>
/// <param name="links">Where a documented symbol's page is, by the symbol's documentation id.</param>
internal sealed partial class DocumentationText(IReadOnlyDictionary<string, string> links)
{
    private readonly Dictionary<string, XElement> _comments = [];

    /// <summary>The comment of a symbol, with what it inherits; without elements where there is none.</summary>
    public XElement CommentOf(ISymbol symbol)
    {
        string id = symbol.GetDocumentationCommentId()!;
        if (!_comments.TryGetValue(id, out XElement? comment))
        {
            comment = Parse(symbol.GetDocumentationCommentXml());
            _comments[id] = comment;
            if (comment.Element("inheritdoc")?.Attribute("cref")?.Value is { } from
                && symbol.ContainingType.GetMembers().FirstOrDefault(other => other.GetDocumentationCommentId() == from) is { } inherited)
            {
                XElement[] own = [.. comment.Elements()];
                comment.Add(CommentOf(inherited).Elements().Where(one => !own.Any(other => other.Name == one.Name && Key(other) == Key(one))));
            }
        }
        return comment;
    }

    /// <summary>The summary of a symbol; of a record's property, what the record says of its parameter.</summary>
    public string SummaryOf(ISymbol symbol)
    {
        XElement? summary = CommentOf(symbol).Element("summary")
            ?? (symbol is IPropertySymbol ? CommentOf(symbol.ContainingType).Elements("param").FirstOrDefault(one => Key(one) == symbol.Name) : null);
        return summary is null ? throw new InvalidOperationException($"{symbol.ToDisplayString()} says nothing of itself.") : Of(summary);
    }

    /// <summary>The text of an element, on one line but for paragraphs.</summary>
    public string Of(XElement element) => WhiteSpace().Replace(string.Concat(element.Nodes().Select(Of)), " ").Trim();

    /// <summary>A link to a symbol of the packages; the name of another.</summary>
    public string LinkTo(string id)
    {
        string name = NameOf(id);
        return links.TryGetValue(id, out string? page) ? $"[{name}]({page})" : $"`{name}`";
    }

    private string Of(XNode node) => node switch
    {
        XText plain => Escape(plain.Value),
        XElement { Name.LocalName: "see" or "seealso" } see => see.Attribute("cref") is { } cref ? LinkTo(cref.Value)
            : see.Attribute("langword") is { } word ? $"`{word.Value}`"
            : $"[{Of(see)}]({see.Attribute("href")!.Value})",
        XElement { Name.LocalName: "paramref" or "typeparamref" } parameter => $"`{Key(parameter)}`",
        XElement { Name.LocalName: "c" or "code" } code => $"`{code.Value.Trim()}`",
        XElement other => Of(other),
        _ => "",
    };

    private static string? Key(XElement element) => element.Attribute("name")?.Value ?? element.Attribute("cref")?.Value;

    private static XElement Parse(string? comment) => string.IsNullOrEmpty(comment) ? new("member")
        : XElement.Parse(comment) is { Name.LocalName: "member" } member ? member
        : XElement.Parse($"<member>{comment}</member>");

    // "M:Stance.StatementExtractor.Extract(System.String,...)" is called "StatementExtractor.Extract", "T:Stance.Statement" "Statement".
    private static string NameOf(string id)
    {
        string[] parts = id[2..].Split('(')[0].Replace("#ctor", "new", StringComparison.Ordinal).Split('.');
        return id[0] is 'T' or 'N' or '!' ? GenericMark().Replace(parts[^1], "") : string.Join('.', parts[^2..]);
    }

    private static string Escape(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"`\d+$")]
    private static partial Regex GenericMark();
}
