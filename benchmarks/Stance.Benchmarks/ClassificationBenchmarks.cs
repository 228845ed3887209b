using BenchmarkDotNet.Attributes;
using Stance.Speakers;

namespace Stance.Benchmarks;

/// <summary>Attributions, their spans given, to stances.</summary>
public class ClassificationBenchmarks
{
    [Benchmark]
    public int Classify()
    {
        int classified = 0;
        foreach (ResolvedSources sources in Stages.Sources)
        {
            classified += Stages.Classify(sources).Length;
        }
        return classified;
    }
}
