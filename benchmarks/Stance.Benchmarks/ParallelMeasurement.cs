using System.Diagnostics;
using System.Globalization;

namespace Stance.Benchmarks;

/// <summary>How much faster two cores are than one: <see cref="StatementExtractor.ExtractAsync(IAsyncEnumerable{string}, int, CancellationToken)"/> on many articles.</summary>
internal static class ParallelMeasurement
{
    private const int Rounds = 5;
    private const int Characters = 1_000_000;

    /// <summary>Prints words a second for one and two articles at a time, medians of five rounds in turn, and their ratio.</summary>
    public static async Task RunAsync(TextWriter output)
    {
        StatementExtractor extractor = StatementExtractor.Load();
        string[] articles = BenchmarkText.Draw(Characters);
        int words = articles.Sum(BenchmarkText.WordsOf);
        double[][] seconds = [new double[Rounds], new double[Rounds]];
        await MeasureAsync(extractor, articles, 2);
        for (int round = 0; round < Rounds; round++)
        {
            for (int cores = 1; cores <= seconds.Length; cores++)
            {
                seconds[cores - 1][round] = await MeasureAsync(extractor, articles, cores);
            }
        }
        double[] medians = Array.ConvertAll(seconds, one => one.Order().ElementAt(Rounds / 2));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"one core {words / medians[0]:N0} words/s, two cores {words / medians[1]:N0} words/s: {medians[0] / medians[1]:0.00} times; "
            + $"{articles.Length} articles, medians of {Rounds} rounds, {(System.Runtime.GCSettings.IsServerGC ? "server" : "workstation")} collector"));
    }

    private static async Task<double> MeasureAsync(StatementExtractor extractor, string[] articles, int cores)
    {
        long start = Stopwatch.GetTimestamp();
        await foreach (StanceDocument _ in extractor.ExtractAsync(articles.ToAsyncEnumerable(), cores))
        {
        }
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
