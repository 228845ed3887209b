using BenchmarkDotNet.Attributes;

namespace Stance.Benchmarks;

/// <summary>A text to its statements, as users call it.</summary>
public class WholeLineBenchmarks
{
    private readonly StatementExtractor _extractor = new(Stages.Model);

    [Benchmark]
    public int Extract()
    {
        int statements = 0;
        foreach (string article in BenchmarkText.Articles)
        {
            statements += _extractor.Extract(article).Statements.Count;
        }
        return statements;
    }
}
