namespace Stance.Cli.Output.Html;

/// <summary>The articles of a report as a list of links, with their dates and how many statements of each stance they hold.</summary>
internal static class ReportIndex
{
    public static void Write(TextWriter writer, Report report)
    {
        bool hasDates = report.Articles.Any(article => article.Article.Date is not null);
        writer.Write("<section class=\"index\"><h2>Articles</h2>\n<div class=\"scroll\"><table class=\"contents\"><thead><tr><th scope=\"col\">Article</th>");
        writer.Write(hasDates ? "<th scope=\"col\" class=\"date\">Date</th>" : "");
        foreach (StanceLabel label in report.Tones.Labels)
        {
            string name = HtmlText.Escape(label.Name);
            writer.Write($"<th scope=\"col\" class=\"t{report.Tones[label]}\" title=\"{name}\">{report.Tones.SignOf(label)}<span class=\"spoken\">{name}</span></th>");
        }
        writer.Write("</tr></thead><tbody>\n");
        foreach (ReportArticle article in report.Articles)
        {
            string date = article.Article.Date is { } day ? ArticleView.TimeOf(day) : "";
            writer.Write($"<tr data-article=\"{article.Number}\"><th scope=\"row\"><a href=\"#article-{article.Number}\" dir=\"auto\">{HtmlText.Escape(article.Title)}</a></th>");
            writer.Write(hasDates ? $"<td class=\"date\">{date}</td>" : "");
            Dictionary<StanceLabel, int> counts = article.Statements.CountBy(statement => statement.Label).ToDictionary();
            foreach (StanceLabel label in report.Tones.Labels)
            {
                int count = counts.GetValueOrDefault(label);
                writer.Write(count == 0 ? "<td></td>" : $"<td><span class=\"cell t{report.Tones[label]} s{StanceCell.StrengthOf(count)}\">{Figure.Of(count)}</span></td>");
            }
            writer.Write("</tr>\n");
        }
        writer.Write("</tbody></table></div></section>\n");
    }
}
