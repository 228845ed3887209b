using BenchmarkDotNet.Attributes;
using Stance.Text;

namespace Stance.Benchmarks;

/// <summary>Tokens to parts of speech, dependencies and names.</summary>
public class TaggingBenchmarks
{
    [Benchmark]
    public int Tag()
    {
        int entities = 0;
        foreach ((string text, TextSpan[] tokens, Sentence[] sentences) in Stages.Segmented)
        {
            entities += Stages.Model.Tagger.Tag(text, tokens, sentences).Entities.Length;
        }
        return entities;
    }
}
