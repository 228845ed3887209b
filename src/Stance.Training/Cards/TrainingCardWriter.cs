using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Stance.Training.Evaluation;

namespace Stance.Training.Cards;

/// <summary>Writes a card for programs: one JSON object on one line, as <c>docs/model-card.schema.json</c> describes it.</summary>
internal static class TrainingCardWriter
{
    /// <summary>Number of the schema; it grows when programs that read cards would have to change.</summary>
    public const int Schema = 1;

    private const int Decimals = 4;

    // The relaxed encoder leaves letters of all languages as they are; what it leaves is still valid JSON.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON of a card.</summary>
    public static string Write(TrainingCard card)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter json = new(bytes, Options))
        {
            Write(json, card);
        }
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, TrainingCard card)
    {
        json.WriteStartObject();
        json.WriteNumber("schema", Schema);
        json.WriteString("name", card.Name);
        json.WriteString("version", card.Version);
        json.WriteString("description", card.Description);
        WriteStrings(json, "labels", card.Labels);
        WriteList(json, "parts", card.Parts, WritePart);
        WriteList(json, "sections", card.Sections, (writer, section) =>
        {
            writer.WriteString("name", section.Name);
            writer.WriteNumber("bytes", section.Bytes);
        });
        WriteStrings(json, "intendedUse", card.IntendedUse);
        WriteStrings(json, "limits", card.Limits);
        WriteStrings(json, "licences", card.Licences);
        json.WriteEndObject();
    }

    private static void WritePart(Utf8JsonWriter json, CardPart part)
    {
        json.WriteString("part", part.Name);
        json.WriteString("takenFrom", part.TakenFrom);
        WriteNumber(json, "seed", part.Seed);
        json.WriteStartObject("options");
        foreach ((string name, string value) in part.Options)
        {
            json.WriteString(name, value);
        }
        json.WriteEndObject();
        WriteList(json, "data", part.Data, WriteFile);
        WriteList(json, "scores", part.Scores, WriteScores);
        WriteStrings(json, "notes", part.Notes);
    }

    private static void WriteFile(Utf8JsonWriter json, CardFile file)
    {
        json.WriteString("file", file.Name);
        json.WriteString("use", file.Use == CardUse.Training ? "training" : "measuring");
        json.WriteString("corpus", file.Corpus);
        json.WriteString("licence", file.Licence);
        json.WriteNumber("bytes", file.Bytes);
        json.WriteString("sha256", file.Sha256);
        WriteNumber(json, "rows", file.Rows);
        WriteNumber(json, "documents", file.Documents);
        json.WriteStartObject("labels");
        foreach ((string label, int rows) in file.Labels)
        {
            json.WriteNumber(label, rows);
        }
        json.WriteEndObject();
    }

    private static void WriteScores(Utf8JsonWriter json, CardScores scores)
    {
        json.WriteString("task", scores.Task);
        json.WriteString("on", scores.On);
        WriteList(json, "figures", scores.Figures, (writer, figure) =>
        {
            writer.WriteString("name", figure.Name);
            writer.WriteNumber("value", Round(figure.Value.Value));
            WriteEnds(writer, figure.Value.Interval);
        });
    }

    private static void WriteEnds(Utf8JsonWriter json, Interval? interval)
    {
        if (interval is { } range)
        {
            json.WriteNumber("low", Round(range.Low));
            json.WriteNumber("high", Round(range.High));
        }
        else
        {
            json.WriteNull("low");
            json.WriteNull("high");
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }
        json.WriteEndArray();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static double Round(double value) => Math.Round(value, Decimals);
}
