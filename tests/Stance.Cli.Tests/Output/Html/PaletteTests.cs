using System.Globalization;
using System.Text.RegularExpressions;
using Stance.Cli.Output.Html;

namespace Stance.Cli.Tests.Output.Html;

/// <summary>That everybody can read the colours, by the numbers of the style sheet.</summary>
public partial class PaletteTests
{
    // WCAG 2, level AA, for text; and for graphics.
    private const double Text = 4.5;
    private const double Graphics = 3;

    // The largest shares that report.css mixes into a ground: of cells, of pieces under the pointer.
    private const double Cell = 0.46;
    private const double Lit = 0.28;

    // To linear RGB of who sees no red or no green at all (Machado, Oliveira and Fernandes 2009, table of severity 1).
    private static readonly double[][] Protanopia = [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]];
    private static readonly double[][] Deuteranopia = [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]];

    private static readonly Dictionary<string, (double[] Day, double[] Night)> Colors = Pattern().Matches(EmbeddedText.Of("Output.Html.look.css")).ToDictionary(
        match => match.Groups["name"].Value, match => (Linear(match.Groups["day"].Value), Linear(match.Groups["night"].Value)));

    public static TheoryData<string> Words => [.. Enumerable.Range(0, StanceTones.Count).Select(tone => $"tone-{tone}"), "ink", "soft", "main"];

    public static TheoryData<int> Tones => [.. Enumerable.Range(0, StanceTones.Count)];

    [Theory]
    [MemberData(nameof(Words))]
    public void Words_stand_out_from_paper_and_cards(string ink)
    {
        foreach (string ground in (ReadOnlySpan<string>)["paper", "card"])
        {
            Assert.True(Contrast(Day(ink), Day(ground)) >= Text, $"by day on {ground}: {Contrast(Day(ink), Day(ground)):0.00}");
            Assert.True(Contrast(Night(ink), Night(ground)) >= Text, $"by night on {ground}: {Contrast(Night(ink), Night(ground)):0.00}");
        }
    }

    [Theory]
    [MemberData(nameof(Tones))]
    public void Words_stand_out_from_the_strongest_colour_under_them(int tone)
    {
        foreach ((string ink, double share) in new[] { ("ink", Cell), ("ink", Lit), ($"tone-{tone}", 0.14) })
        {
            double day = Contrast(Day(ink), Mix(Day($"fill-{tone}"), Day("paper"), share));
            double night = Contrast(Night(ink), Mix(Night($"fill-{tone}"), Night("paper"), share));
            Assert.True(Math.Min(day, night) >= Text, $"{ink} on {share} of tone {tone}: {day:0.00} by day, {night:0.00} by night");
        }
    }

    // The warning's amber is lighter than that by design: its triangle and its dashes are beside its name.
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Signs_stand_out_from_the_paper(int tone)
    {
        Assert.True(Contrast(Day($"fill-{tone}"), Day("paper")) >= Graphics);
        Assert.True(Contrast(Night($"fill-{tone}"), Night("paper")) >= Graphics);
    }

    [Fact]
    public void Stances_stay_apart_for_the_colour_blind()
    {
        foreach (double[][] sight in new[] { Protanopia, Deuteranopia })
        {
            foreach (Func<string, double[]> time in new[] { Day, Night })
            {
                for (int one = 0; one < 4; one++)
                {
                    for (int other = 0; other < one; other++)
                    {
                        double distance = Distance(See(time($"fill-{one}"), sight), See(time($"fill-{other}"), sight));
                        Assert.True(distance >= 20, $"tones {one} and {other} are only {distance:0.0} apart");
                    }
                }
            }
        }
    }

    private static double[] Day(string name) => Colors[name].Day;

    private static double[] Night(string name) => Colors[name].Night;

    private static double[] Linear(string hex) =>
    [
        .. Enumerable.Range(0, 3).Select(i => int.Parse(hex.AsSpan(2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(value => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4)),
    ];

    // Browsers mix what is shown, not light.
    private static double[] Mix(double[] color, double[] ground, double share) =>
        [.. color.Zip(ground, (one, other) => ToLinear((share * ToShown(one)) + ((1 - share) * ToShown(other))))];

    private static double ToShown(double linear) => linear <= 0.0031308 ? linear * 12.92 : (1.055 * Math.Pow(linear, 1 / 2.4)) - 0.055;

    private static double ToLinear(double shown) => shown <= 0.04045 ? shown / 12.92 : Math.Pow((shown + 0.055) / 1.055, 2.4);

    private static double Luminance(double[] linear) => (0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]);

    private static double Contrast(double[] one, double[] other)
    {
        double[] sorted = [.. new[] { Luminance(one), Luminance(other) }.Order()];
        return (sorted[1] + 0.05) / (sorted[0] + 0.05);
    }

    private static double[] See(double[] linear, double[][] sight) => [.. sight.Select(row => Math.Clamp(row.Zip(linear, (a, b) => a * b).Sum(), 0, 1))];

    // CIE 1976: 2.3 is just noticeable.
    private static double Distance(double[] one, double[] other) => Math.Sqrt(Lab(one).Zip(Lab(other), (a, b) => (a - b) * (a - b)).Sum());

    private static double[] Lab(double[] linear)
    {
        double x = Root(((0.4124 * linear[0]) + (0.3576 * linear[1]) + (0.1805 * linear[2])) / 0.9505);
        double y = Root(Luminance(linear));
        double z = Root(((0.0193 * linear[0]) + (0.1192 * linear[1]) + (0.9505 * linear[2])) / 1.089);
        return [(116 * y) - 16, 500 * (x - y), 200 * (y - z)];
    }

    private static double Root(double value) => value > 0.008856 ? Math.Cbrt(value) : (7.787 * value) + (16.0 / 116);

    [GeneratedRegex("--(?<name>[a-z0-9-]+): light-dark\\(#(?<day>[0-9a-f]{6}), #(?<night>[0-9a-f]{6})\\)")]
    private static partial Regex Pattern();
}
