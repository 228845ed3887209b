using System.Globalization;
using System.Net;

namespace Stance.Peers;

/// <summary>
/// Draws the medians as bars over a logarithmic scale, in SVG that needs nothing else and reads on light and dark pages.
/// </summary>
internal static class ComparisonChart
{
    private const int Width = 900;
    private const int BarsLeft = 360;
    private const int BarsRight = 660;
    private const int BarHeight = 16;
    private const int RowHeight = 22;
    private const int HeadHeight = 34;
    private const int TopHeight = 56;
    private const int AxisHeight = 44;

    private const string Style = """
        text { font: 12.5px system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; fill: #1f2328; }
        .title { font-size: 16px; font-weight: 600; } .task { font-weight: 600; }
        .quiet { fill: #59636e; stroke: #ffffff; stroke-width: 4px; paint-order: stroke; }
        .card { fill: #ffffff; } .grid { stroke: #d1d9e0; } .peer { fill: #9aa4b0; } .stance { fill: #0969da; }
        @media (prefers-color-scheme: dark) {
          text { fill: #f0f6fc; } .quiet { fill: #9198a1; stroke: #0d1117; }
          .card { fill: #0d1117; } .grid { stroke: #3d444d; } .peer { fill: #656c76; } .stance { fill: #4493f8; }
        }
        """;

    /// <param name="output">Takes the picture.</param>
    /// <param name="processor">The processor's name.</param>
    /// <param name="timings">The timings, task by task; at least one.</param>
    public static void Write(TextWriter output, string processor, List<Timing> timings)
    {
        IGrouping<string, Timing>[] tasks = [.. timings.GroupBy(timing => timing.Contestant.Task)];
        int bottom = TopHeight + (tasks.Length * HeadHeight) + (timings.Count * RowHeight);
        int least = (int)Math.Floor(Math.Log10(timings.Min(timing => timing.Median)));
        int most = Math.Max((int)Math.Ceiling(Math.Log10(timings.Max(timing => timing.Median))), least + 1);

        output.WriteLine($"""<svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{bottom + AxisHeight}" viewBox="0 0 {Width} {bottom + AxisHeight}" role="img">""");
        output.WriteLine($"<title>Stance beside other systems on one core of {Escape(processor)}</title>");
        output.WriteLine($"<style>\n{Style}\n</style>");
        output.WriteLine($"""<rect class="card" width="{Width}" height="{bottom + AxisHeight}" rx="8"/>""");
        WriteText(output, 20, 30, "title", $"Words (or statements) a second on one core, {processor} (logarithmic scale)");
        for (int power = least; power <= most; power++)
        {
            double x = Position(Math.Pow(10, power), least, most);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""<line class="grid" x1="{x:0.0}" x2="{x:0.0}" y1="{TopHeight}" y2="{bottom + 6}"/>"""));
            WriteText(output, x, bottom + 24, "quiet", Short(Math.Pow(10, power)), "middle");
        }

        int y = TopHeight;
        foreach (IGrouping<string, Timing> task in tasks)
        {
            WriteText(output, 20, y + 24, "task", task.Key);
            y += HeadHeight;
            double? stance = ComparisonTable.ReferenceOf(task);
            foreach (Timing timing in task)
            {
                WriteBar(output, y, Position(timing.Median, least, most), timing, stance);
                y += RowHeight;
            }
        }
        output.WriteLine("</svg>");
    }

    private static void WriteBar(TextWriter output, int y, double end, Timing timing, double? stance)
    {
        Contestant contestant = timing.Contestant;
        WriteText(output, BarsLeft - 10, y + 13, contestant.IsStance ? "task" : "", $"{contestant.System}: {contestant.Does}", "end");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""<rect class="{(contestant.IsStance ? "stance" : "peer")}" x="{BarsLeft}" y="{y}" width="{end - BarsLeft:0.0}" height="{BarHeight}" rx="2"/>"""));
        string verdict = ComparisonTable.Verdict(stance, timing);
        WriteText(output, end + 6, y + 13, "quiet", Short(timing.Median) + (verdict.Length > 0 ? " · " + verdict : ""));
    }

    private static void WriteText(TextWriter output, double x, double y, string style, string text, string anchor = "start") => output.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"""<text class="{style}" x="{x:0.0}" y="{y:0.0}" text-anchor="{anchor}">{Escape(text)}</text>"""));

    private static double Position(double rate, int least, int most) =>
        BarsLeft + ((BarsRight - BarsLeft) * (Math.Log10(rate) - least) / (most - least));

    private static string Short(double rate) => rate switch
    {
        >= 9.95e6 => Format(rate / 1e6, "0 M"),
        >= 1e6 => Format(rate / 1e6, "0.# M"),
        >= 9.95e3 => Format(rate / 1e3, "0 k"),
        >= 1e3 => Format(rate / 1e3, "0.# k"),
        _ => Format(rate, "0"),
    };

    private static string Format(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
