using Stance.Benchmarks;

namespace Stance.MLNet.Benchmarks;

/// <summary>What contenders are timed at: one pass over the benchmark text.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Items">How many of them a pass has.</param>
/// <param name="Threads">How many threads work.</param>
/// <param name="Pass">A pass.</param>
internal sealed record Work(string Name, string Unit, int Items, int Threads, Action<Contender> Pass)
{
    /// <summary>Classifying statements that are read and resolved.</summary>
    public static Work Classify(ResolvedAttribution[] statements, int threads) =>
        new("classifier", "statements", statements.Length, threads, contender => Run(statements, threads, one => contender.Classifier.Classify(one)));

    /// <summary>Text to statements.</summary>
    public static Work Extract(int threads) =>
        new("whole line", "words", BenchmarkText.Words, threads, contender => Run(BenchmarkText.Articles, threads, one => contender.Extractor.Extract(one)));

    /// <summary>
    /// One thread by processor time, which what else the machine does hardly changes; several by the clock on the wall, as processor time does
    /// not show where one waits for the other.
    /// </summary>
    public double Time(Contender contender)
    {
        TimeSpan start = Clock();
        Pass(contender);
        return (Clock() - start).TotalSeconds;
    }

    private static void Run<T>(T[] items, int threads, Action<T> one) =>
        Parallel.ForEach(items, new ParallelOptions { MaxDegreeOfParallelism = threads }, one);

    private TimeSpan Clock() => Threads == 1 ? Environment.CpuUsage.TotalTime : System.Diagnostics.Stopwatch.GetElapsedTime(0);
}
