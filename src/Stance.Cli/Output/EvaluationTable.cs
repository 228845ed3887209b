using Spectre.Console;
using Stance.Training.Evaluation;

namespace Stance.Cli.Output;

/// <summary>What <c>stance evaluate</c> found out, as tables: for people.</summary>
internal sealed class EvaluationTable(TextTable text)
{
    private const int LongestText = 240;
    private const int MostNamedColumns = 6;

    public void Write(EvaluationReport report)
    {
        if (report.Stance is { } stance)
        {
            WriteClasses(stance, $"{ReportWords.Title(stance)}, model {report.Model}", report.Resamples);
            WriteMatrix(stance.Matrix, stance.Labels);
            WriteReliability(stance);
            WriteErrors(report.Errors);
        }
        if (report.Articles is { } articles)
        {
            WriteArticles(articles, report);
            WriteMatrix(articles.Matrix, articles.Matrix.AllLabels);
            WriteErrors(report.ArticleErrors);
        }
    }

    /// <summary>Writes the measures of labelled statements.</summary>
    /// <param name="scores">The measures.</param>
    /// <param name="title">What was measured.</param>
    /// <param name="resamples">Number of resamples.</param>
    public void WriteClasses(StanceScores scores, string title, int resamples)
    {
        Table table = TextTable.Create(["Label"], ["Precision", "Recall", "F1", "Statements"]);
        foreach (ClassScores one in scores.Classes)
        {
            TextTable.AddRow(table, one.Label.Name, Figure.Of(one.Precision), Figure.Of(one.Recall), Figure.Of(one.F1), Figure.Of(one.Support));
        }
        TextTable.AddRow(table, "macro F1", "", "", Figure.Of(scores.MacroF1), Figure.Of(scores.Items));
        TextTable.AddRow(table, "accuracy", "", "", Figure.Of(scores.Accuracy), "");
        TextTable.AddRow(table, "calibration error (ECE)", "", "", Figure.Of(scores.CalibrationError), "");
        TextTable.AddRow(table, "Brier score (0 to 2)", "", "", Figure.Of(scores.BrierScore), "");
        text.Write(title, table, isCompact: true);
        text.WriteLine(ReportWords.Intervals(resamples, scores));
        if (scores.UnknownLabels.Count > 0)
        {
            text.WriteLine($"The model does not have: {string.Join(", ", scores.UnknownLabels)}. Statements with these labels count as wrong.");
        }
        text.WriteLine("");
    }

    private void WriteMatrix(ConfusionMatrix matrix, IReadOnlyList<StanceLabel> labels)
    {
        // Many names leave no room for the numbers: columns then have the numbers of the rows.
        bool isNumbered = labels.Count > MostNamedColumns;
        Table table = TextTable.Create(["Gold \\ predicted"], [.. labels.Select((label, i) => isNumbered ? Figure.Of(i + 1) : label.Name)]);
        for (int i = 0; i < labels.Count; i++)
        {
            string name = isNumbered ? $"{Figure.Of(i + 1)} {labels[i]}" : labels[i].Name;
            TextTable.AddRow(table, [name, .. labels.Select(predicted => Figure.Of(matrix.Count(labels[i], predicted)))]);
        }
        text.Write("Confusion matrix", table, isCompact: true);
    }

    private void WriteReliability(StanceScores scores)
    {
        Table table = TextTable.Create(["Probability"], ["Statements", "Mean probability", "Right"]);
        foreach (ReliabilityBin bin in scores.Matrix.Reliability.Bins.Where(bin => bin.Items > 0))
        {
            TextTable.AddRow(
                table, $"from {Figure.Probability(bin.Low)}", Figure.Of(bin.Items), Figure.Of(bin.MeanProbability), Figure.Of(bin.Accuracy));
        }
        text.Write("Calibration: of honest probabilities, as many are right as they say", table, isCompact: true);
    }

    private void WriteErrors(IReadOnlyList<JudgedExample> errors)
    {
        if (errors.Count == 0)
        {
            return;
        }
        Table table = TextTable.Create(["Text", "Gold", "Predicted"], []);
        foreach (JudgedExample error in errors)
        {
            TextTable.AddRow(
                table, Shorten(error.Example.Text), error.Example.Label.Name, $"{error.Prediction.Label} {Figure.Probability(error.Prediction.Score)}");
        }
        text.Write($"The {TextTable.Count(errors.Count, "hardest error")}: the surest of the wrong predictions", table);
    }

    private void WriteArticles(ArticleScores scores, EvaluationReport report)
    {
        Table table = TextTable.Create(["Figure"], ["Precision", "Recall", "F1"]);
        AddSpans(table, "found", scores.Statements);
        TextTable.AddRow(table, "speaker of the found", "", "", Figure.Of(scores.Speaker));
        TextTable.AddRow(table, "stance of the found", "", "", Figure.Of(scores.Stance));
        TextTable.AddRow(table, "macro F1 of their stance", "", "", Figure.Of(scores.StanceMacroF1));
        AddSpans(table, "found, speaker and stance right", scores.Triples);
        for (int role = 0; role < ArticleScores.RoleNames.Length; role++)
        {
            AddSpans(table, $"{ArticleScores.RoleNames[role]}, exact spans", scores.Exact[role]);
            AddSpans(table, $"{ArticleScores.RoleNames[role]}, words", scores.Words[role]);
        }
        text.Write($"{ReportWords.Title(scores)}, model {report.Model}", table, isCompact: true);
        text.WriteLine(ReportWords.Intervals(report.Resamples, scores.Articles, "whole articles"));
        text.WriteLine("");
    }

    private void WriteErrors(IReadOnlyList<StatementOutcome> errors)
    {
        if (errors.Count == 0)
        {
            return;
        }
        Table table = TextTable.Create(["Content", "Gold", "Found"], []);
        foreach (StatementOutcome error in errors)
        {
            TextTable.AddRow(table, Shorten(ReportWords.Content(error)), ReportWords.Right(error), ReportWords.Problem(error));
        }
        text.Write($"The {TextTable.Count(errors.Count, "hardest error")}: wrong stance, wrong speaker, not found", table);
    }

    private static void AddSpans(Table table, string name, SpanScores scores) =>
        TextTable.AddRow(table, name, Figure.Of(scores.Precision), Figure.Of(scores.Recall), Figure.Of(scores.F1));

    private static string Shorten(string text) => text.Length <= LongestText ? text : $"{text.AsSpan(0, LongestText)} ...";
}
