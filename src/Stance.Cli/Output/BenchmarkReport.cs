using Stance.Cli.Measurements;
using Stance.Training.Evaluation;

namespace Stance.Cli.Output;

/// <summary>Everything that <c>stance benchmark</c> found out.</summary>
/// <param name="Model">Version of the model.</param>
/// <param name="Texts">What was measured on.</param>
/// <param name="Start">Loading and the first statement.</param>
/// <param name="Throughputs">On one thread, and on more where that was asked for.</param>
internal sealed record BenchmarkReport(string Model, IReadOnlyList<MeasuredText> Texts, StartMeasurement Start, IReadOnlyList<Throughput> Throughputs)
{
    /// <summary>Words a second of each throughput.</summary>
    public IReadOnlyList<Estimate> WordsPerSecond { get; } = [.. Throughputs.Select(throughput => throughput.WordsPerSecond())];

    /// <summary>How many times faster more threads are than one; null where there was but one.</summary>
    public Estimate? SpeedUp { get; } = Throughputs.Count > 1 ? Throughputs[1].SpeedUpOver(Throughputs[0]) : null;

    /// <summary>Whether the intervals are narrow enough to go by.</summary>
    public bool IsSteady => WordsPerSecond.All(Throughput.IsSteady);

    /// <summary>White-space separated words of all texts.</summary>
    public long Words => Texts.Sum(text => (long)text.Words);

    /// <summary>Length of all texts in UTF-8.</summary>
    public long Bytes => Texts.Sum(text => (long)text.Bytes);
}
