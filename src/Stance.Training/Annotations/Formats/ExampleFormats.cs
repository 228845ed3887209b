using System.Text.Json;

namespace Stance.Training.Annotations.Formats;

/// <summary>The formats by their names, and which one a file is in.</summary>
internal static class ExampleFormats
{
    private static readonly IExampleFormat Jsonl = new JsonlFormat();
    private static readonly IExampleFormat Csv = new CsvFormat();
    private static readonly IExampleFormat Brat = new BratFormat();
    private static readonly IExampleFormat Conll = new ConllFormat();
    private static readonly IExampleFormat Prodigy = new ProdigyFormat();
    private static readonly IExampleFormat Doccano = new DoccanoFormat();
    private static readonly IExampleFormat LabelStudio = new LabelStudioFormat();

    private static readonly string[] ListedExtensions = [".jsonl", ".ndjson", ".csv", ".tsv", ".conll", ".bio", ".iob"];

    /// <summary>All formats.</summary>
    public static IReadOnlyList<IExampleFormat> All { get; } = [Jsonl, Csv, Brat, Conll, Prodigy, Doccano, LabelStudio];

    /// <summary>The format of a name; null for none.</summary>
    public static IExampleFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>The files that a path means: itself, a folder of brat, or what a folder holds of the other formats, in ordinal order.</summary>
    /// <exception cref="AnnotationException">There is nothing of that name, or no file in the folder.</exception>
    public static IReadOnlyList<string> FilesOf(string path, IExampleFormat? format)
    {
        if (!Directory.Exists(path))
        {
            return [path];
        }
        if (format is { IsFolder: true } || (format is null && BratFormat.IsIn(path)))
        {
            return [path];
        }
        string[] files = [.. Directory.GetFiles(path).Where(file => ListedExtensions.Contains(Extension(file))).Order(StringComparer.Ordinal)];
        return files.Length > 0
            ? files
            : throw new AnnotationException($"{path}: expected a folder with files {string.Join(", ", ListedExtensions.Select(e => "*" + e))}, or *.ann of brat; found none");
    }

    /// <summary>The format of a file or folder, from its name and, where that leaves a choice, its first characters; null where nothing tells.</summary>
    /// <exception cref="AnnotationException">The file is missing or cannot be read.</exception>
    public static IExampleFormat? Guess(string path)
    {
        if (Directory.Exists(path))
        {
            return BratFormat.IsIn(path) ? Brat : null;
        }
        switch (Extension(path))
        {
            case ".csv" or ".tsv":
                return Csv;
            case ".ann":
                return Brat;
            case ".txt" when File.Exists(Path.ChangeExtension(path, ".ann")):
                return Brat;
            case ".conll" or ".bio" or ".iob":
                return Conll;
            default:
                string? line = CorpusFile.ReadLines(path).Select(l => l.Line).FirstOrDefault(l => !string.IsNullOrWhiteSpace(l))?.TrimStart('\uFEFF', ' ');
                return line is null ? Extension(path) is ".jsonl" or ".ndjson" ? Jsonl : null
                    : line.StartsWith('[') ? LabelStudio
                    : line.StartsWith('{') || Extension(path) is ".jsonl" or ".ndjson" ? GuessRecord(line)
                    : line.StartsWith("# ", StringComparison.Ordinal) || line.Contains("\tO", StringComparison.Ordinal) || line.Contains("\tB-", StringComparison.Ordinal) ? Conll
                    : line.Contains("text", StringComparison.OrdinalIgnoreCase) && line.Contains("label", StringComparison.OrdinalIgnoreCase) ? Csv
                    : null;
        }
    }

    private static string Extension(string path) =>
        Path.GetExtension(path.EndsWith(".gz", StringComparison.Ordinal) ? path[..^3] : path).ToLowerInvariant();

    private static IExampleFormat GuessRecord(string line)
    {
        JsonRecord record;
        try
        {
            record = JsonRecord.Parse(line);
            return record.Find("spans") is not null || record.Find("answer") is not null || record.Find("accept") is not null ? Prodigy
                : record.Find("entities") is not null || record.Find("cats") is not null || record.Find("labels") is not null
                    || record.Find("label") is { ValueKind: JsonValueKind.Array } ? Doccano
                : Jsonl;
        }
        catch (Exception e) when (e is AnnotationException or InvalidOperationException)
        {
            return Jsonl;
        }
    }
}
