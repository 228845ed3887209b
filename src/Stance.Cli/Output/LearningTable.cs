using System.Globalization;
using Spectre.Console;
using Stance.Training.Evaluation;

namespace Stance.Cli.Output;

/// <summary>What <c>stance learning-curve</c> found out, as a table: for people.</summary>
internal sealed class LearningTable(TextTable text)
{
    public void Write(LearningReport report)
    {
        Table table = TextTable.Create([], ["Share", "Statements", "Documents", "Macro F1", "Gain"]);
        double? before = null;
        foreach (LearningStep step in report.Curve.Steps)
        {
            TextTable.AddRow(
                table,
                step.Share < 1 ? $"1/{Figure.Of((int)Math.Round(1 / step.Share))}" : "1",
                step.Examples.ToString("0", CultureInfo.InvariantCulture),
                step.Documents.ToString("0", CultureInfo.InvariantCulture),
                Figure.Of(step.MacroF1),
                before is { } last ? Figure.Change(step.MacroF1.Value - last) : "");
            before = step.MacroF1.Value;
        }
        text.Write(report.Title, table, isCompact: true);
        text.WriteLine(ReportWords.Intervals(report.Resamples, report.Documents, "whole documents"));
        text.WriteLine(report.Forecast);
    }
}
