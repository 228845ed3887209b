using System.Globalization;

namespace Stance.Cli.Output.Html;

/// <summary>One article of a report: each paragraph with its statements marked, and their notes beside it.</summary>
internal static class ArticleView
{
    public static void Write(TextWriter writer, ReportArticle article, Report report)
    {
        writer.Write($"<article id=\"article-{article.Number}\" aria-label=\"{HtmlText.Escape(article.Title)}\">\n");
        WriteHead(writer, article);
        MarkedText text = new(writer, article, report.Tones);
        if (article.Paragraphs.Count == 0)
        {
            writer.Write("<div class=\"prose\">");
            text.WriteTo(article.Text.Length);
            writer.Write("</div>\n");
        }
        int note = 0;
        for (int i = 0; i < article.Paragraphs.Count; i++)
        {
            Paragraph paragraph = article.Paragraphs[i];
            bool isLast = i + 1 == article.Paragraphs.Count;
            int first = note;
            while (note < article.Statements.Count && (isLast || article.Statements[note].Start < article.Paragraphs[i + 1].Span.Start))
            {
                note++;
            }
            // The notes float beside the paragraph, and so come before it.
            writer.Write("<div class=\"row\">");
            WriteNotes(writer, article, report, first, note);
            writer.Write("<div class=\"prose\">");
            // White space before the first paragraph and after each stays, between the paragraphs.
            text.WriteTo(paragraph.Span.Start);
            string element = paragraph.Style == ParagraphStyle.Headline ? "h2" : "p";
            writer.Write($"<{element}{ClassOf(paragraph.Style)} dir=\"auto\">");
            text.WriteTo(paragraph.Span.End);
            writer.Write($"</{element}>");
            text.WriteTo(isLast ? article.Text.Length : article.Paragraphs[i + 1].Span.Start);
            writer.Write("</div></div>\n");
        }
        writer.Write("</article>\n");
    }

    private static void WriteHead(TextWriter writer, ReportArticle article)
    {
        Article said = article.Article;
        string[] facts =
        [
            .. said.Title is null ? [] : new[] { $"<span class=\"id\">{HtmlText.Escape(said.Id.Name)}</span>" },
            .. said.Byline is { } byline ? new[] { $"<span class=\"byline\" dir=\"auto\">{HtmlText.Escape(byline)}</span>" } : [],
            .. said.Date is { } date ? new[] { TimeOf(date) } : [],
        ];
        if (said.Title is { } title)
        {
            writer.Write($"<h2 class=\"headline\" dir=\"auto\">{HtmlText.Escape(title)}</h2>\n");
        }
        if (facts.Length > 0)
        {
            writer.Write($"<p class=\"facts\">{string.Join(" · ", facts)}</p>\n");
        }
    }

    private static void WriteNotes(TextWriter writer, ReportArticle article, Report report, int first, int end)
    {
        if (first == end)
        {
            return;
        }
        writer.Write("<ol class=\"notes\">");
        for (int i = first; i < end; i++)
        {
            StatementNote.Write(writer, article.Statements[i], article, report);
        }
        writer.Write("</ol>");
    }

    /// <summary>The markup of a date.</summary>
    public static string TimeOf(DateOnly date) => string.Create(
        CultureInfo.InvariantCulture, $"<time datetime=\"{date:yyyy-MM-dd}\">{date:d MMMM yyyy}</time>");

    private static string ClassOf(ParagraphStyle style) => style switch
    {
        ParagraphStyle.Headline => " class=\"headline\"",
        ParagraphStyle.Crosshead => " class=\"crosshead\"",
        ParagraphStyle.Furniture => " class=\"furniture\"",
        _ => "",
    };
}
