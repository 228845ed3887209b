namespace Stance.Cli.Output.Html;

/// <summary>Articles with their statements marked in place, and who speaks in them, as one page that loads nothing.</summary>
internal static class ReportPage
{
    /// <summary>The style sheet of <see cref="WriteView"/>.</summary>
    public static string StyleSheet { get; } = EmbeddedText.Of("Output.Html.look.css") + EmbeddedText.Of("Output.Html.report.css");

    /// <summary>The script of <see cref="WriteView"/>: <c>stanceReport.attach(section)</c> brings a view to life, and returns what ends that.</summary>
    public static string Script { get; } = EmbeddedText.Of("Output.Html.report.js");

    /// <summary>Writes the whole page.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="title">The title, not escaped.</param>
    /// <param name="articles">The articles, in their order.</param>
    public static void Write(TextWriter writer, string title, IReadOnlyList<Article> articles)
    {
        string script = Script + "stanceReport.attach(document.querySelector(\".report\"));\n";
        writer.Write(HtmlHead.Of(title, StyleSheet, ContentSecurityPolicy.Of(StyleSheet, script)));
        writer.Write($"<body>\n<main>\n<h1>{HtmlText.Escape(title)}</h1>\n");
        WriteView(writer, articles);
        writer.Write($"</main>\n<script>{script}</script>\n</body>\n</html>\n");
    }

    /// <summary>Writes a <c>section</c> of class <c>report</c> for a page that has the style sheet and the script.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="articles">The articles, in their order.</param>
    public static void WriteView(TextWriter writer, IReadOnlyList<Article> articles)
    {
        Report report = new(articles);
        writer.Write("<section class=\"report\">\n");
        writer.Write(StanceTones.Definitions);
        ReportFilters.Write(writer, report);
        if (articles.Count > 1)
        {
            ReportIndex.Write(writer, report);
            ReportTimeline.Write(writer, report);
            TargetTables.Write(writer, report);
        }
        writer.Write("<div class=\"columns\">\n<div class=\"articles\">\n");
        foreach (ReportArticle article in report.Articles)
        {
            ArticleView.Write(writer, article, report);
        }
        writer.Write("</div>\n");
        SpeakerTable.Write(writer, report);
        writer.Write("</div>\n");
        if (articles.Count == 1)
        {
            TargetTables.Write(writer, report);
        }
        writer.Write("<div class=\"card floating\" id=\"stance-card\" role=\"tooltip\" hidden></div>\n</section>\n");
    }
}
