using System.Reflection.Metadata;
using System.Text;
using System.Xml.Linq;

namespace Stance.Packages.Tests;

[Collection(nameof(PackageFeed))]
public sealed class LibraryTests(PackageFeed feed)
{
    /// <summary>Each library with each framework that it is for.</summary>
    public static TheoryData<string, string> Assemblies => new()
    {
        { PackageIds.Library, "net8.0" },
        { PackageIds.Library, "net10.0" },
        { PackageIds.DependencyInjection, "net8.0" },
        { PackageIds.DependencyInjection, "net10.0" },
        { PackageIds.Training, "net10.0" },
    };

    [Theory]
    [MemberData(nameof(PackageIds.EachLibrary), MemberType = typeof(PackageIds))]
    public void Holds_assemblies_and_their_documentation_and_nothing_else(string id)
    {
        using Package package = feed.Open(id);
        string[] own = [.. Frameworks(id).SelectMany(framework => new[] { $"lib/{framework}/{id}.dll", $"lib/{framework}/{id}.xml" })];

        Assert.Equal([.. own.Append($"{id}.nuspec").Append("README.md").Append("icon.png").Order(StringComparer.Ordinal)], package.Files);
    }

    [Theory]
    [InlineData(PackageIds.Library, "System.Numerics.Tensors")]
    [InlineData(PackageIds.Training, "Stance")]
    [InlineData(
        PackageIds.DependencyInjection,
        "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Options", "Stance")]
    public void Needs_few_packages(string id, params string[] others)
    {
        using Package package = feed.Open(id);

        Assert.All(Frameworks(id), framework => Assert.Equal(others, package.DependenciesFor(framework).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Documents_every_public_type_and_nothing_that_is_not_public(string id, string framework)
    {
        using Package package = feed.Open(id);
        using PackagedAssembly assembly = new(package.Read($"lib/{framework}/{id}.dll"));
        HashSet<string> types = [.. assembly.VisibleTypes];
        HashSet<string> members = [.. assembly.VisibleMembers];

        string[] documented = [.. XDocument.Parse(Encoding.UTF8.GetString(package.Read($"lib/{framework}/{id}.xml")).TrimStart('\uFEFF'))
            .Descendants("member")
            .Select(member => member.Attribute("name")!.Value)];

        Assert.Equal(types.Order(), documented.Where(name => name[0] == 'T').Select(name => name[2..]).Order());
        Assert.All(documented.Where(name => name[0] != 'T'), name => Assert.Contains(NameWithoutSignature(name), members));
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void May_be_trimmed_and_compiled_ahead_of_time(string id, string framework)
    {
        using Package package = feed.Open(id);
        using PackagedAssembly assembly = new(package.Read($"lib/{framework}/{id}.dll"));

        Assert.True(assembly.Claims("IsTrimmable"));
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Is_the_same_wherever_it_is_built(string id, string framework)
    {
        using Package package = feed.Open(id);
        using Package symbols = feed.OpenSymbols(id);
        using PackagedAssembly assembly = new(package.Read($"lib/{framework}/{id}.dll"));
        byte[] checkout = Encoding.UTF8.GetBytes(Repository.PathOf() + Path.DirectorySeparatorChar);

        Assert.True(assembly.IsDeterministic);
        Assert.Equal(-1, assembly.Bytes.AsSpan().IndexOf(checkout));
        Assert.Equal(-1, symbols.Read($"lib/{framework}/{id}.pdb").AsSpan().IndexOf(checkout));
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Has_symbols_of_its_own_with_the_sources_in_them(string id, string framework)
    {
        using Package package = feed.Open(id);
        using Package symbols = feed.OpenSymbols(id);
        using PackagedAssembly assembly = new(package.Read($"lib/{framework}/{id}.dll"));
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols.Read($"lib/{framework}/{id}.pdb")));
        MetadataReader pdb = provider.GetMetadataReader();

        Assert.Equal(assembly.SymbolsId, new BlobContentId(pdb.DebugMetadataHeader!.Id));
        Assert.All(pdb.Documents, document => Assert.StartsWith("/_/", pdb.GetString(pdb.GetDocument(document).Name)));
        Assert.All(pdb.Documents, document => Assert.Contains(pdb.GetCustomDebugInformation(document), handle => IsSource(pdb, handle)));
    }

    private static IEnumerable<string> Frameworks(string id) => Assemblies.Where(row => row[0].Equals(id)).Select(row => (string)row[1]);

    // "M:Stance.Speaker.Of``1(System.String)~System.Int32" is Stance.Speaker.Of.
    private static string NameWithoutSignature(string documentationId) => documentationId[2..].Split('(', '~')[0].Split("``")[0];

    private static bool IsSource(MetadataReader pdb, CustomDebugInformationHandle handle) =>
        pdb.GetGuid(pdb.GetCustomDebugInformation(handle).Kind) == new Guid("0E8A571B-6926-466E-B4AD-8AB04611F5FE");
}
