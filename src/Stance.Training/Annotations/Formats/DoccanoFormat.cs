using System.Collections.Frozen;
using System.Text.Json;
using Stance.Text;

namespace Stance.Training.Annotations.Formats;

/// <summary>
/// doccano's JSON lines, in the shapes of its kinds of project: classification (<c>label</c> is a list of labels), sequence labelling
/// (<c>label</c> is a list of <c>[start, end, label]</c>, or <c>entities</c> one of objects with <c>start_offset</c> and
/// <c>end_offset</c>), and both at once, as intent detection and slot filling has them: <c>cats</c> and <c>entities</c>, which is what is
/// written. Other members travel with the text; <c>example_id</c> is one, since doccano numbers records itself.
/// <para>
/// Offsets count UTF-16 units: doccano marks spans in the browser and stores what JavaScript counts (its issue 2290), save that projects
/// that count grapheme clusters as one character, and versions before 1.5, count otherwise.
/// </para>
/// </summary>
internal sealed class DoccanoFormat : IExampleFormat
{
    private const string IdName = "example_id";

    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        "id", IdName, "doc", "speaker", "confidence", "also", "text", "label", "labels", "entities", "cats", "relations", "Comments", "comments");

    /// <inheritdoc/>
    public string Name => "doccano";

    /// <inheritdoc/>
    public OffsetUnit Unit => OffsetUnit.Utf16;

    /// <inheritdoc/>
    public bool IsFolder => false;

    /// <inheritdoc/>
    public IEnumerable<StanceExample> Read(string path, OffsetUnit unit, ReadReport report) =>
        JsonLines.Read(path, report, Known, (record, id) => ReadRecord(record, id, path, unit, report));

    /// <inheritdoc/>
    public void Write(string path, IReadOnlyList<StanceExample> examples, OffsetUnit unit) =>
        JsonLines.Write(path, examples, (json, example) => WriteRecord(json, example, unit));

    private static StanceExample ReadRecord(JsonRecord record, string id, string path, OffsetUnit unit, ReadReport report)
    {
        string text = record.RequiredString("text");
        ExampleDraft draft = new(text);
        TextOffsets offsets = new(text, unit);
        foreach (string name in (ReadOnlySpan<string>)["cats", "label", "labels", "entities"])
        {
            if (record.Find(name) is { ValueKind: JsonValueKind.String } label)
            {
                draft.Judge(JsonRecord.StringOf(label, name));
                continue;
            }
            foreach (JsonElement element in record.List(name))
            {
                ReadLabel(element, name, draft, offsets);
            }
        }
        string own = record.OptionalId("id") ?? id;
        return draft.Finish(ExampleMembers.Read(record, own, IdName), path, report);
    }

    private static void ReadLabel(JsonElement element, string name, ExampleDraft draft, TextOffsets offsets)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                draft.Judge(JsonRecord.StringOf(element, name));
                break;
            case JsonValueKind.Object:
                JsonRecord entity = new(element);
                string label = entity.RequiredString("label");
                draft.Mark(label, offsets.SpanOf(entity.RequiredInt("start_offset"), entity.RequiredInt("end_offset"), label));
                break;
            case JsonValueKind.Array when element.GetArrayLength() == 3:
                string third = JsonRecord.StringOf(element[2], name);
                draft.Mark(third, offsets.SpanOf(JsonRecord.IntOf(element[0], name), JsonRecord.IntOf(element[1], name), third));
                break;
            default:
                throw new AnnotationException($"expected '{name}' to hold labels or [start, end, label]");
        }
    }

    private static void WriteRecord(Utf8JsonWriter json, StanceExample example, OffsetUnit unit)
    {
        TextOffsets offsets = new(example.Text, unit);
        json.WriteStartObject();
        json.WriteString("text", example.Text);
        json.WriteStartArray("entities");
        foreach ((SpanRole role, TextSpan span) in SpanRoles.Of(example))
        {
            (int start, int end) = offsets.Of(span);
            json.WriteStartArray();
            json.WriteNumberValue(start);
            json.WriteNumberValue(end);
            json.WriteStringValue(SpanRoles.LabelOf(role));
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteStartArray("cats");
        json.WriteStringValue(example.Label.Name);
        if (example.Also is { } also)
        {
            json.WriteStringValue(also.Name);
        }
        json.WriteEndArray();
        ExampleMembers.Write(json, example, IdName);
        json.WriteEndObject();
    }
}
