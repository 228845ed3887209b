using System.Globalization;
using System.Text;
using Stance.Training.Evaluation;

namespace Stance.Cli.Output.Html;

/// <summary>Wrong predictions as cards to read: what was right, what was predicted, the statement, and the probabilities.</summary>
internal static class ErrorCards
{
    // Of many labels, the most probable ones and the right one say it.
    private const int MostBars = 6;

    /// <summary>What the marks in the texts mean.</summary>
    public const string Legend =
        "<p class=\"note\">In the texts: <mark class=\"source\">source</mark> <mark class=\"cue\">cue</mark> <mark class=\"content\">content</mark></p>\n";

    /// <summary>The markup of wrong labels.</summary>
    public static string Draw(IReadOnlyList<JudgedExample> errors) => Draw(errors, (html, error) =>
    {
        string right = error.Example.Also is { } also ? $"{error.Example.Label} or {also}" : error.Example.Label.Name;
        Head(html, right, $"{error.Prediction.Label} {Figure.Probability(error.Prediction.Score)}", error.Example.Id);
        Passage(html, MarkedPassage.Of(error.Example.Text, error.Example.Source, error.Example.Cue, error.Example.Content));
        Bars(html, error.Prediction, label => label == error.Example.Label || label == error.Example.Also);
    });

    /// <summary>The markup of statements of articles that were not found, or not right.</summary>
    public static string Draw(IReadOnlyList<StatementOutcome> errors) => Draw(errors, (html, error) =>
    {
        Head(html, ReportWords.Right(error), ReportWords.Problem(error), error.Article.Name);
        Passage(html, MarkedPassage.Of(error.Article.Text, error.Gold.Source, error.Gold.Cue, error.Gold.Content));
        if (error.Found is { } found && !error.HasStance)
        {
            Bars(html, found.Stance, label => error.Gold.Stances.Contains(label));
        }
    });

    private static string Draw<T>(IReadOnlyList<T> errors, Action<StringBuilder, T> draw)
    {
        var html = new StringBuilder("<div class=\"cards\">\n");
        foreach (T error in errors)
        {
            html.Append("<article>");
            draw(html, error);
            html.Append("</article>\n");
        }
        return html.Append("</div>\n").ToString();
    }

    private static void Head(StringBuilder html, string right, string wrong, string id) => html.Append(
        CultureInfo.InvariantCulture,
        $"<header><span>gold <b class=\"right\">{HtmlText.Escape(right)}</b></span><span>predicted <b class=\"wrong\">{HtmlText.Escape(wrong)}</b></span><span class=\"id\">{HtmlText.Escape(id)}</span></header>");

    private static void Passage(StringBuilder html, string passage) => html.Append(CultureInfo.InvariantCulture, $"<p class=\"passage\">{passage}</p>");

    private static void Bars(StringBuilder html, StancePrediction prediction, Func<StanceLabel, bool> isRight)
    {
        StanceLabel[] ordered = [.. prediction.Labels.OrderByDescending(label => prediction[label])];
        html.Append("<div class=\"bars\">");
        foreach (StanceLabel label in ordered.Where((label, i) => i < MostBars || isRight(label)))
        {
            string style = isRight(label) ? "right" : label == prediction.Label ? "wrong" : "other";
            html.Append(
                CultureInfo.InvariantCulture,
                $"<span>{HtmlText.Escape(label.Name)}</span><span class=\"track\"><i class=\"{style}\" style=\"width:{100 * prediction[label]:0.#}%\"></i></span><span class=\"value\">{Figure.Probability(prediction[label])}</span>");
        }
        html.Append("</div>");
    }
}
