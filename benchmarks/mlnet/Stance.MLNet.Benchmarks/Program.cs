using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Running;
using Stance.MLNet.Benchmarks;

if (args is ["--quick"])
{
    PairedMeasurement.Run(Console.Out);
    return;
}
// In this process: BenchmarkDotNet 0.14 cannot generate projects that follow this repository's package versions.
string[] filter = args.Contains("--filter") ? [] : ["--filter", "*"];
BenchmarkSwitcher.FromAssembly(typeof(PairedMeasurement).Assembly).Run(
    [.. args, .. filter, "--inProcess"],
    DefaultConfig.Instance.AddDiagnoser(new MemoryDiagnoser(new MemoryDiagnoserConfig(displayGenColumns: false))));
