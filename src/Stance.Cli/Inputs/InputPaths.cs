using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;
using Stance.Cli.Help;

namespace Stance.Cli.Inputs;

/// <summary>Which files a path of the command line means: a file, those of a folder, or those that a pattern matches.</summary>
/// <param name="recordsOnly">Whether every file is JSONL, whatever its name.</param>
internal sealed class InputPaths(bool recordsOnly)
{
    private static readonly StringComparison Comparison = OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>The files, those of a folder or a pattern in ordinal order of their paths.</summary>
    /// <exception cref="IOException">There are none; the message says what was expected.</exception>
    public IReadOnlyList<string> Find(string path)
    {
        if (Directory.Exists(path))
        {
            return OfFolder(path);
        }
        // A file whose name holds an asterisk is meant before the pattern.
        if (File.Exists(path))
        {
            return [path];
        }
        return path.Contains('*', StringComparison.Ordinal) ? OfPattern(path) : throw new FileNotFoundException(Missing(path));
    }

    private string[] OfFolder(string folder)
    {
        string[] files = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        // Beside articles, a file of records holds annotations or results more often than further texts.
        string[] chosen = recordsOnly ? Array.FindAll(files, file => InputFormats.OfName(file) == InputFormat.Jsonl)
            : Array.Exists(files, IsArticle) ? Array.FindAll(files, IsArticle)
            : Array.FindAll(files, file => InputFormats.OfName(file) is { } format && InputFormats.HasRecords(format));
        return chosen.Length > 0 ? chosen : throw new FileNotFoundException(recordsOnly
            ? "expected at least one file *.jsonl in the folder; found none"
            : "expected at least one file *.txt, *.md, *.html, *.jsonl, *.csv or *.tsv in the folder; found none");
    }

    private static string[] OfPattern(string pattern)
    {
        // What stands before the first name with an asterisk is a folder; the matcher knows no absolute patterns.
        int cut = pattern.LastIndexOfAny(['/', Path.DirectorySeparatorChar], pattern.IndexOf('*', StringComparison.Ordinal)) + 1;
        string folder = cut == 0 ? "." : pattern[..cut];
        string[] files = [];
        if (Directory.Exists(folder))
        {
            Matcher matcher = new(Comparison);
            matcher.AddInclude(pattern[cut..]);
            PatternMatchingResult result = matcher.Execute(new DirectoryInfoWrapper(new DirectoryInfo(folder)));
            files = [.. result.Files.Select(file => cut == 0 ? file.Path : Path.Combine(folder, file.Path)).Order(StringComparer.Ordinal)];
        }
        return files.Length > 0 ? files : throw new FileNotFoundException("expected at least one file that the pattern matches; found none");
    }

    private static bool IsArticle(string path) => InputFormats.OfName(path) switch
    {
        InputFormat.Text or InputFormat.Html => true,
        // It tells about the articles in its folder, and is none.
        InputFormat.Markdown => !InputFormats.IdOf(path).Equals("README", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private static string Missing(string path)
    {
        string folder = Path.GetDirectoryName(path) is { Length: > 0 } named ? named : ".";
        string[] names = Directory.Exists(folder) ? [.. Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry))] : [];
        string? near = NearestName.Find(Path.GetFileName(path), names);
        return "expected a file, a folder or -; found nothing of that name" + (near is null ? "" : $". Did you mean {Path.Combine(Path.GetDirectoryName(path) ?? "", near)}?");
    }
}
