using System.Text.RegularExpressions;

namespace Stance.Tests;

/// <summary>Who may use whom: each folder of the library only what stands below it.</summary>
public partial class ArchitectureTests
{
    private static readonly string[] Foundations = ["Learning", "Lexicons", "ModelFormat"];

    // The folders that the files of a folder may name, beside their own.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Classification"] = ["Speakers", "Attributions", "Quotations", "Text", .. Foundations],
        ["Targets"] = ["Speakers", "Attributions", "Quotations", "Text", .. Foundations],
        ["Speakers"] = ["Registries", "Attributions", "Quotations", "Text", .. Foundations],
        ["Attributions"] = ["Quotations", "Text", .. Foundations],
        ["Quotations"] = ["Text", .. Foundations],
        ["Tagging"] = ["Segmentation", "Text", .. Foundations],
        ["Segmentation"] = ["Text", .. Foundations],
        ["Text"] = [.. Foundations],
        ["Learning"] = ["ModelFormat"],
        ["Registries"] = [],
        ["Telemetry"] = [],
        ["Lexicons"] = [],
        ["ModelFormat"] = [],
    };

    // Where applications look for what adds to a service collection.
    private const string ServiceCollections = "Microsoft.Extensions.DependencyInjection";

    // The only files that see every stage.
    private static readonly string[] Composition = ["StatementExtractor.cs", "StatementFeaturizer.cs", "StanceModel.cs", "SpeakerIndex.cs"];

    // Result nouns may hold what they are results of; the builders put them together.
    private static readonly string[] Root = ["Attributions", "Registries", "Text"];

    [Fact]
    public void Folders_of_the_library_only_use_what_stands_below_them()
    {
        string library = Repository.PathOf("src", "Stance");
        List<string> wrong = [];
        foreach (string file in SourceFiles(library))
        {
            string relative = Path.GetRelativePath(library, file).Replace('\\', '/');
            if (Composition.Contains(relative))
            {
                continue;
            }
            string folder = relative.Contains('/') ? relative[..relative.IndexOf('/')] : "";
            string[] allowed = folder.Length == 0 ? Root : Allowed.GetValueOrDefault(folder)
                ?? throw new InvalidOperationException($"'{folder}' is no folder that the architecture knows.");
            wrong.AddRange(UsedFolders(file).Where(used => used != folder && !allowed.Contains(used)).Select(used => $"{relative} uses Stance.{used}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Uses_are_seen() => Assert.Superset(
        new HashSet<string> { "Attributions", "Classification", "ModelFormat", "Tagging" },
        UsedFolders(Repository.PathOf("src", "Stance", "StanceModel.cs")).ToHashSet());

    [Fact]
    public void Namespaces_are_folders()
    {
        string sources = Repository.PathOf("src");
        List<string> wrong = [];
        foreach (string file in SourceFiles(sources))
        {
            Match declared = NamespaceLine().Match(File.ReadAllText(file));
            string expected = Path.GetRelativePath(sources, Path.GetDirectoryName(file)!).Replace('\\', '.').Replace('/', '.');
            if (declared.Success && declared.Groups[1].Value != expected && declared.Groups[1].Value != ServiceCollections)
            {
                wrong.Add($"{Path.GetRelativePath(sources, file)} is in namespace {declared.Groups[1].Value}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void The_library_does_not_know_its_trainer_or_its_command_line()
    {
        IEnumerable<string?> references = typeof(StatementExtractor).Assembly.GetReferencedAssemblies().Select(name => name.Name);

        Assert.All(references, name => Assert.StartsWith("System.", name));
    }

    private static IEnumerable<string> SourceFiles(string folder) => Directory
        .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Replace('\\', '/').Contains("/obj/") && !file.Replace('\\', '/').Contains("/bin/"));

    // By using lines and by qualified names alike.
    private static IEnumerable<string> UsedFolders(string file) => StageName()
        .Matches(File.ReadAllText(file))
        .Select(match => match.Groups[1].Value)
        .Where(Allowed.ContainsKey)
        .Distinct();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    // Not behind a quotation mark: names of resources look alike.
    [GeneratedRegex(@"(?<!namespace |""|\.)\bStance\.([A-Z]\w+)")]
    private static partial Regex StageName();
}
