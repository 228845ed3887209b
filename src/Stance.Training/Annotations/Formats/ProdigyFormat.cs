using System.Collections.Frozen;
using System.Text.Json;
using Stance.Text;

namespace Stance.Training.Annotations.Formats;

/// <summary>
/// Prodigy's tasks, one JSON object a line: <c>text</c>, <c>spans</c> (<c>start</c>, <c>end</c>, <c>label</c>), the label as <c>accept</c>
/// (the chosen <c>options</c>) or <c>label</c>, and <c>answer</c>; tasks that were rejected or ignored are left out. Prodigy is a program
/// in Python: offsets count code points. What it does not know itself stands in <c>meta</c>.
/// </summary>
internal sealed class ProdigyFormat : IExampleFormat
{
    // What Prodigy itself adds to a task.
    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        "id", "doc", "speaker", "confidence", "also", "text", "spans", "label", "accept", "options", "answer", "meta", "tokens", "score", "priority", "config",
        "_input_hash", "_task_hash", "_view_id", "_session_id", "_annotator_id", "_timestamp", "_is_binary");

    /// <inheritdoc/>
    public string Name => "prodigy";

    /// <inheritdoc/>
    public OffsetUnit Unit => OffsetUnit.CodePoint;

    /// <inheritdoc/>
    public bool IsFolder => false;

    /// <inheritdoc/>
    public IEnumerable<StanceExample> Read(string path, OffsetUnit unit, ReadReport report) =>
        JsonLines.Read(path, report, Known, (record, id) => ReadTask(record, id, path, unit, report));

    /// <inheritdoc/>
    public void Write(string path, IReadOnlyList<StanceExample> examples, OffsetUnit unit)
    {
        string[] labels = [.. examples.SelectMany(example => LabelsOf(example)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        JsonLines.Write(path, examples, (json, example) => WriteTask(json, example, labels, unit));
    }

    private static StanceExample? ReadTask(JsonRecord task, string id, string path, OffsetUnit unit, ReadReport report)
    {
        if (task.OptionalString("answer") is { } answer and not "accept")
        {
            report.LeaveOut(path, $"task with the answer '{answer}'");
            return null;
        }
        string text = task.RequiredString("text");
        ExampleDraft draft = new(text);
        TextOffsets offsets = new(text, unit);
        foreach (JsonElement element in task.List("spans"))
        {
            JsonRecord span = new(element);
            string label = span.RequiredString("label");
            draft.Mark(label, span.Span(offsets, label));
        }
        foreach (JsonElement label in task.List("accept"))
        {
            draft.Judge(JsonRecord.StringOf(label, "accept"));
        }
        if (task.Find("accept") is null && task.OptionalString("label") is { } only)
        {
            draft.Judge(only);
        }
        JsonRecord meta = task.OptionalObject("meta") ?? task;
        return draft.Finish(ExampleMembers.Read(meta, task.OptionalId("id") ?? id), path, report);
    }

    private static void WriteTask(Utf8JsonWriter json, StanceExample example, string[] labels, OffsetUnit unit)
    {
        TextOffsets offsets = new(example.Text, unit);
        json.WriteStartObject();
        json.WriteString("text", example.Text);
        json.WriteStartArray("spans");
        foreach ((SpanRole role, TextSpan span) in SpanRoles.Of(example))
        {
            (int start, int end) = offsets.Of(span);
            json.WriteStartObject();
            json.WriteNumber("start", start);
            json.WriteNumber("end", end);
            json.WriteString("label", SpanRoles.LabelOf(role));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("options");
        foreach (string label in labels)
        {
            json.WriteStartObject();
            json.WriteString("id", label);
            json.WriteString("text", label);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("accept");
        foreach (string label in LabelsOf(example))
        {
            json.WriteStringValue(label);
        }
        json.WriteEndArray();
        json.WriteString("answer", "accept");
        json.WriteStartObject("meta");
        ExampleMembers.Write(json, example);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static IEnumerable<string> LabelsOf(StanceExample example) => example.Also is { } also ? [example.Label.Name, also.Name] : [example.Label.Name];
}
