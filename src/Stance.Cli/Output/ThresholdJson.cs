using System.Text.Json;
using Stance.Training.Evaluation;

namespace Stance.Cli.Output;

/// <summary>What <c>stance threshold</c> found out, as one JSON object on one line: for programs.</summary>
internal static class ThresholdJson
{
    public static void Write(OutputStream output, ThresholdReport report) => new JsonLine(output).Write(json =>
    {
        json.WriteString("model", report.Model);
        json.WriteNumber("statements", report.Statements);
        json.WriteStartObject("goal");
        if (report.Goal.Precision is { } precision)
        {
            json.WriteNumber("precision", precision);
        }
        else if (report.Goal.Recall is { } recall)
        {
            json.WriteNumber("recall", recall);
        }
        else
        {
            json.WriteString("f1", "best");
        }
        json.WriteEndObject();
        json.WriteStartArray("labels");
        foreach (ThresholdCurve curve in report.Curves)
        {
            WriteLabel(json, curve, report.Goal);
        }
        json.WriteEndArray();
        json.WriteString("options", report.Options);
    });

    private static void WriteLabel(Utf8JsonWriter json, ThresholdCurve curve, ThresholdGoal goal)
    {
        json.WriteStartObject();
        json.WriteString("label", curve.Label.Name);
        if (goal.Choose(curve) is { } point)
        {
            WritePoint(json, point);
        }
        else
        {
            json.WriteNull("threshold");
            json.WriteString("problem", goal.Miss(curve));
        }
        json.WriteStartArray("curve");
        foreach (ThresholdPoint one in ThresholdReport.Sample(curve))
        {
            json.WriteStartObject();
            WritePoint(json, one);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePoint(Utf8JsonWriter json, ThresholdPoint point)
    {
        JsonLine.WriteNumber(json, "threshold", point.Score);
        JsonFigures.WriteEstimate(json, "precision", point.Counts.PrecisionEstimate);
        JsonLine.WriteNumber(json, "recall", point.Counts.Recall);
        JsonLine.WriteNumber(json, "f1", point.Counts.F1);
        json.WriteNumber("predictions", point.Counts.Found);
        json.WriteNumber("right", point.Counts.Right);
        json.WriteNumber("gold", point.Counts.Gold);
    }
}
