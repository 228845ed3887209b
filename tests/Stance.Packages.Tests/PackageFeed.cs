namespace Stance.Packages.Tests;

/// <summary>
/// The packages of this checkout: those of the folder that the variable STANCE_PACKAGES names, or such as are packed here, once for all tests, apart from the
/// build outputs of everybody else.
/// </summary>
public sealed class PackageFeed : IAsyncLifetime
{
    // In the checkout, because symbols name the sources, also the generated ones, by their place in it.
    private readonly DirectoryInfo _temporary = Directory.CreateDirectory(Repository.PathOf("artifacts", $"packages-tests-{Guid.NewGuid():N}"));

    /// <summary>The folder of the packages.</summary>
    public string Folder { get; private set; } = "";

    /// <summary>The version that all of them have.</summary>
    public string Version => Path.GetFileNameWithoutExtension(Directory.GetFiles(Folder, "Stance.Training.*.nupkg").Single())["Stance.Training.".Length..];

    public async Task InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("STANCE_PACKAGES") is { Length: > 0 } folder)
        {
            Folder = Path.GetFullPath(folder);
            return;
        }
        Folder = Path.Combine(_temporary.FullName, "packages");
        Dictionary<string, string> environment = new() { ["CI"] = "true" };
        // Those of Stance.sln: others need packages that are not served everywhere.
        string solution = File.ReadAllText(Repository.PathOf("Stance.sln"));
        IEnumerable<string> projects = Directory.GetFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories)
            .Where(path => solution.Contains($"\\{Path.GetFileName(path)}\"", StringComparison.Ordinal));
        foreach (string project in projects)
        {
            string artifacts = Path.Combine(_temporary.FullName, "artifacts");
            await Command.DotnetAsync(Repository.PathOf(), environment, "pack", project, "-c", "Release", "--output", Folder, "--artifacts-path", artifacts);
        }
    }

    public Task DisposeAsync()
    {
        _temporary.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Opens one of the packages.</summary>
    internal Package Open(string id) => new(Path.Combine(Folder, $"{id}.{Version}.nupkg"));

    /// <summary>Opens the symbols of one of the packages.</summary>
    internal Package OpenSymbols(string id) => new(Path.Combine(Folder, $"{id}.{Version}.snupkg"));
}
