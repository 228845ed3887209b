using System.Text;

namespace Stance.Packages.Tests;

[Collection(nameof(PackageFeed))]
public sealed class ToolTests(PackageFeed feed)
{
    private const string Notices = "THIRD-PARTY-NOTICES.txt";

    [Fact]
    public void The_tool_names_a_package_for_each_platform()
    {
        using Package package = feed.Open(PackageIds.Tool);

        string settings = Encoding.UTF8.GetString(package.Read("tools/any/any/DotnetToolSettings.xml"));

        Assert.Contains("<Command Name=\"stance\"", settings);
        Assert.All(PackageIds.Tools, id => Assert.Contains($"Id=\"{id}\"", settings));
        Assert.Equal(["README.md", "Stance.Cli.nuspec", Notices, "icon.png", "tools/any/any/DotnetToolSettings.xml"], package.Files);
    }

    [Theory]
    [MemberData(nameof(PackageIds.EachTool), MemberType = typeof(PackageIds))]
    public void A_platform_gets_only_what_runs(string id)
    {
        using Package package = feed.Open(id);
        string folder = $"tools/net10.0/{id[(PackageIds.Tool.Length + 1)..]}/";
        string[] packaging = [$"{id}.nuspec", "README.md", Notices, "icon.png", folder + "DotnetToolSettings.xml"];
        // On Linux a program of its own starts the tool.
        string[] files = [.. package.Files.Except([.. packaging, folder + "Stance.Cli"])];

        Assert.All(files, file => Assert.StartsWith(folder, file));
        Assert.All(files, file => Assert.True(Path.GetExtension(file) is ".dll" or ".json", file));
        Assert.All(["Stance.Cli.dll", "Stance.dll", "Stance.Training.dll", "Stance.Cli.runtimeconfig.json"], name => Assert.Contains(folder + name, files));
    }

    [Theory]
    [MemberData(nameof(PackageIds.EachTool), MemberType = typeof(PackageIds))]
    public void The_licence_of_every_library_in_it_is_told(string id)
    {
        using Package package = feed.Open(id);
        string notices = Encoding.UTF8.GetString(package.Read(Notices));
        string[] libraries = [.. package.Files.Where(file => Path.GetExtension(file) == ".dll").Select(file => Path.GetFileNameWithoutExtension(file)!)];

        Assert.All(libraries.Where(library => !library.StartsWith("Stance", StringComparison.Ordinal)), library => Assert.Contains($"\n{library} ", notices));
    }
}
