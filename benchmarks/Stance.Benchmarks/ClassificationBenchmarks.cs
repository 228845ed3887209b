using BenchmarkDotNet.Attributes;

namespace Stance.Benchmarks;

/// <summary>Attributions to stances.</summary>
public class ClassificationBenchmarks
{
    [Benchmark]
    public double Classify()
    {
        double score = 0;
        foreach (ResolvedAttribution attribution in Stages.Resolved)
        {
            score += Stages.Model.Classifier.Classify(attribution).Score;
        }
        return score;
    }
}
