using System.Diagnostics;
using Stance.Benchmarks;

namespace Stance.Tests;

/// <summary>
/// Twice the text takes about twice the time, whatever it holds; here with much room for a busy machine. <c>benchmarks/Stance.Benchmarks -- --scaling</c>
/// measures it.
/// </summary>
[Collection(TimedTests.Name)]
public class LinearTimeTests
{
    private const int Small = 4 * 1024;

    // Of words still one part: time that is not linear shows within a part.
    private const int Large = 32 * 1024;
    private const int Longer = 128 * 1024;

    // Time that grows with the square of the length is above this by far.
    private const double WorstExcess = 2;

    // What the collector or another process may take.
    private static readonly TimeSpan Noise = TimeSpan.FromMilliseconds(300);

    private static readonly Lazy<StatementExtractor> Extractor = new(() => StatementExtractor.Load());

    public static TheoryData<string> Names => [.. AdversarialTexts.All.Select(text => text.Name)];

    [EmbeddedModelTheory]
    [MemberData(nameof(Names))]
    public void Any_text_takes_time_in_proportion_to_its_length(string name)
    {
        Func<int, string> of = AdversarialTexts.All.Single(text => text.Name == name).Of;
        TimeSpan small = BestOf(of(Small), 3);
        TimeSpan large = BestOf(of(Large), 1);
        TimeSpan longer = BestOf(of(Longer), 1);

        AssertInProportion(small, large, Large / Small);
        AssertInProportion(large, longer, Longer / Large);
    }

    private static void AssertInProportion(TimeSpan less, TimeSpan more, int factor) =>
        Assert.True(more <= (less * factor * WorstExcess) + Noise, $"{factor} times the text: {more} after {less}");

    private static TimeSpan BestOf(string text, int runs)
    {
        TimeSpan best = TimeSpan.MaxValue;
        for (int i = 0; i < runs; i++)
        {
            long start = Stopwatch.GetTimestamp();
            StanceDocument document = Extractor.Value.Extract(text);
            TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
            best = elapsed < best ? elapsed : best;
            StatementExtractorPromises.AssertKept(text, document);
        }
        return best;
    }
}
