using Stance.Training.Evaluation;

namespace Stance.Cli.Output.Html;

/// <summary>Figures from 0 to 1 as bars with their intervals.</summary>
internal static class BarsPicture
{
    private const int LongestName = 34;
    private const double BoldLetterWidth = 8.6;
    private const double Row = 19;
    private const double GroupGap = 12;
    private const double Size = 360;
    private const double ValueWidth = 150;

    /// <summary>Draws groups of bars.</summary>
    /// <param name="groups">Each with its name and its bars: a name (empty where the group's says it) and a figure.</param>
    public static string Draw(IReadOnlyList<(string Name, (string Name, Estimate Value)[] Bars)> groups)
    {
        double nameWidth = groups.Max(group => Math.Min(LongestName, group.Name.Length)) * BoldLetterWidth;
        double barNameWidth = groups.Max(group => group.Bars.Max(bar => bar.Name.Length)) * SvgPicture.LetterWidth;
        double left = nameWidth + barNameWidth + 26;
        double height = groups.Sum(group => (group.Bars.Length * Row) + GroupGap) + 24;
        SvgPicture picture = new(left + Size + ValueWidth, height, "Figures with their confidence intervals.");
        for (int i = 0; i <= 5; i++)
        {
            double x = left + (Size * i / 5);
            picture.Line(x, 2, x, height - 22, "grid");
            picture.Text(x, height - 6, Figure.Probability(i / 5.0)[..3], "middle", "small");
        }
        double y = GroupGap / 2;
        foreach ((string name, (string Name, Estimate Value)[] bars) in groups)
        {
            picture.Text(nameWidth + 4, y + (bars.Length * Row / 2) + 4, SvgPicture.Shorten(name, LongestName), "end", "strong");
            foreach ((string barName, Estimate value) in bars)
            {
                picture.Text(left - 8, y + (Row / 2) + 4, barName, "end", "small");
                Draw(picture, left, y, value, bars.Length > 1 && barName == bars[^1].Name ? "bar main" : "bar");
                picture.Text(left + Size + 10, y + (Row / 2) + 4, Figure.Of(value), "start", "small");
                y += Row;
            }
            y += GroupGap;
        }
        return picture.End();
    }

    private static void Draw(SvgPicture picture, double left, double y, Estimate value, string style)
    {
        double middle = y + (Row / 2);
        picture.Rectangle(left, y + 2, Size * value.Value, Row - 4, style, 1, Figure.Of(value));
        if (value.Interval is { } range)
        {
            picture.Line(left + (Size * range.Low), middle, left + (Size * range.High), middle, "whisker");
            picture.Line(left + (Size * range.Low), middle - 4, left + (Size * range.Low), middle + 4, "whisker");
            picture.Line(left + (Size * range.High), middle - 4, left + (Size * range.High), middle + 4, "whisker");
        }
    }
}
