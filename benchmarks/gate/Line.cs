using Stance.Benchmarks;

namespace Stance.Gate;

/// <summary>A pass of the whole line over some articles of the benchmark text.</summary>
internal sealed class Line
{
    // About 10,000 words: short beside what else happens on a machine, long beside the clock's steps.
    private const int Articles = 24;

    private readonly StatementExtractor _extractor = StatementExtractor.Load();
    private readonly string[] _articles = BenchmarkText.Articles[..Articles];

    /// <summary>White-space separated words of a pass.</summary>
    public int Words { get; } = BenchmarkText.Articles[..Articles].Sum(BenchmarkText.WordsOf);

    /// <summary>Extracts the statements of all articles.</summary>
    public void Run()
    {
        foreach (string article in _articles)
        {
            _extractor.Extract(article);
        }
    }

    /// <summary>Bytes that a pass allocates.</summary>
    public long Allocations()
    {
        long before = GC.GetTotalAllocatedBytes(precise: true);
        Run();
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }
}
