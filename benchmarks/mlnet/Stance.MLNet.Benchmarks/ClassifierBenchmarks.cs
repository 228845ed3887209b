using BenchmarkDotNet.Attributes;

namespace Stance.MLNet.Benchmarks;

/// <summary>The statements of the benchmark text, read and resolved, to stances.</summary>
public class ClassifierBenchmarks
{
    private readonly ResolvedAttribution[] _statements = StatementRecorder.Record();

    [ParamsSource(nameof(Names))]
    public string Classifier { get; set; } = "";

    public static IEnumerable<string> Names => Contenders.Names;

    [Benchmark]
    public int Classify()
    {
        IStanceClassifier classifier = Contenders.Of(Classifier).Classifier;
        return _statements.Count(statement => classifier.Classify(statement).Label != StanceLabel.None);
    }
}
