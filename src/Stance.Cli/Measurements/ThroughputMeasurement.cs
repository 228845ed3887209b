using System.Runtime.CompilerServices;

namespace Stance.Cli.Measurements;

/// <summary>Measures how fast the whole line goes through some texts, over and over.</summary>
/// <param name="extractor">The line.</param>
/// <param name="texts">At least one; with at least one word in all.</param>
/// <param name="seconds">How long to measure, after warming up.</param>
internal sealed class ThroughputMeasurement(StatementExtractor extractor, IReadOnlyList<MeasuredText> texts, double seconds)
{
    // The runtime compiles hot methods again, and better, some hundred milliseconds after they became hot.
    private const double WarmUp = 3;

    // Enough to resample, few enough that a batch is long beside the clock's steps.
    private const int Batches = 40;
    private const int LeastBatches = 5;

    /// <summary>Works on so many texts at a time.</summary>
    /// <param name="threads">From 1.</param>
    /// <param name="progress">Hears how many seconds are measured.</param>
    /// <param name="cancellationToken">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public async Task<Throughput> TakeAsync(int threads, Progress progress, CancellationToken cancellationToken)
    {
        List<Batch> batches = [];
        Batch batch = default;
        double warmUp = Math.Min(WarmUp, seconds);
        double end = 0;
        long allocated = 0;
        bool isWarm = false;
        int next = 0;
        TimeProvider time = TimeProvider.System;
        long start = time.GetTimestamp();
        await foreach (StanceDocument document in Documents(threads, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            batch = batch.With(texts[next], document.Statements.Count);
            next = (next + 1) % texts.Count;
            double now = time.GetElapsedTime(start).TotalSeconds;
            if (!isWarm)
            {
                if (now >= warmUp)
                {
                    isWarm = true;
                    batch = default;
                    allocated = GC.GetTotalAllocatedBytes();
                    start = time.GetTimestamp();
                }
                continue;
            }
            if (now - end < seconds / Batches || batch.Words == 0)
            {
                continue;
            }
            batches.Add(batch with { Seconds = now - end });
            batch = default;
            end = now;
            progress.Show($"seconds on {threads} threads", (int)Math.Min(now, seconds), (int)Math.Ceiling(seconds));
            if (now >= seconds && batches.Count >= LeastBatches)
            {
                break;
            }
        }
        return new(threads, batches, GC.GetTotalAllocatedBytes() - allocated);
    }

    private IAsyncEnumerable<StanceDocument> Documents(int threads, CancellationToken cancellationToken) =>
        threads == 1 ? OneByOne() : extractor.ExtractAsync(Endless(cancellationToken), threads, cancellationToken);

#pragma warning disable CS1998 // Nothing to wait for, and nothing between the texts.
    private async IAsyncEnumerable<StanceDocument> OneByOne()
    {
        for (int i = 0; ; i = (i + 1) % texts.Count)
        {
            yield return extractor.Extract(texts[i].Text);
        }
    }

    private async IAsyncEnumerable<string> Endless([EnumeratorCancellation] CancellationToken stop)
    {
        for (int i = 0; !stop.IsCancellationRequested; i = (i + 1) % texts.Count)
        {
            yield return texts[i].Text;
        }
    }
#pragma warning restore CS1998
}
