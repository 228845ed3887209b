using BenchmarkDotNet.Attributes;

namespace Stance.Benchmarks;

/// <summary>Characters to tokens and sentences.</summary>
public class SegmentationBenchmarks
{
    [Benchmark]
    public int TokenizeAndSplit()
    {
        int sentences = 0;
        foreach (string article in BenchmarkText.Articles)
        {
            sentences += Stages.Segment(article).Sentences.Length;
        }
        return sentences;
    }
}
