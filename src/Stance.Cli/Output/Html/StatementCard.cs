using System.Globalization;

namespace Stance.Cli.Output.Html;

/// <summary>All that is known of a statement: what it says, who says it and why it is he, the probability of each stance, whom it is about.</summary>
internal static class StatementCard
{
    public static void Write(TextWriter writer, ReportStatement statement, ReportArticle article, Report report)
    {
        Statement found = statement.Statement;
        writer.Write($"<div class=\"card\"><p class=\"claim\" dir=\"auto\">{HtmlText.Escape(found.Claim)}</p><dl>");

        string mention = found.Source is { } source ? $"“<bdi>{HtmlText.Escape(article.Article.Document.TextOf(source))}</bdi>”: " : "";
        WritePart(
            writer,
            "Speaker",
            $"<b><bdi>{HtmlText.Escape(StatementNote.NameOf(statement))}</bdi></b>{KindOf(found.Speaker.Kind)}{Why($"{mention}{HtmlText.Escape(SpeakerReasonWords.Of(found.SpeakerReason))}", found.SpeakerConfidence)}");

        writer.Write("<dt>Stance</dt><dd class=\"odds\">");
        foreach (StanceLabel label in report.Tones.Labels.OrderByDescending(label => found.Stance[label]))
        {
            WriteOdds(writer, label, found, report.Tones);
        }
        writer.Write("</dd>");

        if (StatementNote.TargetOf(statement, article) is { } target)
        {
            string words = article.Article.Document.TextOf(found.Target!.Span);
            string named = words == target ? "" : $"<span class=\"why\">“<bdi>{HtmlText.Escape(words)}</bdi>”</span>";
            WritePart(writer, "About", $"<b><bdi>{HtmlText.Escape(target)}</bdi></b>{KindOf(found.Target.Kind)}{named}");
        }
        WritePart(writer, "Form", FormOf(found.Quotation));
        if (found.Parent is { } parent)
        {
            WritePart(writer, "Inside", $"what <bdi>{HtmlText.Escape(StatementNote.NameOf(article.Statements[parent]))}</bdi> says ({Figure.Of(parent + 1)})");
        }
        WritePart(writer, "Found by", Why(HtmlText.Escape(found.Reason), found.Confidence));
        writer.Write("</dl></div>");
    }

    private static void WritePart(TextWriter writer, string name, string markup) => writer.Write($"<dt>{name}</dt><dd>{markup}</dd>");

    private static void WriteOdds(TextWriter writer, StanceLabel label, Statement found, StanceTones tones)
    {
        double probability = found.Stance[label];
        string chosen = label == found.Stance.Label ? " chosen" : "";
        string width = (100 * probability).ToString("0.#", CultureInfo.InvariantCulture);
        writer.Write(
            $"<span class=\"odd t{tones[label]}{chosen}\">{tones.SignOf(label)} <span class=\"name\">{HtmlText.Escape(label.Name)}</span> <svg class=\"bar track\" viewBox=\"0 0 100 1\" preserveAspectRatio=\"none\"><rect width=\"{width}\" height=\"1\"/></svg> <span class=\"value\">{Figure.Probability(probability)}</span></span>");
    }

    private static string Why(string markup, double confidence) =>
        $"<span class=\"why\">{markup} <span class=\"value\" title=\"How sure that is\">{Figure.Probability(confidence)}</span></span>";

    /// <summary>The markup of what somebody is, after a name; empty for whom the text does not name.</summary>
    public static string KindOf(SpeakerKind kind) => kind is SpeakerKind.Anonymous or SpeakerKind.Author ? "" : $" <span class=\"kind\">{JsonLine.NameOf(kind)}</span>";

    private static string FormOf(QuotationKind kind) => kind switch
    {
        QuotationKind.Direct => "direct: all quoted",
        QuotationKind.Mixed => "mixed: partly quoted",
        QuotationKind.Indirect => "indirect: not quoted",
        _ => "the author’s own voice",
    };
}
