using System.Text.Json;

namespace Stance.Training.Annotations.Formats;

/// <summary>What an example is beside text, spans and label: that which annotation tools carry along but do not show.</summary>
/// <param name="Id">The example's id.</param>
/// <param name="Document">Its document; null where nobody says.</param>
/// <param name="Speaker">Its speaker; null where nobody says.</param>
/// <param name="Also">A second right label; null for none.</param>
/// <param name="Confidence">How sure the annotator was, 1 to 3.</param>
internal sealed record ExampleMembers(string Id, string? Document, string? Speaker, string? Also, int Confidence)
{
    /// <summary>Reads the members of an object.</summary>
    /// <param name="record">The object.</param>
    /// <param name="id">An id for a record that has none.</param>
    /// <param name="idName">What the id is called.</param>
    /// <exception cref="AnnotationException">A member is of the wrong kind.</exception>
    public static ExampleMembers Read(JsonRecord record, string id, string idName = "id") => new(
        record.OptionalId(idName) ?? id, record.OptionalString("doc"), record.OptionalName("speaker"), record.OptionalString("also"), record.Confidence());

    /// <summary>Writes the members of an example to an object.</summary>
    /// <param name="json">The object.</param>
    /// <param name="example">The example.</param>
    /// <param name="idName">What to call the id.</param>
    public static void Write(Utf8JsonWriter json, StanceExample example, string idName = "id")
    {
        json.WriteString(idName, example.Id);
        json.WriteString("doc", example.Document);
        if (example.Speaker is not null)
        {
            json.WriteString("speaker", example.Speaker);
        }
        json.WriteNumber("confidence", example.Confidence);
    }
}
