using System.Text.Json;
using Stance.Text;

namespace Stance.Training.Annotations;

/// <summary>
/// Reads statements labelled with a stance from JSON lines: <c>id</c>, <c>text</c>, <c>label</c>, and, where known, <c>doc</c>,
/// <c>source</c>, <c>cue</c>, <c>target</c> (each <c>{"start", "end"}</c> or null), <c>content</c> (a list of such spans), <c>speaker</c>,
/// <c>confidence</c> (1 to 3) and <c>also</c>. Offsets count UTF-16 units. Other members are ignored.
/// </summary>
public static class StanceExampleReader
{
    /// <summary>The examples of a file, compressed (.gz) or not, read as they are asked for; blank lines are skipped.</summary>
    /// <exception cref="AnnotationException">A line is not as described; the message names file, line and what was expected.</exception>
    public static IEnumerable<StanceExample> Read(string path) => Read(CorpusFile.ReadLines(path), path);

    /// <summary>The examples of numbered lines, read as they are asked for; blank lines are skipped.</summary>
    /// <param name="lines">The lines with their numbers.</param>
    /// <param name="path">What messages call the file.</param>
    /// <exception cref="AnnotationException">A line is not as described; the message names file, line and what was expected.</exception>
    internal static IEnumerable<StanceExample> Read(IEnumerable<(int Number, string Line)> lines, string path) =>
        lines.Where(line => !string.IsNullOrWhiteSpace(line.Line)).Select(line => ReadLine(line.Line, path, line.Number));

    /// <summary>The example that a record is.</summary>
    /// <param name="record">The record.</param>
    /// <param name="unit">What its offsets count.</param>
    /// <exception cref="AnnotationException">It is not as described; the message says what was expected.</exception>
    internal static StanceExample Read(JsonRecord record, OffsetUnit unit)
    {
        string id = record.RequiredString("id");
        string text = record.RequiredString("text");
        TextOffsets offsets = new(text, unit);
        return new()
        {
            Id = id,
            Document = record.OptionalString("doc") ?? id,
            Text = text,
            Source = OptionalSpan(record, "source", offsets),
            Cue = OptionalSpan(record, "cue", offsets),
            Content = Spans(record, "content", offsets),
            Target = OptionalSpan(record, "target", offsets),
            Speaker = record.OptionalName("speaker"),
            Label = new(record.RequiredString("label")),
            Also = record.OptionalString("also") is { } also ? new StanceLabel(also) : null,
            Confidence = record.Confidence(),
        };
    }

    private static StanceExample ReadLine(string line, string path, int number)
    {
        try
        {
            return Read(JsonRecord.Parse(line), OffsetUnit.Utf16);
        }
        catch (AnnotationException e)
        {
            throw AnnotationException.At(path, number, e.Message);
        }
    }

    private static TextSpan? OptionalSpan(JsonRecord record, string name, TextOffsets offsets) =>
        record.Find(name) is { } value ? Span(value, name, offsets) : null;

    private static TextSpan[] Spans(JsonRecord record, string name, TextOffsets offsets)
    {
        if (record.Find(name) is not { } value)
        {
            return [];
        }
        return value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(span => Span(span, name, offsets))]
            : throw new AnnotationException($"expected a list of spans '{name}'");
    }

    private static TextSpan Span(JsonElement value, string name, TextOffsets offsets) => value.ValueKind == JsonValueKind.Object
        ? new JsonRecord(value).Span(offsets, name)
        : throw new AnnotationException($"expected '{name}' to have whole numbers 'start' and 'end'");
}
