using System.Text.Json;
using Stance.Text;
using Stance.Training.Evaluation;

namespace Stance.Cli.Output;

/// <summary>What the JSON of several reports shares.</summary>
internal static class JsonFigures
{
    /// <summary>Writes a figure as <c>{"value", "low", "high"}</c>, the last two null where there is no interval.</summary>
    public static void WriteEstimate(Utf8JsonWriter json, string name, Estimate estimate)
    {
        json.WriteStartObject(name);
        JsonLine.WriteNumber(json, "value", estimate.Value);
        if (estimate.Interval is { } range)
        {
            JsonLine.WriteNumber(json, "low", range.Low);
            JsonLine.WriteNumber(json, "high", range.High);
        }
        else
        {
            json.WriteNull("low");
            json.WriteNull("high");
        }
        json.WriteEndObject();
    }

    /// <summary>Writes precision, recall and F1.</summary>
    public static void WriteScores(Utf8JsonWriter json, string name, SpanScores scores)
    {
        json.WriteStartObject(name);
        WriteEstimate(json, "precision", scores.Precision);
        WriteEstimate(json, "recall", scores.Recall);
        WriteEstimate(json, "f1", scores.F1);
        json.WriteEndObject();
    }

    /// <summary>Writes a list of strings.</summary>
    public static void WriteNames(Utf8JsonWriter json, string name, IEnumerable<string> names)
    {
        json.WriteStartArray(name);
        foreach (string one in names)
        {
            json.WriteStringValue(one);
        }
        json.WriteEndArray();
    }

    /// <summary>Writes a span as <c>{"start", "end"}</c>, or null.</summary>
    public static void WriteSpan(Utf8JsonWriter json, string name, TextSpan? span)
    {
        json.WritePropertyName(name);
        if (span is { } given)
        {
            WriteSpan(json, given);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    /// <summary>Writes a list of spans.</summary>
    public static void WriteSpans(Utf8JsonWriter json, string name, IEnumerable<TextSpan> spans)
    {
        json.WriteStartArray(name);
        foreach (TextSpan span in spans)
        {
            WriteSpan(json, span);
        }
        json.WriteEndArray();
    }

    private static void WriteSpan(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteStartObject();
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteEndObject();
    }
}
