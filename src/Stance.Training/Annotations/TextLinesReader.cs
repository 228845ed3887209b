using System.Text.Json;
using System.Text.RegularExpressions;

namespace Stance.Training.Annotations;

/// <summary>Reads plain texts from JSON lines: the member <c>text</c> of each; other members are ignored.</summary>
internal static partial class TextLinesReader
{
    /// <summary>The texts of a file, compressed (.gz) or not, read as they are asked for; blank lines are skipped.</summary>
    /// <exception cref="AnnotationException">A line is no JSON object with a string <c>text</c>; the message names file and line.</exception>
    public static IEnumerable<string> Read(string path) => CorpusFile.ReadLines(path)
        .Where(line => !string.IsNullOrWhiteSpace(line.Line)).Select(line => ReadLine(line.Line, path, line.Number));

    // Python writes numbers that are none as NaN, which is no JSON.
    [GeneratedRegex("""(?<=":\s?)NaN(?=\s?[,}])""")]
    private static partial Regex NotANumber();

    private static string ReadLine(string line, string path, int number)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(NotANumber().Replace(line, "null"));
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("text", out JsonElement text) && text.ValueKind == JsonValueKind.String
                ? text.GetString()!
                : throw AnnotationException.At(path, number, "expected a JSON object with a string 'text'");
        }
        catch (JsonException e)
        {
            throw new AnnotationException($"{path}:{number}: expected one JSON object, but {e.Message}", e);
        }
    }
}
