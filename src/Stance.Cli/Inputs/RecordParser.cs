using System.Text.Json;

namespace Stance.Cli.Inputs;

/// <summary>One line of a JSONL file to an input.</summary>
internal static class RecordParser
{
    private const string ExpectedText = "expected a JSON object with a string \"text\" and, if you like, an \"id\"";
    private const string ExpectedId = "expected a JSON object with an \"id\" and, if you like, a string \"text\"";

    /// <summary>What is wrong where reading a string throws an <see cref="InvalidOperationException"/>.</summary>
    public const string NotUnicode = "expected Unicode text; found a string with bytes that are not UTF-8 or with half a surrogate pair";

    /// <summary>The record, or what is wrong with it.</summary>
    /// <param name="utf8">The line.</param>
    /// <param name="input">The input so far, with the id of a record that has none.</param>
    /// <param name="needsText">Whether a record without a text is an error.</param>
    public static Input Parse(ReadOnlySpan<byte> utf8, Input input, bool needsText)
    {
        string expected = needsText ? ExpectedText : ExpectedId;
        JsonElement record;
        try
        {
            var reader = new Utf8JsonReader(utf8);
            record = JsonElement.ParseValue(ref reader);
            // Throws where something follows after the value.
            reader.Read();
        }
        catch (JsonException e)
        {
            return input with { Error = $"{expected}; found no JSON ({Brief(e.Message)})" };
        }
        if (record.ValueKind != JsonValueKind.Object)
        {
            return input with { Error = $"{expected}; found {KindOf(record)}" };
        }

        try
        {
            if (record.TryGetProperty("id", out JsonElement id) && id.ValueKind != JsonValueKind.Null)
            {
                if (!DocumentId.TryRead(id, out DocumentId name))
                {
                    return input with { Error = $"expected a string or a number as \"id\"; found {KindOf(id)}" };
                }
                input = input with { Id = name };
            }
            if (!RecordDate.TryRead(record, out DateOnly? date))
            {
                return input with { Error = "expected a date YYYY-MM-DD as \"date\"" };
            }
            input = input with { Date = date ?? input.Date };
            input = input with
            {
                Title = StringOf(record, "title") ?? input.Title,
                Byline = StringOf(record, "byline") ?? StringOf(record, "author") ?? input.Byline,
            };
            bool hasText = record.TryGetProperty("text", out JsonElement text);
            return text.ValueKind == JsonValueKind.String ? input with { Text = text.GetString()!, Record = record }
                : !hasText && !needsText ? input with { Record = record }
                : input with { Error = $"{expected}; found {(text.ValueKind == JsonValueKind.Undefined ? "no \"text\"" : KindOf(text) + " as \"text\"")}" };
        }
        catch (InvalidOperationException)
        {
            return input with { Error = NotUnicode };
        }
    }

    // They only show: of another kind, they are no reason not to read the text.
    private static string? StringOf(JsonElement record, string name) =>
        record.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string KindOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "a truth value",
    };

    // The parser counts lines from the start of its one line: that would only confuse.
    private static string Brief(string message)
    {
        int position = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return position < 0 ? message : message[..position];
    }
}
