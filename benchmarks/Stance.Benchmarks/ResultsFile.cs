using System.Globalization;
using System.Text.RegularExpressions;
using Stance.Cli.Measurements;

namespace Stance.Benchmarks;

/// <summary>The tables that are committed: one file a processor and version of Stance, one section a state of it, the latest first.</summary>
internal static partial class ResultsFile
{
    /// <summary>Writes a section, in place of the one of the same title if there is one, and gives the file's path.</summary>
    /// <param name="folder">Where the folders of the processors are.</param>
    /// <param name="title">The section's title.</param>
    /// <param name="text">What stands in it.</param>
    public static string Write(string folder, string title, string text)
    {
        string path = Path.Combine(folder, NotOfAName().Replace(Machine.Processor, "-").Trim('-').ToLowerInvariant(), Machine.Stance + ".md");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string[] parts = File.Exists(path) ? SectionStart().Split(File.ReadAllText(path)) : [$"# Stance {Machine.Stance} on {Machine.Processor}\n\n"];
        string section = $"## {title}\n\n{Conditions()}\n\n{text.Trim()}\n";
        IEnumerable<string> others = parts.Skip(1).Where(part => !part.StartsWith($"## {title}\n", StringComparison.Ordinal)).Select(part => part.TrimEnd() + "\n");
        File.WriteAllText(path, parts[0] + string.Join('\n', [section, .. others]));
        return path;
    }

    private static string Conditions() => string.Create(
        CultureInfo.InvariantCulture,
        $"Stance {Machine.Stance}, model {Stages.Model.Version}, {Machine.Runtime}, {Machine.System}, {Machine.Processor} ({Machine.InstructionSets}), one thread.");

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NotOfAName();

    [GeneratedRegex("^(?=## )", RegexOptions.Multiline)]
    private static partial Regex SectionStart();
}
