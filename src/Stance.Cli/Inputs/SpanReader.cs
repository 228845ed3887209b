using System.Text.Json;
using Stance.Text;

namespace Stance.Cli.Inputs;

/// <summary>Reads spans of a text, <c>{"start", "end"}</c> in UTF-16 units, from the properties of a record.</summary>
internal static class SpanReader
{
    /// <summary>How messages show what a span is.</summary>
    public const string Shape = "{\"start\": ..., \"end\": ...}";

    /// <summary>Reads a property that is a span, null or not there; false where it is anything else.</summary>
    public static bool TryReadSpan(JsonElement record, string name, out TextSpan? span)
    {
        span = null;
        if (!record.TryGetProperty(name, out JsonElement element) || element.ValueKind == JsonValueKind.Null)
        {
            return true;
        }
        bool isSpan = TryRead(element, out TextSpan read);
        span = read;
        return isSpan;
    }

    /// <summary>Reads a property that is a list of spans; the list is null where the property is null or not there. False for anything else.</summary>
    public static bool TryReadList(JsonElement record, string name, out List<TextSpan>? spans)
    {
        spans = null;
        if (!record.TryGetProperty(name, out JsonElement list) || list.ValueKind == JsonValueKind.Null)
        {
            return true;
        }
        if (list.ValueKind != JsonValueKind.Array)
        {
            return false;
        }
        spans = [];
        foreach (JsonElement element in list.EnumerateArray())
        {
            if (!TryRead(element, out TextSpan span))
            {
                return false;
            }
            spans.Add(span);
        }
        return true;
    }

    /// <summary>Reads an object that is a span.</summary>
    public static bool TryRead(JsonElement element, out TextSpan span)
    {
        span = default;
        if (element.ValueKind != JsonValueKind.Object
            || !element.TryGetProperty("start", out JsonElement start) || start.ValueKind != JsonValueKind.Number || !start.TryGetInt32(out int first)
            || !element.TryGetProperty("end", out JsonElement end) || end.ValueKind != JsonValueKind.Number || !end.TryGetInt32(out int last))
        {
            return false;
        }
        span = new(first, last);
        return true;
    }
}
