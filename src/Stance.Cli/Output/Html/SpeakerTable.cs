namespace Stance.Cli.Output.Html;

/// <summary>Who speaks, and how often with which stance: a bar and counts a speaker, each of which filters.</summary>
internal static class SpeakerTable
{
    // What a look takes in.
    private const int MostShown = 14;

    public static void Write(TextWriter writer, Report report)
    {
        writer.Write("<aside class=\"panel\"><h2>Speakers</h2>\n");
        Write(writer, report, report.Speakers.Take(MostShown));
        if (report.Speakers.Count > MostShown)
        {
            writer.Write($"<details class=\"more\"><summary>{Figure.Of(report.Speakers.Count - MostShown)} more</summary>\n");
            Write(writer, report, report.Speakers.Skip(MostShown));
            writer.Write("</details>\n");
        }
        writer.Write("</aside>\n");
    }

    private static void Write(TextWriter writer, Report report, IEnumerable<StanceCounts> speakers)
    {
        writer.Write("<div class=\"scroll\"><table class=\"speakers\"><thead><tr><th scope=\"col\"><span class=\"spoken\">Speaker</span></th>");
        foreach (StanceLabel label in report.Tones.Labels)
        {
            string name = HtmlText.Escape(label.Name);
            writer.Write($"<th scope=\"col\" class=\"t{report.Tones[label]}\" title=\"{name}\">{report.Tones.SignOf(label)}<span class=\"spoken\">{name}</span></th>");
        }
        writer.Write("</tr></thead><tbody>\n");
        foreach (StanceCounts speaker in speakers)
        {
            string name = HtmlText.Escape(speaker.Actor.Name);
            writer.Write(
                $"<tr data-speaker=\"{name}\"><th scope=\"row\"><button type=\"button\" class=\"pick\" data-speaker=\"{name}\"><bdi>{name}</bdi></button>{StatementCard.KindOf(speaker.Actor.Kind)}{BarOf(speaker, report)}</th>");
            foreach (StanceLabel label in report.Tones.Labels)
            {
                StanceCell.Write(writer, speaker[label], report.Tones[label], label, $"data-speaker=\"{name}\"");
            }
            writer.Write("</tr>\n");
        }
        writer.Write("</tbody></table></div>\n");
    }

    // As long as the speaker has statements, beside those of the one with most.
    private static string BarOf(StanceCounts speaker, Report report)
    {
        int x = 0;
        string parts = string.Concat(report.Tones.Labels.Where(label => speaker[label] > 0).Select(label =>
        {
            int start = x;
            x += speaker[label];
            return $"<rect class=\"t{report.Tones[label]}\" x=\"{Figure.Of(start)}\" width=\"{Figure.Of(speaker[label])}\" height=\"1\"/>";
        }));
        return $"<svg class=\"bar\" viewBox=\"0 0 {Figure.Of(report.Speakers[0].Total)} 1\" preserveAspectRatio=\"none\">{parts}</svg>";
    }
}
