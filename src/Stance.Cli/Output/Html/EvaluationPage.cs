using Stance.Training.Evaluation;

namespace Stance.Cli.Output.Html;

/// <summary>What <c>stance evaluate</c> found out, as one page with pictures.</summary>
internal static class EvaluationPage
{
    /// <summary>The page.</summary>
    public static string Draw(EvaluationReport report)
    {
        HtmlPage page = new("Stance evaluation",
        [
            $"model {report.Model}",
            $"gold {string.Join(", ", report.Gold.Select(path => Path.GetFileName(Path.TrimEndingDirectorySeparator(path))))}",
            $"{report.Resamples} resamples, seed {report.Seed}",
            .. report.Thresholds.OrderBy(one => one.Key.Name, StringComparer.Ordinal).Select(one => $"{one.Key} from {one.Value}"),
        ]);
        if (report.Stance is { } stance)
        {
            DrawStance(page, stance, report);
        }
        if (report.Articles is { } articles)
        {
            DrawArticles(page, articles, report);
        }
        return page.End();
    }

    private static void DrawStance(HtmlPage page, StanceScores scores, EvaluationReport report)
    {
        page.Heading(ReportWords.Title(scores));
        page.Tiles(
        [
            Tile("macro F1", scores.MacroF1),
            Tile("accuracy", scores.Accuracy),
            Tile("calibration error (ECE)", scores.CalibrationError),
            Tile("Brier score (0 to 2)", scores.BrierScore),
        ]);
        page.Note(ReportWords.Intervals(report.Resamples, scores));
        if (scores.UnknownLabels.Count > 0)
        {
            page.Note($"The model does not have: {string.Join(", ", scores.UnknownLabels)}. Statements with these labels count as wrong.");
        }
        page.Picture("Precision, recall and F1 of each label", BarsPicture.Draw([.. scores.Classes.Select(one => (
            $"{one.Label} ({Figure.Of(one.Support)})",
            new (string, Estimate)[] { ("precision", one.Precision), ("recall", one.Recall), ("F1", one.F1) }))]));
        page.Pictures(
            ("Confusion matrix, with percents of each row", MatrixPicture.Draw(scores.Matrix, scores.Labels)),
            ("Reliability: honest probabilities lie on the dashed line", ReliabilityPicture.Draw(scores.Matrix.Reliability)));
        DrawErrors(page, report.Errors.Count, "the surest of the wrong predictions", ErrorCards.Draw(report.Errors));
    }

    private static void DrawArticles(HtmlPage page, ArticleScores scores, EvaluationReport report)
    {
        page.Heading(ReportWords.Title(scores));
        page.Tiles(
        [
            Tile("found, F1", scores.Statements.F1),
            Tile("speaker of the found", scores.Speaker),
            Tile("stance of the found", scores.Stance),
            Tile("all three right, F1", scores.Triples.F1),
        ]);
        page.Note(ReportWords.Intervals(report.Resamples, scores.Articles, "whole articles"));
        (string, SpanScores)[] spans =
        [
            ("found", scores.Statements),
            ("found, speaker, stance right", scores.Triples),
            .. ArticleScores.RoleNames.SelectMany((name, role) => new[] { ($"{name}, exact spans", scores.Exact[role]), ($"{name}, words", scores.Words[role]) }),
        ];
        page.Picture("Statements, and their sources, cues and contents", BarsPicture.Draw([.. spans.Select(one => (
            one.Item1,
            new (string, Estimate)[] { ("precision", one.Item2.Precision), ("recall", one.Item2.Recall), ("F1", one.Item2.F1) }))]));
        page.Picture("Stance of the found, with percents of each row", MatrixPicture.Draw(scores.Matrix, scores.Matrix.AllLabels));
        DrawErrors(page, report.ArticleErrors.Count, "wrong stance, wrong speaker, not found", ErrorCards.Draw(report.ArticleErrors));
    }

    private static void DrawErrors(HtmlPage page, int count, string what, string cards)
    {
        if (count > 0)
        {
            page.Heading($"The {TextTable.Count(count, "hardest error")}: {what}");
            page.Markup(ErrorCards.Legend);
            page.Markup(cards);
        }
    }

    private static (string Name, string Value, string Note) Tile(string name, Estimate estimate) =>
        (name, Figure.Of(estimate.Value), estimate.Interval is { } range ? $"{Figure.Of(range.Low)} to {Figure.Of(range.High)}" : "");
}
