using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Stance.Cli.Inputs;

namespace Stance.Cli.Output;

/// <summary>Writes one JSON object a line: UTF-8 without byte order mark, lines ended by a line feed.</summary>
internal sealed class JsonLine
{
    /// <summary>Most decimals of a number.</summary>
    public const int Decimals = 4;

    // The relaxed encoder leaves letters of all languages as they are; what it leaves is still valid JSON.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly OutputStream _output;
    private readonly ArrayBufferWriter<byte> _line = new();

    public JsonLine(OutputStream output) => _output = output;

    /// <summary>Writes an object with the property <c>id</c> and what a caller adds to it.</summary>
    public void Write(DocumentId id, Action<Utf8JsonWriter> properties) => Write(json =>
    {
        id.Write(json, "id");
        properties(json);
    });

    /// <summary>Writes an object with the properties that a caller gives it.</summary>
    public void Write(Action<Utf8JsonWriter> properties)
    {
        _line.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_line, Options))
        {
            json.WriteStartObject();
            properties(json);
            json.WriteEndObject();
        }
        _line.Write("\n"u8);
        _output.Write(_line.WrittenSpan);
    }

    /// <summary>Writes that a record could not be read.</summary>
    public void WriteError(DocumentId id, string error) => Write(id, json => json.WriteString("error", error));

    /// <summary>Writes the property <c>stance</c> of a prediction.</summary>
    public static void WriteStance(Utf8JsonWriter json, StancePrediction stance)
    {
        json.WriteStartObject("stance");
        json.WriteString("label", stance.Label.Name);
        WriteNumber(json, "score", stance.Score);
        json.WriteStartObject("probabilities");
        foreach (StanceLabel label in stance.Labels)
        {
            WriteNumber(json, label.Name, stance[label]);
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes the property <c>target</c>: whom a stance is about, or null.</summary>
    public static void WriteTarget(Utf8JsonWriter json, StanceTarget? target)
    {
        if (target is null)
        {
            json.WriteNull("target");
            return;
        }
        json.WriteStartObject("target");
        json.WriteNumber("start", target.Span.Start);
        json.WriteNumber("end", target.Span.End);
        json.WriteString("name", target.Name);
        json.WriteString("kind", NameOf(target.Kind));
        json.WriteString("id", target.Id);
        json.WriteEndObject();
    }

    /// <summary>How results name a kind of speaker.</summary>
    public static string NameOf(SpeakerKind kind) => kind switch
    {
        SpeakerKind.Person => "person",
        SpeakerKind.Government => "government",
        SpeakerKind.Organization => "organization",
        SpeakerKind.Author => "author",
        _ => "anonymous",
    };

    /// <summary>How results name a kind of quotation.</summary>
    public static string NameOf(QuotationKind kind) => kind switch
    {
        QuotationKind.Direct => "direct",
        QuotationKind.Mixed => "mixed",
        QuotationKind.Indirect => "indirect",
        _ => "none",
    };

    /// <summary>Writes a number from 0 to 1 with at most four decimals.</summary>
    public static void WriteNumber(Utf8JsonWriter json, string name, double value) => json.WriteNumber(name, Math.Round(value, Decimals));
}
