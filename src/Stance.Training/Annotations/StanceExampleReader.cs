using System.Text.Json;
using Stance.Text;

namespace Stance.Training.Annotations;

/// <summary>
/// Reads statements labelled with a stance from JSON lines: <c>id</c>, <c>text</c>, <c>label</c>, and, where known, <c>doc</c>,
/// <c>source</c>, <c>cue</c> (each <c>{"start", "end"}</c> or null), <c>content</c> (a list of such spans), <c>confidence</c> (1 to 3) and
/// <c>also</c>. Other members are ignored.
/// </summary>
internal static class StanceExampleReader
{
    /// <summary>The examples of a file, compressed (.gz) or not, read as they are asked for; blank lines are skipped.</summary>
    /// <exception cref="AnnotationException">A line is not as described; the message names file, line and what was expected.</exception>
    public static IEnumerable<StanceExample> Read(string path) => Read(CorpusFile.ReadLines(path), path);

    /// <summary>The examples of numbered lines, read as they are asked for; blank lines are skipped.</summary>
    /// <param name="lines">The lines with their numbers.</param>
    /// <param name="path">What messages call the file.</param>
    /// <exception cref="AnnotationException">A line is not as described; the message names file, line and what was expected.</exception>
    public static IEnumerable<StanceExample> Read(IEnumerable<(int Number, string Line)> lines, string path) =>
        lines.Where(line => !string.IsNullOrWhiteSpace(line.Line)).Select(line => ReadLine(line.Line, new(path, line.Number)));

    private static StanceExample ReadLine(string line, Place where)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                throw where.Invalid("expected a JSON object");
            }
            string id = RequiredString(root, "id", where);
            string text = RequiredString(root, "text", where);
            return new()
            {
                Id = id,
                Document = OptionalString(root, "doc", where) ?? id,
                Text = text,
                Source = OptionalSpan(root, "source", text, where),
                Cue = OptionalSpan(root, "cue", text, where),
                Content = Spans(root, "content", text, where),
                Label = new(RequiredString(root, "label", where)),
                Also = OptionalString(root, "also", where) is { } also ? new StanceLabel(also) : null,
                Confidence = Confidence(root, where),
            };
        }
        catch (JsonException e)
        {
            throw new AnnotationException($"{where}: expected one JSON object, but {e.Message}", e);
        }
    }

    private static string RequiredString(JsonElement root, string name, Place where) =>
        OptionalString(root, name, where) ?? throw where.Invalid($"expected a string '{name}'");

    private static string? OptionalString(JsonElement root, string name, Place where)
    {
        if (!root.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }
        string? found = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return string.IsNullOrWhiteSpace(found) ? throw where.Invalid($"expected a string '{name}' that is not blank") : found;
    }

    private static TextSpan? OptionalSpan(JsonElement root, string name, string text, Place where) =>
        root.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? Span(value, name, text, where) : null;

    private static TextSpan[] Spans(JsonElement root, string name, string text, Place where)
    {
        if (!root.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return [];
        }
        if (value.ValueKind != JsonValueKind.Array)
        {
            throw where.Invalid($"expected a list of spans '{name}'");
        }
        return [.. value.EnumerateArray().Select(span => Span(span, name, text, where))];
    }

    private static TextSpan Span(JsonElement value, string name, string text, Place where)
    {
        if (value.ValueKind != JsonValueKind.Object
            || !value.TryGetProperty("start", out JsonElement start) || !value.TryGetProperty("end", out JsonElement end)
            || start.ValueKind != JsonValueKind.Number || !start.TryGetInt32(out int from)
            || end.ValueKind != JsonValueKind.Number || !end.TryGetInt32(out int to))
        {
            throw where.Invalid($"expected '{name}' to have whole numbers 'start' and 'end'");
        }
        return 0 <= from && from < to && to <= text.Length
            ? new(from, to)
            : throw where.Invalid($"'{name}' is [{from}, {to}), expected a span inside the {text.Length} UTF-16 units of the text");
    }

    private static int Confidence(JsonElement root, Place where)
    {
        if (!root.TryGetProperty("confidence", out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return 3;
        }
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int confidence) && confidence is >= 1 and <= 3
            ? confidence
            : throw where.Invalid("expected 'confidence' to be 1, 2 or 3");
    }

    private readonly record struct Place(string Path, int Line)
    {
        public AnnotationException Invalid(string what) => AnnotationException.At(Path, Line, what);

        public override string ToString() => $"{Path}:{Line}";
    }
}
