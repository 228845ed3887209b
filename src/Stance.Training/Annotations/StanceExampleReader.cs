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
    /// <summary>The examples of a file, read as they are asked for.</summary>
    /// <exception cref="InvalidDataException">A line is not as described; the message names file, line and what was expected.</exception>
    public static IEnumerable<StanceExample> Read(string path)
    {
        using var reader = new StreamReader(path);
        foreach (StanceExample example in Read(reader, path))
        {
            yield return example;
        }
    }

    /// <summary>The examples of a text, read as they are asked for; blank lines are skipped.</summary>
    /// <param name="reader">The lines.</param>
    /// <param name="name">What messages call the text.</param>
    /// <exception cref="InvalidDataException">A line is not as described; the message names file, line and what was expected.</exception>
    public static IEnumerable<StanceExample> Read(TextReader reader, string name)
    {
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return ReadLine(line, $"{name}, line {number}");
            }
        }
    }

    private static StanceExample ReadLine(string line, string where)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                throw Invalid(where, "expected a JSON object");
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
            throw new InvalidDataException($"{where}: expected one JSON object, but {e.Message}", e);
        }
    }

    private static string RequiredString(JsonElement root, string name, string where) =>
        OptionalString(root, name, where) ?? throw Invalid(where, $"expected a string '{name}'");

    private static string? OptionalString(JsonElement root, string name, string where)
    {
        if (!root.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }
        string? found = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return string.IsNullOrWhiteSpace(found) ? throw Invalid(where, $"expected a string '{name}' that is not blank") : found;
    }

    private static TextSpan? OptionalSpan(JsonElement root, string name, string text, string where) =>
        root.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? Span(value, name, text, where) : null;

    private static TextSpan[] Spans(JsonElement root, string name, string text, string where)
    {
        if (!root.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return [];
        }
        if (value.ValueKind != JsonValueKind.Array)
        {
            throw Invalid(where, $"expected a list of spans '{name}'");
        }
        return [.. value.EnumerateArray().Select(span => Span(span, name, text, where))];
    }

    private static TextSpan Span(JsonElement value, string name, string text, string where)
    {
        if (value.ValueKind != JsonValueKind.Object
            || !value.TryGetProperty("start", out JsonElement start) || !value.TryGetProperty("end", out JsonElement end)
            || start.ValueKind != JsonValueKind.Number || !start.TryGetInt32(out int from)
            || end.ValueKind != JsonValueKind.Number || !end.TryGetInt32(out int to))
        {
            throw Invalid(where, $"expected '{name}' to have whole numbers 'start' and 'end'");
        }
        return 0 <= from && from < to && to <= text.Length
            ? new(from, to)
            : throw Invalid(where, $"'{name}' is [{from}, {to}), expected a span inside the {text.Length} UTF-16 units of the text");
    }

    private static int Confidence(JsonElement root, string where)
    {
        if (!root.TryGetProperty("confidence", out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return 3;
        }
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int confidence) && confidence is >= 1 and <= 3
            ? confidence
            : throw Invalid(where, "expected 'confidence' to be 1, 2 or 3");
    }

    private static InvalidDataException Invalid(string where, string what) => new($"{where}: {what}.");
}
