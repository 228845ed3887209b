using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using Stance.Benchmarks;

switch (args)
{
    case ["--quick"]:
        QuickMeasurement.Run(Console.Out);
        return 0;
    case ["--long", .. string[] megabytes]:
        LongDocumentMeasurement.Run(Console.Out, megabytes.Length == 0 ? [1, 5, 10] : Array.ConvertAll(megabytes, int.Parse));
        return 0;
    case ["--scaling", ..]:
        return ScalingMeasurement.Run(args.AsSpan(1), Console.Out, Console.Error);
    case ["--parallel-speedup"]:
        await ParallelMeasurement.RunAsync(Console.Out);
        return 0;
    case ["--text"]:
        // What is measured on, to look at.
        Console.Out.Write(string.Join("\n", BenchmarkText.Articles));
        return 0;
}

IConfig config = ManualConfig.CreateEmpty()
    .AddColumnProvider(DefaultColumnProviders.Descriptor, DefaultColumnProviders.Statistics, DefaultColumnProviders.Metrics)
    .AddColumn(ThroughputColumn.Words, ThroughputColumn.Megabytes)
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddExporter(MarkdownExporter.GitHub)
    .AddLogger(ConsoleLogger.Default)
    .WithOptions(ConfigOptions.JoinSummary);
// In this process: BenchmarkDotNet 0.14 cannot generate projects that follow this repository's package versions.
BenchmarkSwitcher.FromAssembly(typeof(BenchmarkText).Assembly).Run([.. args, "--inProcess"], config);
return 0;
