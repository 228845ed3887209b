using System.Text.Json;
using Stance.Cli.Inputs;
using Stance.Text;

namespace Stance.Cli.Output;

/// <summary>One JSON object a document, on one line: for programs.</summary>
internal sealed class JsonlOutput : IDocumentOutput
{
    private readonly JsonLine _line;

    public JsonlOutput(OutputStream output) => _line = new(output);

    public void Write(Article article) => _line.Write(article.Id, json =>
    {
        StanceDocument document = article.Document;
        if (article.IsExtracted)
        {
            json.WriteString("text", document.Text);
            json.WriteString("title", article.Title);
            json.WriteString("byline", article.Byline);
            json.WriteString("date", article.Date is { } date ? RecordDate.Write(date) : null);
        }
        json.WriteStartArray("sentences");
        foreach (StanceSentence sentence in document.Sentences)
        {
            WriteSentence(json, sentence);
        }
        json.WriteEndArray();
        json.WriteStartArray("statements");
        foreach (Statement statement in document.Statements)
        {
            WriteStatement(json, document, statement);
        }
        json.WriteEndArray();
    });

    public void WriteError(DocumentId id, string error) => _line.WriteError(id, error);

    private static void WriteSentence(Utf8JsonWriter json, StanceSentence sentence)
    {
        json.WriteStartObject();
        WritePositions(json, sentence.Span);
        json.WriteString("stance", sentence.Stance.Name);
        json.WriteString("speaker", sentence.Speaker?.Name);
        json.WriteStartArray("statements");
        foreach (int statement in sentence.Statements)
        {
            json.WriteNumberValue(statement);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteStatement(Utf8JsonWriter json, StanceDocument document, Statement statement)
    {
        json.WriteStartObject();
        json.WriteNumber("sentence", statement.Sentence);
        WriteSpan(json, "source", statement.Source);
        WriteSpan(json, "cue", statement.Cue);
        json.WriteStartArray("content");
        foreach (TextSpan piece in statement.Content)
        {
            json.WriteStartObject();
            WritePositions(json, piece);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("claim", statement.Claim);
        json.WriteString("quotation", JsonLine.NameOf(statement.Quotation));
        WriteSpeaker(json, document, statement);
        JsonLine.WriteStance(json, statement.Stance);
        JsonLine.WriteTarget(json, statement.Target);
        JsonLine.WriteNumber(json, "confidence", statement.Confidence);
        if (statement.Parent is { } parent)
        {
            json.WriteNumber("parent", parent);
        }
        else
        {
            json.WriteNull("parent");
        }
        json.WriteEndObject();
    }

    private static void WriteSpeaker(Utf8JsonWriter json, StanceDocument document, Statement statement)
    {
        json.WriteStartObject("speaker");
        json.WriteString("name", statement.Speaker.Name);
        json.WriteString("kind", JsonLine.NameOf(statement.Speaker.Kind));
        json.WriteString("id", statement.Speaker.Id);
        json.WriteString("mention", statement.Source is { } source ? document.TextOf(source) : null);
        json.WriteString("reason", statement.SpeakerReason);
        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, string name, TextSpan? span)
    {
        if (span is { } given)
        {
            json.WriteStartObject(name);
            WritePositions(json, given);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WritePositions(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }
}
