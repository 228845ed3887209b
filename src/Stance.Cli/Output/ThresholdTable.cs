using System.Globalization;
using Spectre.Console;
using Stance.Training.Evaluation;

namespace Stance.Cli.Output;

/// <summary>What <c>stance threshold</c> found out, as tables: for people.</summary>
internal sealed class ThresholdTable(TextTable text)
{
    public void Write(ThresholdReport report)
    {
        Table table = TextTable.Create(["Label"], ["Threshold", "Precision", "Recall", "F1", "Predictions kept", "Gold"]);
        foreach (ThresholdCurve curve in report.Curves)
        {
            if (report.Goal.Choose(curve) is { } point)
            {
                TextTable.AddRow(table, [curve.Label.Name, .. Cells(point, curve), Figure.Of(point.Counts.Gold)]);
            }
            else
            {
                TextTable.AddRow(table, curve.Label.Name, "none", "", "", "", "", "");
            }
        }
        text.Write($"Thresholds: {report.Goal.Description}; {TextTable.Count(report.Statements, "statement")}, model {report.Model}", table, isCompact: true);
        text.WriteLine("[95 % interval of the precision (Wilson)]");
        foreach (ThresholdCurve curve in report.Curves.Where(curve => report.Goal.Choose(curve) is null))
        {
            text.WriteLine($"{curve.Label}: {report.Goal.Miss(curve)}");
        }
        text.WriteLine(report.Options.Length > 0
            ? $"For stance extract, classify and evaluate: {report.Options}"
            : report.IsUsable
                ? "No label has a threshold to give."
                : "The model has no label none, which predictions below their threshold would become: these scores are for reading only.");
        text.WriteLine("");
        foreach (ThresholdCurve curve in report.Curves.Where(curve => curve.Points.Count > 0))
        {
            WriteCurve(curve);
        }
    }

    private void WriteCurve(ThresholdCurve curve)
    {
        Table table = TextTable.Create([], ["From", "Precision", "Recall", "F1", "Predictions kept"]);
        foreach (ThresholdPoint point in ThresholdReport.Sample(curve))
        {
            TextTable.AddRow(table, Cells(point, curve));
        }
        text.Write(curve.Label.Name, table, isCompact: true);
    }

    private static string[] Cells(ThresholdPoint point, ThresholdCurve curve) =>
    [
        point.Score.ToString("0.0000", CultureInfo.InvariantCulture),
        Figure.Of(point.Counts.PrecisionEstimate),
        Figure.Of(point.Counts.Recall),
        Figure.Of(point.Counts.F1),
        $"{Figure.Of(point.Counts.Found)} of {Figure.Of(curve.Points[0].Counts.Found)}",
    ];
}
