using System.Text.Json;
using Stance.Text;

namespace Stance.Cli.Inputs;

/// <summary>One source of a record whose speakers are asked for.</summary>
/// <param name="Key">How the record names the source: a string or a number.</param>
/// <param name="Spans">Where the source, its cue and its content stand.</param>
internal sealed record SourceRecord(DocumentId Key, AttributionSpans Spans)
{
    private const string Expected =
        $"expected a list of {{\"key\", \"start\", \"end\", \"cue\", \"content\"}} as \"sources\", with cue and content lists of {SpanReader.Shape}";

    /// <summary>Reads the property <c>sources</c> of a record.</summary>
    /// <returns>What is wrong with it; null where nothing is.</returns>
    public static string? TryRead(JsonElement record, out List<SourceRecord> sources)
    {
        sources = [];
        if (!record.TryGetProperty("sources", out JsonElement list) || list.ValueKind != JsonValueKind.Array)
        {
            return $"{Expected}; found no such list";
        }
        foreach (JsonElement element in list.EnumerateArray())
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("key", out JsonElement key) || !DocumentId.TryRead(key, out DocumentId name))
            {
                return $"{Expected}; found one without \"key\", a string or a number, at position {sources.Count} of the list (from 0)";
            }
            if (!TryReadSource(element, out TextSpan? source)
                || !SpanReader.TryReadList(element, "cue", out List<TextSpan>? cue) || !SpanReader.TryReadList(element, "content", out List<TextSpan>? content))
            {
                return $"{Expected}; found other spans in source {name.Name}";
            }
            // Of a cue in pieces ("put ... on notice") the first carries it.
            sources.Add(new(name, new() { Source = source, Cue = cue is [TextSpan first, ..] ? first : null, Content = content ?? [] }));
        }
        return null;
    }

    // "start" and "end" may both be null: a cue without a source.
    private static bool TryReadSource(JsonElement element, out TextSpan? source)
    {
        source = null;
        if (IsMissing(element, "start") && IsMissing(element, "end"))
        {
            return true;
        }
        bool isSpan = SpanReader.TryRead(element, out TextSpan span);
        source = span;
        return isSpan;
    }

    private static bool IsMissing(JsonElement element, string name) =>
        !element.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null;
}
