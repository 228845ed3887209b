using Stance.Training.Evaluation;

namespace Stance.Cli.Output;

/// <summary>Sentences that reports for people share, whatever they are drawn with.</summary>
internal static class ReportWords
{
    /// <summary>What intervals mean.</summary>
    public static string Intervals(int resamples, int groups, string noun) => groups < 2 || resamples < 1
        ? "no intervals: there is nothing to resample"
        : $"[95 % bootstrap interval, {resamples} resamples of {groups} {noun}]";

    /// <summary>What intervals of the stance mean.</summary>
    public static string Intervals(int resamples, StanceScores scores) => scores.HasDocuments
        ? Intervals(resamples, scores.Documents, "whole documents")
        : Intervals(resamples, scores.Items, "statements, for no two have one \"doc\"");

    /// <summary>What was measured: statements and where they are from.</summary>
    public static string Title(StanceScores scores) =>
        $"Stance of {TextTable.Count(scores.Items, "statement")}{(scores.HasDocuments ? $" from {TextTable.Count(scores.Documents, "document")}" : "")}";

    /// <summary>What was measured: articles and their statements.</summary>
    public static string Title(ArticleScores scores) =>
        $"Whole line on {TextTable.Count(scores.Articles, "article")}: {scores.Found} of {TextTable.Count(scores.Gold, "statement")} found";

    /// <summary>What is wrong with a statement of an article.</summary>
    public static string Problem(StatementOutcome outcome)
    {
        if (outcome.Found is not { } found)
        {
            return "not found";
        }
        string[] problems =
        [
            .. outcome.HasStance ? Array.Empty<string>() : [$"stance {found.Stance.Label} {Figure.Probability(found.Stance.Score)}"],
            .. outcome.HasSpeaker ? Array.Empty<string>() : [$"speaker {(found.Speaker.Kind == SpeakerKind.Author ? "(author)" : found.Speaker.ToString())}"],
        ];
        return string.Join(", ", problems);
    }

    /// <summary>What would be right for a statement of an article.</summary>
    public static string Right(StatementOutcome outcome) =>
        $"{string.Join(" or ", outcome.Gold.Stances.Select(label => label.Name))}, {outcome.Gold.Speaker ?? "(unnamed)"}";

    /// <summary>The content of a statement of an article, as written.</summary>
    public static string Content(StatementOutcome outcome) =>
        string.Join(" ... ", outcome.Gold.Content.Select(span => outcome.Article.Text[span.Range]));
}
