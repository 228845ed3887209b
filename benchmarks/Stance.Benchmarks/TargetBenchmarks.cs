using BenchmarkDotNet.Attributes;

namespace Stance.Benchmarks;

/// <summary>Stances to whom they are about.</summary>
public class TargetBenchmarks
{
    [Benchmark]
    public int FindTargets()
    {
        int found = 0;
        for (int i = 0; i < Stages.Sources.Length; i++)
        {
            found += Stages.FindTargets(Stages.Sources[i], Stages.Stances[i]).Length;
        }
        return found;
    }
}
