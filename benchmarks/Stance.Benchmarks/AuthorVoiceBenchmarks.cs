using BenchmarkDotNet.Attributes;

namespace Stance.Benchmarks;

/// <summary>The sentences that nobody is quoted in to the acts of the author.</summary>
public class AuthorVoiceBenchmarks
{
    [Benchmark]
    public int ClassifyAuthor()
    {
        int found = 0;
        for (int i = 0; i < Stages.Documents.Length; i++)
        {
            found += Stages.AuthorVoice(Stages.Documents[i], Stages.Attributions[i]).Length;
        }
        return found;
    }
}
