using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Stance.Docs.Tests.Reference;

/// <summary>Writes docs/api: a page for each public type of the packages, by what the compiler sees and the documentation files say.</summary>
internal sealed class ApiReference
{
    private readonly INamedTypeSymbol[] _types;
    private readonly DocumentationText _text;

    /// <param name="packages">The assemblies, by name.</param>
    /// <param name="above">Assemblies whose pages lie in the folder above, where links lead to them.</param>
    public ApiReference(IReadOnlyList<string> packages, IReadOnlyList<string>? above = null)
    {
        string[] documented = [.. packages, .. above ?? []];
        var compilation = CSharpCompilation.Create("Api", references: ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => documented.Contains(Path.GetFileNameWithoutExtension(path))
                ? MetadataReference.CreateFromFile(path, documentation: new DocumentationFile(Path.ChangeExtension(path, ".xml")))
                : MetadataReference.CreateFromFile(path)));
        _types = [.. TypesOf(compilation, packages)];
        _text = new(MembersOf(_types).Select(symbol => (Symbol: symbol, Page: LinkTo(symbol)))
            .Concat(MembersOf(TypesOf(compilation, above ?? [])).Select(symbol => (Symbol: symbol, Page: "../" + LinkTo(symbol))))
            .ToDictionary(link => link.Symbol.GetDocumentationCommentId()!, link => link.Page));
    }

    /// <summary>The pages by file name.</summary>
    public Dictionary<string, string> Write()
    {
        var pages = _types.ToDictionary(PageOf, type => GeneratedPages.Remark + new ApiType(type, _text).Write());
        pages["README.md"] = GeneratedPages.Remark + WriteIndex();
        return pages;
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(CSharpCompilation compilation, IReadOnlyList<string> packages) => compilation.References
        .Select(compilation.GetAssemblyOrModuleSymbol)
        .OfType<IAssemblySymbol>()
        .Where(assembly => packages.Contains(assembly.Name))
        .OrderBy(assembly => packages.ToList().IndexOf(assembly.Name))
        .SelectMany(assembly => TypesIn(assembly.GlobalNamespace).OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal));

    private static IEnumerable<ISymbol> MembersOf(IEnumerable<INamedTypeSymbol> types) => types.SelectMany(type => ApiType.MembersOf(type).Prepend(type));

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol space) => space.GetTypeMembers()
        .Where(type => type.DeclaredAccessibility == Accessibility.Public)
        .Concat(space.GetNamespaceMembers().SelectMany(TypesIn));

    private static string PageOf(INamedTypeSymbol type) => $"{type.ToDisplayString(ApiType.QualifiedName)}.md";

    private static string LinkTo(ISymbol symbol) => symbol is INamedTypeSymbol type ? PageOf(type)
        : symbol.ContainingType.TypeKind == TypeKind.Enum ? PageOf(symbol.ContainingType)
        : $"{PageOf(symbol.ContainingType)}#{ApiType.AnchorOf(symbol)}";

    private string WriteIndex()
    {
        StringBuilder page = new("# API\n\nEvery public type of the packages.\n");
        foreach (IGrouping<string, INamedTypeSymbol> package in _types.GroupBy(type => type.ContainingAssembly.Name))
        {
            page.Append($"\n## {package.Key}\n\n| type | |\n| --- | --- |\n");
            foreach (INamedTypeSymbol type in package)
            {
                page.Append($"| [{type.ToDisplayString(ApiType.QualifiedName)}]({PageOf(type)}) | {_text.SummaryOf(type)} |\n");
            }
        }
        return page.ToString();
    }
}
