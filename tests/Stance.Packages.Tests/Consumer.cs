using System.Security;
using System.Text.RegularExpressions;

namespace Stance.Packages.Tests;

/// <summary>
/// A fresh folder of somebody who uses the packages: they come from the feed and from nowhere else, all others from where this machine gets its packages,
/// and nothing is left in its cache.
/// </summary>
internal sealed partial class Consumer : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stance-consumer-");
    private readonly Dictionary<string, string> _environment;

    private Consumer()
    {
        Directory.CreateDirectory(PathOf("project"));
        _environment = new() { ["NUGET_PACKAGES"] = PathOf("cache") };
    }

    /// <summary>The folder of the project.</summary>
    public string Folder => PathOf("project");

    public static async Task<Consumer> CreateAsync(PackageFeed feed)
    {
        Consumer consumer = new();
        Dictionary<string, string> none = [];
        string sources = await Command.DotnetAsync(Repository.PathOf(), none, "nuget", "list", "source");
        string locals = await Command.DotnetAsync(Repository.PathOf(), none, "nuget", "locals", "global-packages", "--list");
        consumer.Write("nuget.config", Configuration(
            feed.Folder,
            locals.Split(':', 2)[1].Trim(),
            EnabledSource().Matches(sources).Select(source => source.Groups["name"].Value)));
        return consumer;
    }

    public void Write(string name, string text) => File.WriteAllText(Path.Combine(Folder, name), text);

    /// <summary>Runs <c>dotnet</c> in the project's folder and gives what it printed.</summary>
    public Task<string> DotnetAsync(params string[] arguments) => Command.DotnetAsync(Folder, _environment, arguments);

    /// <summary>Runs a program of the project's folder and gives what it printed.</summary>
    public Task<string> RunAsync(string program, params string[] arguments) =>
        Command.RunAsync(Path.Combine(Folder, program), Folder, _environment, arguments);

    /// <summary>Starts <c>dotnet</c> in the project's folder.</summary>
    public System.Diagnostics.Process StartDotnet(params string[] arguments) => Command.Start("dotnet", Folder, _environment, arguments);

    public void Dispose() => _folder.Delete(recursive: true);

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    // What this machine has in its cache need not be fetched again.
    private static string Configuration(string feed, string cache, IEnumerable<string> sources) =>
        $"""
        <configuration>
          <packageSources>
            <add key="feed" value="{SecurityElement.Escape(feed)}" />
            <add key="cache" value="{SecurityElement.Escape(cache)}" />
          </packageSources>
          <packageSourceMapping>
            <packageSource key="feed"><package pattern="Stance" /><package pattern="Stance.*" /></packageSource>
        {string.Join('\n', sources.Append("cache").Select(source => $"""    <packageSource key="{SecurityElement.Escape(source)}"><package pattern="*" /></packageSource>"""))}
          </packageSourceMapping>
        </configuration>
        """;

    [GeneratedRegex(@"^\s*\d+\.\s+(?<name>.+) \[Enabled\]", RegexOptions.Multiline)]
    private static partial Regex EnabledSource();
}
