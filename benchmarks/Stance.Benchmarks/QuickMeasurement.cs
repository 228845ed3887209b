using System.Diagnostics;
using System.Globalization;

namespace Stance.Benchmarks;

/// <summary>The whole line's words a second on one core, in seconds and without BenchmarkDotNet.</summary>
internal static class QuickMeasurement
{
    private const int Runs = 5;

    // The runtime compiles hot methods again, and better, some hundred milliseconds after they became hot.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    /// <summary>Prints one line: the median and the best of five passes after warming up.</summary>
    public static void Run(TextWriter output)
    {
        StatementExtractor extractor = StatementExtractor.Load();
        var clock = Stopwatch.StartNew();
        int statements = Pass(extractor);
        while (clock.Elapsed < WarmUp)
        {
            Pass(extractor);
        }
        double[] seconds = new double[Runs];
        for (int i = 0; i < Runs; i++)
        {
            clock.Restart();
            Pass(extractor);
            seconds[i] = clock.Elapsed.TotalSeconds;
        }
        Array.Sort(seconds);
        double median = seconds[Runs / 2];
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"whole line, one core: median {Rate(median):N0} words/s, best {Rate(seconds[0]):N0} words/s; "
            + $"{BenchmarkText.Words:N0} words, {BenchmarkText.Bytes / 1e6:N2} MB in {BenchmarkText.Articles.Length} articles, {statements:N0} statements"));
    }

    private static double Rate(double seconds) => BenchmarkText.Words / seconds;

    private static int Pass(StatementExtractor extractor)
    {
        int statements = 0;
        foreach (string article in BenchmarkText.Articles)
        {
            statements += extractor.Extract(article).Statements.Count;
        }
        return statements;
    }
}
