using System.Text.Json;
using Stance.Text;

namespace Stance.Training.Annotations;

/// <summary>
/// Writes what <see cref="StanceExampleReader"/> reads: every member that an example has, so that reading gives an equal one. The second
/// right label, the target and the speaker are left out where there are none; source and cue are then null.
/// </summary>
internal static class StanceExampleWriter
{
    /// <summary>Writes an example as one JSON object.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="example">The example.</param>
    /// <param name="unit">What offsets count.</param>
    public static void Write(Utf8JsonWriter json, StanceExample example, OffsetUnit unit = OffsetUnit.Utf16)
    {
        TextOffsets offsets = new(example.Text, unit);
        json.WriteStartObject();
        json.WriteString("id", example.Id);
        json.WriteString("doc", example.Document);
        json.WriteString("text", example.Text);
        WriteSpan(json, "source", example.Source, offsets);
        WriteSpan(json, "cue", example.Cue, offsets);
        json.WriteStartArray("content");
        foreach (TextSpan span in example.Content)
        {
            WriteSpan(json, span, offsets);
        }
        json.WriteEndArray();
        if (example.Target is not null)
        {
            WriteSpan(json, "target", example.Target, offsets);
        }
        if (example.Speaker is not null)
        {
            json.WriteString("speaker", example.Speaker);
        }
        json.WriteString("label", example.Label.Name);
        if (example.Also is { } also)
        {
            json.WriteString("also", also.Name);
        }
        json.WriteNumber("confidence", example.Confidence);
        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, string name, TextSpan? span, TextOffsets offsets)
    {
        json.WritePropertyName(name);
        if (span is { } found)
        {
            WriteSpan(json, found, offsets);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static void WriteSpan(Utf8JsonWriter json, TextSpan span, TextOffsets offsets)
    {
        (int start, int end) = offsets.Of(span);
        json.WriteStartObject();
        json.WriteNumber("start", start);
        json.WriteNumber("end", end);
        json.WriteEndObject();
    }
}
