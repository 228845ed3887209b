namespace Stance.Docs.Tests.Reference;

/// <summary>Holds pages that a test generates against the committed ones, or writes them anew where <c>STANCE_UPDATE_DOCS=1</c> asks for it.</summary>
internal static class GeneratedPages
{
    private const string UpdateVariable = "STANCE_UPDATE_DOCS";

    private static readonly string Command = $"{UpdateVariable}=1 dotnet test tests/{typeof(GeneratedPages).Assembly.GetName().Name} -c Release --filter Reference";

    /// <summary>Whether the pages are to be written anew rather than judged.</summary>
    public static bool IsUpdate => Environment.GetEnvironmentVariable(UpdateVariable) == "1";

    /// <summary>The first line of a page that is generated as a whole.</summary>
    public static string Remark { get; } = $"<!-- Generated: {Command} -->\n\n";

    /// <summary>One page.</summary>
    public static void Verify(string name, string text)
    {
        string path = Repository.PathOf(name);
        string committed = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (committed == text)
        {
            return;
        }
        if (IsUpdate)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            return;
        }
        string[] was = committed.Split('\n');
        string[] now = text.Split('\n');
        Assert.Fail(
            $"""
            {name} is not what would be generated now:
            {string.Join('\n', was.Except(now).Select(line => "- " + line))}
            {string.Join('\n', now.Except(was).Select(line => "+ " + line))}
            If this is meant: {Command}
            """);
    }

    /// <summary>All pages of a folder: a page that is not among them has to go.</summary>
    public static void VerifyFolder(string folder, IReadOnlyDictionary<string, string> pages)
    {
        foreach ((string name, string text) in pages)
        {
            Verify($"{folder}/{name}", text);
        }
        foreach (string path in Directory.EnumerateFiles(Repository.PathOf(folder)).Where(path => !pages.ContainsKey(Path.GetFileName(path))))
        {
            Assert.True(IsUpdate, $"{folder}/{Path.GetFileName(path)} is of a type that is no more.");
            File.Delete(path);
        }
    }
}
