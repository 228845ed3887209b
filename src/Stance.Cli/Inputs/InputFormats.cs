using System.Text;

namespace Stance.Cli.Inputs;

/// <summary>What names and first bytes say about the format of an input.</summary>
internal static class InputFormats
{
    private const string Gzip = ".gz";

    private static readonly Dictionary<string, InputFormat> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = InputFormat.Text,
        [".md"] = InputFormat.Markdown,
        [".markdown"] = InputFormat.Markdown,
        [".html"] = InputFormat.Html,
        [".htm"] = InputFormat.Html,
        [".xhtml"] = InputFormat.Html,
        [".jsonl"] = InputFormat.Jsonl,
        [".ndjson"] = InputFormat.Jsonl,
        [".csv"] = InputFormat.Csv,
        [".tsv"] = InputFormat.Tsv,
    };

    /// <summary>The names that the command line has for the formats.</summary>
    public static IReadOnlyDictionary<string, InputFormat> ByName { get; } = new Dictionary<string, InputFormat>(StringComparer.Ordinal)
    {
        ["text"] = InputFormat.Text,
        ["markdown"] = InputFormat.Markdown,
        ["html"] = InputFormat.Html,
        ["jsonl"] = InputFormat.Jsonl,
        ["csv"] = InputFormat.Csv,
        ["tsv"] = InputFormat.Tsv,
    };

    /// <summary>The format that a file's name tells, compressed or not; null where it tells none.</summary>
    public static InputFormat? OfName(string path) =>
        ByExtension.TryGetValue(Path.GetExtension(WithoutGzip(path)), out InputFormat format) ? format : null;

    /// <summary>How results name the text of a file: its name without the extensions.</summary>
    public static string IdOf(string path) => Path.GetFileNameWithoutExtension(WithoutGzip(path));

    /// <summary>Whether files of a format hold many texts, each a record.</summary>
    public static bool HasRecords(InputFormat format) => format is InputFormat.Jsonl or InputFormat.Csv or InputFormat.Tsv;

    /// <summary>The format of an input without a name: an article does not start with a brace or a tag.</summary>
    /// <param name="head">The first bytes.</param>
    public static InputFormat Sniff(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<char> start = (TextDecoder.Detect(head) ?? Encoding.UTF8).GetString(head).AsSpan().TrimStart("\uFEFF \t\r\n");
        return start.StartsWith('{') ? InputFormat.Jsonl
            : start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase) ? InputFormat.Html
            : InputFormat.Text;
    }

    private static string WithoutGzip(string path) => path.EndsWith(Gzip, StringComparison.OrdinalIgnoreCase) ? path[..^Gzip.Length] : path;
}
