using System.Text;
using System.Xml.Linq;
using Markdig.Helpers;
using Microsoft.CodeAnalysis;

namespace Stance.Docs.Tests.Reference;

/// <summary>Writes the page of one type.</summary>
internal sealed class ApiType(INamedTypeSymbol type, DocumentationText text)
{
    /// <summary>A type's name with its namespace.</summary>
    public static readonly SymbolDisplayFormat QualifiedName = new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    private const SymbolDisplayMiscellaneousOptions CSharpTypes =
        SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral;

    private static readonly SymbolDisplayFormat Signature = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeAccessibility
            | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeModifiers | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: CSharpTypes);

    private static readonly SymbolDisplayFormat Heading = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeModifiers,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary>The members that the page tells of: public, and not those that every record, or every type, has.</summary>
    public static IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type) => type.GetMembers().Where(member =>
        member.DeclaredAccessibility == Accessibility.Public
        && member is not IMethodSymbol { MethodKind: not (MethodKind.Ordinary or MethodKind.Constructor) }
        && !member.IsOverride
        && (member is IPropertySymbol or IFieldSymbol { IsConst: true } || SaysSomething(member.GetDocumentationCommentXml())));

    /// <summary>The anchor of a member's heading.</summary>
    public static string AnchorOf(ISymbol member) => LinkHelper.UrilizeAsGfm(HeadingOf(member));

    /// <summary>The page.</summary>
    public string Write()
    {
        StringBuilder page = new($"# {type.Name}\n\nNamespace `{type.ContainingNamespace.ToDisplayString()}`, package `{type.ContainingAssembly.Name}`\n\n");
        page.Append($"```csharp\n{Declaration()}\n```\n\n{text.SummaryOf(type)}\n");
        AppendParts(page, type);
        if (type.TypeKind == TypeKind.Enum)
        {
            page.Append("\n| value | | |\n| --- | --- | --- |\n");
            foreach (IFieldSymbol value in MembersOf(type).Cast<IFieldSymbol>())
            {
                page.Append($"| `{value.Name}` | {value.ConstantValue} | {text.SummaryOf(value)} |\n");
            }
            return page.ToString();
        }
        ISymbol[] members = [.. MembersOf(type)];
        AppendGroup(page, "Constructors", members.Where(member => member is IMethodSymbol { MethodKind: MethodKind.Constructor }));
        AppendGroup(page, "Constants", members.Where(member => member is IFieldSymbol));
        AppendGroup(page, "Properties", members.Where(member => member is IPropertySymbol).OrderBy(member => member.Name, StringComparer.Ordinal));
        AppendGroup(page, "Methods", members.Where(member => member is IMethodSymbol { MethodKind: MethodKind.Ordinary }).OrderBy(member => member.Name, StringComparer.Ordinal));
        return page.ToString();
    }

    // Members that the compiler makes say nothing; those that every type has, such as Equals, inherit what they say.
    private static bool SaysSomething(string? comment) => !string.IsNullOrEmpty(comment) && !comment.Contains("<inheritdoc />", StringComparison.Ordinal);

    private static string HeadingOf(ISymbol member) => member.ToDisplayString(Heading);

    private string Declaration()
    {
        string kind = type switch
        {
            { TypeKind: TypeKind.Enum } => "enum",
            { TypeKind: TypeKind.Interface } => "interface",
            { TypeKind: TypeKind.Struct, IsRecord: true } => "readonly record struct",
            { TypeKind: TypeKind.Struct } => type.IsReadOnly ? "readonly struct" : "struct",
            { IsStatic: true } => "static class",
            { IsRecord: true } => type.IsSealed ? "sealed record" : "record",
            _ => type.IsSealed ? "sealed class" : type.IsAbstract ? "abstract class" : "class",
        };
        string parent = type is { BaseType: { SpecialType: SpecialType.None, TypeKind: TypeKind.Class } super } ? $" : {super.Name}" : "";
        return $"public {kind} {type.ToDisplayString(Heading)}{parent}";
    }

    private void AppendGroup(StringBuilder page, string title, IEnumerable<ISymbol> members)
    {
        string before = $"\n## {title}\n";
        foreach (ISymbol member in members)
        {
            page.Append(before).Append($"\n### `{HeadingOf(member)}`\n\n```csharp\n{member.ToDisplayString(Signature)}\n```\n\n{text.SummaryOf(member)}\n");
            AppendParts(page, member);
            before = "";
        }
    }

    private void AppendParts(StringBuilder page, ISymbol symbol)
    {
        XElement comment = text.CommentOf(symbol);
        string[] parameters = [.. comment.Elements("param").Where(_ => symbol is IMethodSymbol or INamedTypeSymbol { TypeKind: TypeKind.Delegate })
            .Select(one => $"- `{one.Attribute("name")!.Value}`: {text.Of(one)}\n")];
        if (parameters is not [])
        {
            page.Append('\n').AppendJoin("", parameters);
        }
        foreach (XElement returns in comment.Elements("returns"))
        {
            page.Append($"\nReturns: {text.Of(returns)}\n");
        }
        foreach (XElement remarks in comment.Elements("remarks"))
        {
            page.Append($"\n{text.Of(remarks)}\n");
        }
        foreach (XElement exception in comment.Elements("exception"))
        {
            page.Append($"\nThrows {text.LinkTo(exception.Attribute("cref")!.Value)}: {text.Of(exception)}\n");
        }
    }
}
