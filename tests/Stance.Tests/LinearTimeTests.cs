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

    // Other processes may have the machine for a while: what is linear shows it once in some attempts.
    private const int MostAttempts = 4;

    // What the collector or another process may take.
    private static readonly TimeSpan Noise = TimeSpan.FromMilliseconds(300);

    private static readonly Lazy<StatementExtractor> Extractor = new(() => StatementExtractor.Load());

    public static TheoryData<string> Names => [.. AdversarialTexts.All.Select(text => text.Name)];

    [EmbeddedModelTheory]
    [MemberData(nameof(Names))]
    public void Any_text_takes_time_in_proportion_to_its_length(string name)
    {
        Func<int, string> of = AdversarialTexts.All.Single(text => text.Name == name).Of;
        TimeSpan[] best = [TimeSpan.MaxValue, TimeSpan.MaxValue, TimeSpan.MaxValue];
        for (int attempt = 1; ; attempt++)
        {
            best = [Least(best[0], of(Small), 3), Least(best[1], of(Large), 1), Least(best[2], of(Longer), 1)];
            bool isLinear = IsInProportion(best[0], best[1], Large / Small) && IsInProportion(best[1], best[2], Longer / Large);
            if (isLinear || attempt == MostAttempts)
            {
                Assert.True(isLinear, $"{Small}, {Large} and {Longer} characters took {string.Join(", ", best)}");
                return;
            }
        }
    }

    private static bool IsInProportion(TimeSpan less, TimeSpan more, int factor) => more <= (less * factor * WorstExcess) + Noise;

    // The least of what a text took before and takes in some more runs.
    private static TimeSpan Least(TimeSpan best, string text, int runs)
    {
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
