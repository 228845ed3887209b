using System.Globalization;
using Stance.Training.Evaluation;

namespace Stance.Cli.Measurements;

/// <summary>How fast the line went on some threads.</summary>
/// <param name="Threads">How many texts were worked on at a time.</param>
/// <param name="Batches">What was done, at least one text each.</param>
/// <param name="Allocated">Bytes that were allocated in all of it.</param>
internal sealed record Throughput(int Threads, IReadOnlyList<Batch> Batches, long Allocated)
{
    private const int Resamples = 2000;
    private const int Seed = 1;

    // Widths above this share of the value tell more of the machine's other work than of Stance.
    private const double MostWidth = 0.1;

    /// <summary>How long it took.</summary>
    public double Seconds => Batches.Sum(batch => batch.Seconds);

    /// <summary>Megabytes (1,000,000 bytes of UTF-8) a second.</summary>
    public double MegabytesPerSecond => Batches.Sum(batch => batch.Bytes) / 1e6 / Seconds;

    /// <summary>Statements found a second.</summary>
    public double StatementsPerSecond => Batches.Sum(batch => batch.Statements) / Seconds;

    /// <summary>Bytes allocated a word.</summary>
    public double BytesPerWord => (double)Allocated / Batches.Sum(batch => batch.Words);

    /// <summary>Words a second, with the percentile bootstrap interval over the batches.</summary>
    public Estimate WordsPerSecond() => Estimate(Batches, times => Speed(Batches, times, 0));

    /// <summary>How many times faster than another one.</summary>
    public Estimate SpeedUpOver(Throughput other) => Estimate(
        [.. Batches, .. other.Batches], times => Speed(Batches, times, 0) / Speed(other.Batches, times, Batches.Count));

    /// <summary>Whether an interval is narrow enough to go by.</summary>
    public static bool IsSteady(Estimate estimate) => estimate.Interval is { } range && range.High - range.Low <= MostWidth * estimate.Value;

    private static Estimate Estimate(IReadOnlyCollection<Batch> batches, Func<int[], double> measure) =>
        new Bootstrap(Resamples, Seed).Estimate([.. batches.Select((_, i) => i.ToString(CultureInfo.InvariantCulture))], times => [measure(times)])[0];

    // Of a sample that holds each batch so many times; NaN where it holds none. The batches' counts start at "first".
    private static double Speed(IReadOnlyList<Batch> batches, int[] times, int first)
    {
        double words = 0;
        double seconds = 0;
        for (int i = 0; i < batches.Count; i++)
        {
            words += batches[i].Words * times[first + i];
            seconds += batches[i].Seconds * times[first + i];
        }
        return words / seconds;
    }
}
