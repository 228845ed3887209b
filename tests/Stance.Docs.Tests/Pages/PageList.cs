namespace Stance.Docs.Tests.Pages;

/// <summary>The Markdown files of the repository, by what is asked of them.</summary>
internal static class PageList
{
    private static readonly string[] Folders = ["docs", "samples", "src", "models", "benchmarks"];

    private static readonly string[] BuildFolders = ["bin", "obj", "node_modules"];

    /// <summary>Where blocks are only parsed: what they do takes hours or other data, or is the reference of what others show at work.</summary>
    private static readonly string[] OnlyParsed = ["models/", "benchmarks/", "docs/cli.md"];

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Find().Order(StringComparer.Ordinal)];

    /// <summary>Those whose code blocks are run here.</summary>
    public static IEnumerable<string> Run => All.Where(name => !IsSignatures(name) && !IsOnlyParsed(name) && !RunWithMLNet.Contains(name));

    /// <summary>Those whose programs need Microsoft.ML, which is not served everywhere: tests/Stance.MLNet.Tests runs them.</summary>
    public static IReadOnlyList<string> RunWithMLNet { get; } = ["docs/mlnet.md", "src/Stance.MLNet/README.md"];

    /// <summary>Those whose code blocks are parsed, not run.</summary>
    public static IEnumerable<string> Parsed => All.Where(IsOnlyParsed);

    /// <summary>Those that tell users of commands.</summary>
    public static IEnumerable<string> OfCommands => All.Where(name => name == "README.md" || name.StartsWith("docs/", StringComparison.Ordinal));

    /// <summary>Each name as an argument of a test.</summary>
    public static TheoryData<string> Theory(IEnumerable<string> names) => [.. names];

    private static bool IsOnlyParsed(string name) => OnlyParsed.Any(start => name.StartsWith(start, StringComparison.Ordinal));

    // The blocks of docs/api are declarations without bodies.
    private static bool IsSignatures(string name) => name.StartsWith("docs/api/", StringComparison.Ordinal);

    private static IEnumerable<string> Find()
    {
        string root = Repository.PathOf();
        return Folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(root, "*.md"))
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(name => !name.Split('/').Any(BuildFolders.Contains));
    }
}
