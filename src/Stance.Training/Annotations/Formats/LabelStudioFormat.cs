using System.Text.Encodings.Web;
using System.Text.Json;
using Stance.Text;

namespace Stance.Training.Annotations.Formats;

/// <summary>
/// Label Studio's JSON export: a list of tasks, each with <c>data.text</c> and <c>annotations[].result[]</c>, whose values are labels of
/// spans (<c>start</c>, <c>end</c>, <c>text</c>, <c>labels</c>) or <c>choices</c> for the whole text. The first annotation that nobody
/// cancelled counts. What Label Studio does not know itself stands in <c>data</c>.
/// <para>
/// Offsets count code points (its own tests of texts with emoji say so), but versions before 1.6 counted UTF-16 units. Where a result
/// carries the text that it marks, the unit is used that fits.
/// </para>
/// </summary>
internal sealed class LabelStudioFormat : IExampleFormat
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly HashSet<string> KnownData = new(StringComparer.Ordinal) { "text", "id", "doc", "speaker", "confidence", "also" };

    /// <inheritdoc/>
    public string Name => "label-studio";

    /// <inheritdoc/>
    public OffsetUnit Unit => OffsetUnit.CodePoint;

    /// <inheritdoc/>
    public bool IsFolder => false;

    /// <inheritdoc/>
    public IEnumerable<StanceExample> Read(string path, OffsetUnit unit, ReadReport report)
    {
        List<StanceExample> examples = [];
        foreach ((int line, int number, JsonElement task) in JsonList.Read(path, report))
        {
            try
            {
                string id = FormattableString.Invariant($"{Path.GetFileNameWithoutExtension(path)}-{number}");
                if (ReadTask(new(task), id, path, unit, report) is { } example)
                {
                    examples.Add(example);
                }
            }
            catch (AnnotationException e)
            {
                report.Fail(path, line, FormattableString.Invariant($"task {number}: {e.Message}"));
            }
            catch (InvalidOperationException)
            {
                report.Fail(path, line, FormattableString.Invariant($"task {number}: {JsonLines.NotUnicode}"));
            }
        }
        return examples;
    }

    /// <inheritdoc/>
    public void Write(string path, IReadOnlyList<StanceExample> examples, OffsetUnit unit)
    {
        using FileStream file = File.Create(path);
        using Utf8JsonWriter json = new(file, Options);
        file.Write("["u8);
        for (int i = 0; i < examples.Count; i++)
        {
            file.Write(i == 0 ? "\n"u8 : ",\n"u8);
            WriteTask(json, examples[i], unit);
            json.Flush();
            json.Reset();
        }
        file.Write("\n]\n"u8);
    }

    private static StanceExample? ReadTask(JsonRecord task, string id, string path, OffsetUnit unit, ReadReport report)
    {
        JsonRecord data = task.OptionalObject("data") ?? throw new AnnotationException("expected an object 'data'");
        string text = data.RequiredString("text");
        JsonRecord[] annotations = [.. task.List("annotations").Select(annotation => new JsonRecord(annotation)).Where(a => a.Find("was_cancelled") is not { ValueKind: JsonValueKind.True })];
        if (annotations.Length == 0)
        {
            report.LeaveOut(path, "task that nobody annotated");
            return null;
        }
        for (int i = 1; i < annotations.Length; i++)
        {
            report.LeaveOut(path, "second annotation of a task");
        }
        ExampleDraft draft = new(text);
        // The unit that the file should count comes first.
        TextOffsets[] offsets = [new(text, unit), new(text, unit == OffsetUnit.CodePoint ? OffsetUnit.Utf16 : OffsetUnit.CodePoint)];
        foreach (JsonElement element in annotations[0].List("result"))
        {
            JsonRecord result = new(element);
            ReadResult(result.OptionalString("type"), result.OptionalObject("value"), text, offsets, draft, path, report);
        }
        foreach (string name in data.Names.Where(name => !KnownData.Contains(name)))
        {
            report.LeaveOut(path, $"member '{name}' of the data");
        }
        return draft.Finish(ExampleMembers.Read(data, task.OptionalId("id") ?? id), path, report);
    }

    private static void ReadResult(string? type, JsonRecord? value, string text, TextOffsets[] offsets, ExampleDraft draft, string path, ReadReport report)
    {
        switch (type)
        {
            case "labels" when value is { } labels:
                TextSpan? span = null;
                foreach (JsonElement label in labels.List("labels"))
                {
                    string name = JsonRecord.StringOf(label, "labels");
                    draft.Mark(name, span ??= SpanOf(labels, name, text, offsets));
                }
                break;
            case "choices" when value is { } choices:
                foreach (JsonElement choice in choices.List("choices"))
                {
                    draft.Judge(JsonRecord.StringOf(choice, "choices"));
                }
                break;
            default:
                report.LeaveOut(path, $"result of the type '{type}'");
                break;
        }
    }

    private static TextSpan SpanOf(JsonRecord value, string name, string text, TextOffsets[] offsets)
    {
        (int start, int end) = value.Ends(name);
        if (value.OptionalString("text") is { } covered)
        {
            foreach (TextOffsets unit in offsets)
            {
                if (unit.Find(start, end) is { } span && text.AsSpan(span.Start, span.Length).SequenceEqual(covered))
                {
                    return span;
                }
            }
        }
        return offsets[0].SpanOf(start, end, name);
    }

    private static void WriteTask(Utf8JsonWriter json, StanceExample example, OffsetUnit unit)
    {
        TextOffsets offsets = new(example.Text, unit);
        json.WriteStartObject();
        json.WriteStartObject("data");
        json.WriteString("text", example.Text);
        ExampleMembers.Write(json, example);
        json.WriteEndObject();
        json.WriteStartArray("annotations");
        json.WriteStartObject();
        json.WriteStartArray("result");
        foreach ((SpanRole role, TextSpan span) in SpanRoles.Of(example))
        {
            (int start, int end) = offsets.Of(span);
            WriteResult(json, "labels", "label", () =>
            {
                json.WriteNumber("start", start);
                json.WriteNumber("end", end);
                // Half a surrogate pair is no text.
                if (!char.IsLowSurrogate(example.Text[span.Start]) && !char.IsHighSurrogate(example.Text[span.End - 1]))
                {
                    json.WriteString("text", example.Text[span.Range]);
                }
                WriteStrings(json, "labels", [SpanRoles.LabelOf(role)]);
            });
        }
        WriteResult(json, "choices", "stance", () =>
            WriteStrings(json, "choices", example.Also is { } also ? [example.Label.Name, also.Name] : [example.Label.Name]));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, string type, string from, Action value)
    {
        json.WriteStartObject();
        json.WriteString("from_name", from);
        json.WriteString("to_name", "text");
        json.WriteString("type", type);
        json.WriteStartObject("value");
        value();
        json.WriteEndObject();
        json.WriteEndObject();
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
}
