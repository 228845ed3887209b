using System.Globalization;

namespace Stance.Cli.Output.Html;

/// <summary>When the speakers of dated articles took which stance: a band a speaker, a lane a stance, a sign a time, larger for more statements.</summary>
internal static class ReportTimeline
{
    private const int MostSpeakers = 12;
    private const double Width = 1240;
    private const double Left = 230;
    private const double Right = 48;
    private const double Top = 26;
    private const double Lane = 15;
    private const double Gap = 9;
    private const double SmallestSign = 9;
    private const double LargestSign = 19;
    private const int LongestName = 26;

    public static void Write(TextWriter writer, Report report)
    {
        DateOnly[] dates = [.. report.Articles.Select(article => article.Article.Date).OfType<DateOnly>().Distinct().Order()];
        ReportStatement[] statements =
        [
            .. report.Statements.Where(statement => statement.Label != StanceLabel.None
                && statement.Speaker.Kind is not (SpeakerKind.Anonymous or SpeakerKind.Author)
                && report.Articles[statement.Article - 1].Article.Date is not null),
        ];
        if (dates.Length < 2)
        {
            writer.Write("<section class=\"timeline\"><h2>Over time</h2>\n<p class=\"facts\">Nothing to draw: the articles have fewer than two different dates.</p></section>\n");
            return;
        }
        if (statements.Length == 0)
        {
            return;
        }
        StanceLabel[] lanes = [.. report.Tones.Labels.Where(label => statements.Any(statement => statement.Label == label))];
        IReadOnlyList<StanceCounts> speakers = StanceCounts.Of(statements, statement => statement.Speaker);
        writer.Write("<section class=\"timeline\"><h2>Over time</h2>\n<div class=\"scroll\">");
        writer.Write(Draw(report, lanes, [.. speakers.Take(MostSpeakers)], new(dates[0], dates[^1]), statements));
        writer.Write($"</div>\n<p class=\"facts\">{HtmlText.Escape(Note(report, speakers))}</p></section>\n");
    }

    private static string Draw(Report report, StanceLabel[] lanes, StanceCounts[] speakers, TimeScale scale, ReportStatement[] statements)
    {
        double band = (lanes.Length * Lane) + Gap;
        SvgPicture picture = new(Width, Top + (band * speakers.Length) + 4, "When each speaker took which stance; the table of articles has the dates.");
        foreach ((DateOnly day, string name) in scale.Ticks)
        {
            double x = X(scale.Position(day));
            picture.Line(x, Top - 6, x, Top + (band * speakers.Length), "grid");
            picture.Text(x, Top - 11, name, "middle", "small");
        }
        ILookup<(Actor, StanceLabel, DateOnly), ReportStatement> marks =
            statements.ToLookup(statement => (statement.Speaker, statement.Label, scale.Bin(report.Articles[statement.Article - 1].Article.Date!.Value)));
        Dictionary<Actor, int> rows = speakers.Select((speaker, row) => (speaker.Actor, row)).ToDictionary();
        for (int row = 0; row < speakers.Length; row++)
        {
            double y = Top + (band * row);
            picture.Rectangle(0, y, Width, band - 3, "band");
            picture.Text(12, y + ((band - 3) / 2) + 4, SvgPicture.Shorten(speakers[row].Actor.Name, LongestName), "start", "strong");
        }
        foreach (IGrouping<(Actor Speaker, StanceLabel Label, DateOnly Day), ReportStatement> mark in marks)
        {
            if (rows.TryGetValue(mark.Key.Speaker, out int row))
            {
                int count = mark.Count();
                double y = Top + (band * row) + ((Gap - 3) / 2) + (Lane * (Array.IndexOf(lanes, mark.Key.Label) + 0.5));
                double size = Math.Min(LargestSign, SmallestSign + (2 * Math.Sqrt(count - 1)));
                string tip = string.Create(
                    CultureInfo.InvariantCulture, $"{mark.Key.Speaker.Name}: {mark.Key.Label}{(count > 1 ? $", {count} times" : "")}, {scale.NameOf(mark.Key.Day)}");
                picture.Sign(X(scale.Position(mark.Key.Day)), y, size, report.Tones[mark.Key.Label], $"article-{mark.First().Article}", tip);
            }
        }
        return picture.End();
    }

    private static double X(double position) => Left + ((Width - Left - Right) * position);

    private static string Note(Report report, IReadOnlyList<StanceCounts> speakers)
    {
        int undated = report.Articles.Count(article => article.Article.Date is null);
        StanceCounts[] rest = [.. speakers.Skip(MostSpeakers)];
        return string.Join(' ',
        [
            "Signs grow with the number of statements.",
            .. undated > 0 ? [$"{TextTable.Count(undated, "article")} without a date left out."] : Array.Empty<string>(),
            .. rest.Length > 0 ? [$"{TextTable.Count(rest.Length, "more speaker")} with {TextTable.Count(rest.Sum(speaker => speaker.Total), "statement")} not drawn."] : Array.Empty<string>(),
        ]);
    }
}
