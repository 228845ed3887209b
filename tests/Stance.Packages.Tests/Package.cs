using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Stance.Packages.Tests;

/// <summary>A package file, unpacked.</summary>
internal sealed class Package : IDisposable
{
    // What every file of the packaging standard has, and no user sees.
    private static readonly string[] Plumbing = ["_rels/", "package/", "[Content_Types].xml"];

    private readonly ZipArchive _archive;

    public Package(string path)
    {
        Bytes = new FileInfo(path).Length;
        _archive = ZipFile.OpenRead(path);
        Files = [.. _archive.Entries.Select(entry => entry.FullName).Where(name => !Plumbing.Any(name.StartsWith)).Order(StringComparer.Ordinal)];
        using MemoryStream nuspec = new(Read(Files.Single(name => name.EndsWith(".nuspec", StringComparison.Ordinal))));
        Metadata = XDocument.Load(nuspec).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
    }

    /// <summary>The size of the package.</summary>
    public long Bytes { get; }

    /// <summary>The paths in the package, in ordinal order.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>The metadata of the nuspec.</summary>
    public XElement Metadata { get; }

    /// <summary>The package's own README.</summary>
    public string Readme => Encoding.UTF8.GetString(Read("README.md"));

    /// <summary>A field of the metadata; null where it has none.</summary>
    public XElement? Field(string name) => Metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name);

    /// <summary>The names of the packages that it needs for a framework.</summary>
    public IEnumerable<string> DependenciesFor(string framework) => Metadata
        .Descendants()
        .Single(element => element.Name.LocalName == "group" && element.Attribute("targetFramework")?.Value == framework)
        .Elements()
        .Select(dependency => dependency.Attribute("id")!.Value);

    /// <summary>The bytes of a file.</summary>
    public byte[] Read(string path)
    {
        using Stream stream = _archive.GetEntry(path)!.Open();
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    public void Dispose() => _archive.Dispose();
}
