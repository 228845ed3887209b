using BenchmarkDotNet.Attributes;

namespace Stance.Benchmarks;

/// <summary>A text to its statements, as users call it.</summary>
public class WholeLineBenchmarks
{
    [Benchmark]
    public int Extract()
    {
        int statements = 0;
        foreach (string article in BenchmarkText.Articles)
        {
            statements += Stages.Extractor.Extract(article).Statements.Count;
        }
        return statements;
    }
}
