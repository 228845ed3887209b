using BenchmarkDotNet.Attributes;
using Stance.Benchmarks;

namespace Stance.MLNet.Benchmarks;

/// <summary>The benchmark text to its statements, as users call it.</summary>
public class WholeLineBenchmarks
{
    [ParamsSource(nameof(Names))]
    public string Classifier { get; set; } = "";

    public static IEnumerable<string> Names => Contenders.Names;

    [Benchmark]
    public int Extract()
    {
        StatementExtractor extractor = Contenders.Of(Classifier).Extractor;
        return BenchmarkText.Articles.Sum(article => extractor.Extract(article).Statements.Count);
    }
}
