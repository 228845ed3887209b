namespace Stance.Cli.Output.Html;

/// <summary>What <c>stance learning-curve</c> found out, as one page with a picture.</summary>
internal static class LearningPage
{
    /// <summary>The page.</summary>
    public static string Draw(LearningReport report)
    {
        HtmlPage page = new("Stance learning curve", [report.Title, $"{report.Resamples} resamples, seed {report.Seed}"]);
        page.Note(ReportWords.Intervals(report.Resamples, report.Documents, "whole documents"));
        page.Picture("Macro F1 by the number of statements trained on", CurvePicture.Draw(report.Curve.Steps, report.Expected));
        page.Note(report.Forecast);
        return page.End();
    }
}
