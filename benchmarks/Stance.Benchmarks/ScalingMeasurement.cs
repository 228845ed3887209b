using System.Globalization;

namespace Stance.Benchmarks;

/// <summary>
/// How time grows with the length of a text: twice the text should take about twice as long, whatever it holds. Time is that of the processor, which
/// other programs change little: all work is this process's, on one thread.
/// </summary>
internal static class ScalingMeasurement
{
    private const int Least = 64 * 1024;
    private const int DefaultMost = 8 * 1024 * 1024;
    private const int Runs = 3;
    private const double WorstRatio = 2.3;

    // Below this, the collector and the scheduler decide the ratio.
    private static readonly TimeSpan Measurable = TimeSpan.FromMilliseconds(20);

    // A run as long as this one needs no repetition.
    private static readonly TimeSpan Steady = TimeSpan.FromSeconds(1);

    /// <summary>Prints one table, a row for each text and size, and gives 1 where a text takes more than 2.3 times as long as its half, 0 otherwise.</summary>
    /// <param name="args"><c>--most BYTES</c> for the longest texts, <c>--only WORD</c> for the texts with it in their names.</param>
    /// <param name="output">Where the table goes.</param>
    /// <param name="progress">Where a line for each size goes while it is measured.</param>
    public static int Run(ReadOnlySpan<string> args, TextWriter output, TextWriter progress)
    {
        int most = int.Parse(ValueOf(args, "--most") ?? DefaultMost.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        string only = ValueOf(args, "--only") ?? "";
        StatementExtractor extractor = StatementExtractor.Load();
        string ordinary = string.Join("\n\n", BenchmarkText.Draw(most));
        WarmUp(extractor, ordinary);
        double worst = 0;
        output.WriteLine("| text | kB | seconds | MB/s | time(2n)/time(n) |");
        output.WriteLine("| --- | --- | --- | --- | --- |");
        foreach ((string name, Func<int, string> of) in AdversarialTexts.All.Prepend(("ordinary text", length => ordinary[..length])))
        {
            if (!name.Contains(only, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }
            double half = 0;
            for (int length = Least; length <= most; length *= 2)
            {
                double seconds = Measure(extractor, of(length));
                bool counts = half >= Measurable.TotalSeconds;
                double ratio = counts ? seconds / half : 0;
                worst = Math.Max(worst, ratio);
                string row = string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {length / 1024} | {seconds:0.000} | {length / seconds / 1e6:0.00} | {(counts ? ratio.ToString("0.00", CultureInfo.InvariantCulture) : "")}{(ratio > WorstRatio ? " !" : "")} |");
                progress.WriteLine(row);
                output.WriteLine(row);
                half = seconds;
            }
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nWorst ratio {worst:0.00}; at most {WorstRatio} is good."));
        return worst > WorstRatio ? 1 : 0;
    }

    private static string? ValueOf(ReadOnlySpan<string> args, string option)
    {
        int at = args.IndexOf(option);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }

    private static void WarmUp(StatementExtractor extractor, string ordinary)
    {
        for (int i = 0; i < Runs; i++)
        {
            extractor.Extract(ordinary[..Least]);
        }
    }

    // The median of three, unless the first takes long.
    private static double Measure(StatementExtractor extractor, string text)
    {
        List<double> seconds = [];
        do
        {
            GC.Collect();
            TimeSpan start = Environment.CpuUsage.TotalTime;
            extractor.Extract(text);
            seconds.Add((Environment.CpuUsage.TotalTime - start).TotalSeconds);
        }
        while (seconds.Count < Runs && seconds[0] < Steady.TotalSeconds);
        seconds.Sort();
        return seconds[seconds.Count / 2];
    }
}
