using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

// Keeps of a documentation file what it says of the types and members that a user of the assembly can see: PublicDocumentation ASSEMBLY DOCUMENTATION
MetadataReference reference = MetadataReference.CreateFromFile(args[0]);
var assembly = (IAssemblySymbol)CSharpCompilation.Create("Reader", references: [reference]).GetAssemblyOrModuleSymbol(reference)!;
HashSet<string> visible = [.. MembersOf(assembly.GlobalNamespace).Select(member => member.GetDocumentationCommentId()!)];
XDocument documentation = XDocument.Load(args[1], LoadOptions.PreserveWhitespace);
XElement[] hidden = [.. documentation.Descendants("member").Where(member => !visible.Contains(member.Attribute("name")!.Value))];
if (hidden.Length > 0)
{
    foreach (XElement member in hidden)
    {
        // With the line break and the spaces before it.
        member.PreviousNode?.Remove();
        member.Remove();
    }
    documentation.Save(args[1]);
}

static IEnumerable<ISymbol> MembersOf(INamespaceOrTypeSymbol container) => container
    .GetMembers()
    .Where(member => member is INamespaceSymbol
        || member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal)
    .SelectMany(member => member is INamespaceOrTypeSymbol inner ? MembersOf(inner).Prepend(member) : [member]);
