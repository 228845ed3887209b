using BenchmarkDotNet.Attributes;

namespace Stance.Benchmarks;

/// <summary>Sources to speakers.</summary>
public class SpeakerBenchmarks
{
    [Benchmark]
    public int ResolveSpeakers()
    {
        int resolved = 0;
        for (int i = 0; i < Stages.Documents.Length; i++)
        {
            resolved += Stages.Resolver.Resolve(Stages.Documents[i], Stages.Attributions[i]).Length;
        }
        return resolved;
    }
}
