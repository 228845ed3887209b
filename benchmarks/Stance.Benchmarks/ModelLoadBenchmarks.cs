using BenchmarkDotNet.Attributes;

namespace Stance.Benchmarks;

/// <summary>The embedded model from its bytes, every checksum tested.</summary>
public class ModelLoadBenchmarks
{
    [Benchmark]
    public StanceModel LoadModel() => StanceModel.LoadEmbedded();
}
