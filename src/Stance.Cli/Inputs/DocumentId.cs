using System.Text.Json;

namespace Stance.Cli.Inputs;

/// <summary>How results name their document: a record's own id, or a file's name without its extension.</summary>
/// <param name="Name">The id; of a number, its digits as the record wrote them.</param>
/// <param name="IsNumber">Whether the record wrote a JSON number.</param>
internal readonly record struct DocumentId(string Name, bool IsNumber = false)
{
    /// <summary>Reads a JSON string or number; false for anything else.</summary>
    /// <exception cref="InvalidOperationException">The string is not Unicode text.</exception>
    public static bool TryRead(JsonElement element, out DocumentId id)
    {
        id = element.ValueKind switch
        {
            JsonValueKind.String => new(element.GetString()!),
            JsonValueKind.Number => new(element.GetRawText(), IsNumber: true),
            _ => default,
        };
        return id.Name is not null;
    }

    /// <summary>Writes a property with the id as the record had it: a string or a number.</summary>
    public void Write(Utf8JsonWriter json, string property)
    {
        if (IsNumber)
        {
            json.WritePropertyName(property);
            json.WriteRawValue(Name);
        }
        else
        {
            json.WriteString(property, Name);
        }
    }
}
