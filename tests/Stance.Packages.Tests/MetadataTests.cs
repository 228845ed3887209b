using System.Text.RegularExpressions;

namespace Stance.Packages.Tests;

[Collection(nameof(PackageFeed))]
public sealed partial class MetadataTests(PackageFeed feed)
{
    // What the pages of nuget.org hold of a package, at most.
    private const long MostBytes = 15 * 1024 * 1024;

    [Fact]
    public void Nothing_else_is_packed()
    {
        string[] expected =
        [
            .. PackageIds.Libraries.SelectMany(id => new[] { $"{id}.{feed.Version}.nupkg", $"{id}.{feed.Version}.snupkg" }),
            .. PackageIds.Tools.Append(PackageIds.Tool).Select(id => $"{id}.{feed.Version}.nupkg"),
        ];

        Assert.Equal(expected.Order(StringComparer.Ordinal), Directory.GetFiles(feed.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(PackageIds.EachPackage), MemberType = typeof(PackageIds))]
    public void Says_what_it_is(string id)
    {
        using Package package = feed.Open(id);

        Assert.Equal(id, package.Field("id")!.Value);
        Assert.Equal(feed.Version, package.Field("version")!.Value);
        Assert.Equal("The Stance authors", package.Field("authors")!.Value);
        Assert.Equal("expression", package.Field("license")!.Attribute("type")!.Value);
        Assert.Equal("MIT", package.Field("license")!.Value);
        Assert.InRange(package.Field("description")!.Value.Length, 40, 4000);
        Assert.StartsWith("Copyright (c) 2026", package.Field("copyright")!.Value);
    }

    [Theory]
    [MemberData(nameof(PackageIds.EachPackage), MemberType = typeof(PackageIds))]
    public void Is_found_by_tags(string id)
    {
        using Package package = feed.Open(id);

        string[] tags = package.Field("tags")!.Value.Split(' ');

        Assert.Contains("stance-detection", tags);
        Assert.InRange(tags.Length, 5, 15);
        Assert.Equal(tags.Distinct(), tags);
    }

    [Theory]
    [MemberData(nameof(PackageIds.EachPackage), MemberType = typeof(PackageIds))]
    public void Names_the_commit_that_it_was_built_from(string id)
    {
        using Package package = feed.Open(id);

        Assert.Equal("git", package.Field("repository")!.Attribute("type")!.Value);
        Assert.Matches("^[0-9a-f]{40}$", package.Field("repository")!.Attribute("commit")!.Value);
    }

    [Theory]
    [MemberData(nameof(PackageIds.EachPackage), MemberType = typeof(PackageIds))]
    public void Shows_the_icon(string id)
    {
        using Package package = feed.Open(id);

        byte[] icon = package.Read(package.Field("icon")!.Value);

        Assert.Equal(File.ReadAllBytes(Repository.PathOf("eng", "icon.png")), icon);
    }

    [Theory]
    [MemberData(nameof(PackageIds.EachPackage), MemberType = typeof(PackageIds))]
    public void Has_a_readme_that_can_be_read_away_from_the_repository(string id)
    {
        using Package package = feed.Open(id);

        Assert.Equal("README.md", package.Field("readme")!.Value);
        Assert.StartsWith("# Stance", package.Readme);
        Assert.Contains("```", package.Readme);
        Assert.All(Link().Matches(package.Readme), link => Assert.StartsWith("https://", link.Groups["target"].Value));
    }

    [Theory]
    [MemberData(nameof(PackageIds.EachPackage), MemberType = typeof(PackageIds))]
    public void Tells_what_is_new(string id)
    {
        using Package package = feed.Open(id);

        string notes = package.Field("releaseNotes")!.Value.ReplaceLineEndings("\n");

        Assert.StartsWith("### ", notes);
        Assert.DoesNotContain("\n## ", notes);
        string changelog = File.ReadAllText(Repository.PathOf("CHANGELOG.md"));
        int section = changelog.IndexOf($"## [{feed.Version.Split('-')[0]}]", StringComparison.Ordinal);
        Assert.Equal(changelog.IndexOf(notes, StringComparison.Ordinal), changelog.IndexOf("### ", section, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(PackageIds.EachPackage), MemberType = typeof(PackageIds))]
    public void Is_small(string id)
    {
        using Package package = feed.Open(id);

        Assert.InRange(package.Bytes, 1, MostBytes);
    }

    [GeneratedRegex(@"\]\((?<target>[^)]*)\)")]
    private static partial Regex Link();
}
