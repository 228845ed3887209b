using System.Text.Json;

namespace Stance.Cli.Inputs;

/// <summary>One line of a JSONL file to an input.</summary>
internal static class RecordParser
{
    private const string Expected = "expected a JSON object with a string \"text\" and, if you like, an \"id\"";

    /// <summary>The record, or what is wrong with it.</summary>
    /// <param name="utf8">The line.</param>
    /// <param name="input">The input so far, with the id of a record that has none.</param>
    public static Input Parse(ReadOnlySpan<byte> utf8, Input input)
    {
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
            return input with { Error = $"{Expected}; found no JSON ({Brief(e.Message)})" };
        }
        if (record.ValueKind != JsonValueKind.Object)
        {
            return input with { Error = $"{Expected}; found {KindOf(record)}" };
        }

        try
        {
            if (record.TryGetProperty("id", out JsonElement id) && id.ValueKind != JsonValueKind.Null)
            {
                if (id.ValueKind is not JsonValueKind.String and not JsonValueKind.Number)
                {
                    return input with { Error = $"expected a string or a number as \"id\"; found {KindOf(id)}" };
                }
                bool isNumber = id.ValueKind == JsonValueKind.Number;
                input = input with { Id = new(isNumber ? id.GetRawText() : id.GetString()!, isNumber) };
            }
            return record.TryGetProperty("text", out JsonElement text) && text.ValueKind == JsonValueKind.String
                ? input with { Text = text.GetString()!, Record = record }
                : input with { Error = $"{Expected}; found {(text.ValueKind == JsonValueKind.Undefined ? "no \"text\"" : KindOf(text) + " as \"text\"")}" };
        }
        catch (InvalidOperationException)
        {
            return input with { Error = "expected Unicode text; found a string with bytes that are not UTF-8 or with half a surrogate pair" };
        }
    }

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
