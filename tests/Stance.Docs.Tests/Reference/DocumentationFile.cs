using System.Globalization;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Stance.Docs.Tests.Reference;

/// <summary>The documentation file beside an assembly, for the compiler.</summary>
internal sealed class DocumentationFile(string path) : DocumentationProvider
{
    private readonly Dictionary<string, string> _members = XDocument.Load(path).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, member => member.ToString());

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => path.GetHashCode(StringComparison.Ordinal);

    protected override string? GetDocumentationForSymbol(string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken = default) =>
        _members.GetValueOrDefault(documentationMemberID);
}
