using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Stance.Benchmarks;

/// <summary>Every stage alone and the whole line, by BenchmarkDotNet.</summary>
internal static class StageBenchmarks
{
    /// <summary>Runs what BenchmarkDotNet's own options choose, without any everything, and gives its table in Markdown.</summary>
    public static string Run(string[] options)
    {
        IConfig config = ManualConfig.CreateEmpty()
            .AddColumnProvider(DefaultColumnProviders.Descriptor, DefaultColumnProviders.Statistics)
            .AddColumn(FigureColumn.Words, FigureColumn.Megabytes, FigureColumn.Allocated)
            .AddDiagnoser(new MemoryDiagnoser(new MemoryDiagnoserConfig(displayGenColumns: false)))
            .AddLogger(ConsoleLogger.Default)
            .WithOptions(ConfigOptions.JoinSummary);
        string[] filter = options.Contains("--filter") ? [] : ["--filter", "*"];
        // In this process: BenchmarkDotNet 0.14 cannot generate projects that follow this repository's package versions.
        IEnumerable<Summary> summaries = BenchmarkSwitcher.FromAssembly(typeof(StageBenchmarks).Assembly).Run([.. options, .. filter, "--inProcess"], config);
        var log = new AccumulationLogger();
        foreach (Summary summary in summaries)
        {
            MarkdownExporter.GitHub.ExportToLog(summary, log);
        }
        // What the exporter says of the machine stands above the table.
        return string.Join('\n', log.GetLog().Split('\n').Select(line => line.TrimEnd()).Where(line => line.StartsWith('|')));
    }
}
