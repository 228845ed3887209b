namespace Stance.Cli.Output.Html;

/// <summary>Who condemns whom, who warns whom: for each stance a table of the speakers by the targets that they name.</summary>
internal static class TargetTables
{
    private const int Most = 12;

    public static void Write(TextWriter writer, Report report)
    {
        (StanceLabel Label, ReportStatement[] Statements)[] stances =
        [
            .. report.Tones.Labels.Select(label => (label, report.Statements.Where(statement => statement.Label == label && statement.Target is not null).ToArray()))
                .Where(stance => stance.Item2.Length > 0),
        ];
        if (stances.Length == 0)
        {
            return;
        }
        writer.Write("<section class=\"targets\"><h2>Who about whom</h2>\n<div class=\"tables\">\n");
        foreach ((StanceLabel label, ReportStatement[] statements) in stances)
        {
            Write(writer, report, label, statements);
        }
        writer.Write("</div>\n</section>\n");
    }

    private static void Write(TextWriter writer, Report report, StanceLabel label, ReportStatement[] statements)
    {
        int tone = report.Tones[label];
        IReadOnlyList<StanceCounts> speakers = StanceCounts.Of(statements, statement => statement.Speaker);
        IReadOnlyList<StanceCounts> targets = StanceCounts.Of(statements, statement => statement.Target);
        Dictionary<(Actor, Actor), int> counts = statements.CountBy(statement => (statement.Speaker, statement.Target!)).ToDictionary();
        writer.Write($"<figure class=\"t{tone}\"><figcaption>{report.Tones.SignOf(label)} {HtmlText.Escape(HeadingOf(label))}</figcaption>\n<div class=\"scroll\"><table class=\"matrix\"><thead><tr><td></td>");
        foreach (StanceCounts target in targets.Take(Most))
        {
            writer.Write($"<th scope=\"col\"><span dir=\"auto\">{HtmlText.Escape(target.Actor.Name)}</span></th>");
        }
        writer.Write("</tr></thead><tbody>\n");
        foreach (StanceCounts speaker in speakers.Take(Most))
        {
            writer.Write($"<tr><th scope=\"row\"><bdi>{HtmlText.Escape(speaker.Actor.Name)}</bdi></th>");
            foreach (StanceCounts target in targets.Take(Most))
            {
                StanceCell.Write(
                    writer,
                    counts.GetValueOrDefault((speaker.Actor, target.Actor)),
                    tone,
                    label,
                    $"data-speaker=\"{HtmlText.Escape(speaker.Actor.Name)}\" data-about=\"{HtmlText.Escape(target.Actor.Name)}\"");
            }
            writer.Write("</tr>\n");
        }
        writer.Write("</tbody></table></div>\n");
        string[] rest =
        [
            .. speakers.Count > Most ? [TextTable.Count(speakers.Count - Most, "more speaker")] : Array.Empty<string>(),
            .. targets.Count > Most ? [TextTable.Count(targets.Count - Most, "more target")] : Array.Empty<string>(),
        ];
        if (rest.Length > 0)
        {
            writer.Write($"<p class=\"facts\">Not shown: {string.Join(", ", rest)}.</p>\n");
        }
        writer.Write("</figure>\n");
    }

    private static string HeadingOf(StanceLabel label) => label.Name switch
    {
        "condemnation" => "Who condemns whom",
        "warning" => "Who warns whom",
        "reassurance" => "Who reassures whom",
        _ => $"{label.Name}: who about whom",
    };
}
