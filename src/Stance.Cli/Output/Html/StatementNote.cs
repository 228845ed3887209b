using System.Globalization;

namespace Stance.Cli.Output.Html;

/// <summary>
/// The note of a statement beside its paragraph: who takes which stance towards whom; opened, a card with all that is known. Without the script it
/// opens by itself; the script reads its attributes.
/// </summary>
internal static class StatementNote
{
    public static void Write(TextWriter writer, ReportStatement statement, ReportArticle article, Report report)
    {
        string about = statement.Target is { } target ? $" data-about=\"{HtmlText.Escape(target.Name)}\"" : "";
        string sure = statement.Sureness.ToString("0.###", CultureInfo.InvariantCulture);
        writer.Write(
            $"<li><details class=\"note t{report.Tones[statement.Label]}\" data-s=\"{statement.Key}\" data-stance=\"{HtmlText.Escape(statement.Label.Name)}\" data-speaker=\"{HtmlText.Escape(statement.Speaker.Name)}\"{about} data-sure=\"{sure}\">");
        writer.Write(
            $"<summary><span class=\"number\">{Figure.Of(statement.Number)}</span> <bdi class=\"who\">{HtmlText.Escape(NameOf(statement))}</bdi> <span class=\"act\">{report.Tones.SignOf(statement.Label)} {HtmlText.Escape(statement.Label.Name)}</span>");
        if (TargetOf(statement, article) is { } named)
        {
            writer.Write($" <span class=\"about\"><span aria-hidden=\"true\">→</span> <bdi>{HtmlText.Escape(named)}</bdi></span>");
        }
        writer.Write("</summary>");
        StatementCard.Write(writer, statement, article, report);
        writer.Write("</details></li>");
    }

    /// <summary>What the article calls the speaker.</summary>
    public static string NameOf(ReportStatement statement) => statement.Statement.Speaker.Name ?? statement.Speaker.Name;

    /// <summary>What the article calls the target; null for none.</summary>
    public static string? TargetOf(ReportStatement statement, ReportArticle article) =>
        statement.Statement.Target is { } target ? target.Name ?? article.Article.Document.TextOf(target.Span) : null;
}
