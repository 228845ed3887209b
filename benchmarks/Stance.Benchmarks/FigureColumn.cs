using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Stance.Benchmarks;

/// <summary>A figure of one pass over all of <see cref="BenchmarkText"/>; none for loading the model, which reads no text.</summary>
internal sealed class FigureColumn : IColumn
{
    private readonly Func<BenchmarkReport, double?> _figure;
    private readonly string _format;

    private FigureColumn(string name, string legend, string format, Func<BenchmarkReport, double?> figure)
    {
        ColumnName = name;
        Legend = legend;
        _format = format;
        _figure = figure;
    }

    /// <summary>White-space separated words a second, by the mean time.</summary>
    public static FigureColumn Words { get; } =
        new("words/s", "White-space separated words a second", "N0", report => BenchmarkText.Words * 1e9 / report.ResultStatistics?.Mean);

    /// <summary>Megabytes (1,000,000 bytes of UTF-8) a second, by the mean time.</summary>
    public static FigureColumn Megabytes { get; } =
        new("MB/s", "Megabytes of UTF-8 text a second", "N2", report => BenchmarkText.Bytes * 1e3 / report.ResultStatistics?.Mean);

    /// <summary>Bytes allocated a word.</summary>
    public static FigureColumn Allocated { get; } = new(
        "bytes/word", "Bytes allocated a word", "N1", report => (double?)report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) / BenchmarkText.Words);

    public string Id => nameof(FigureColumn) + ColumnName;

    public string ColumnName { get; }

    public string Legend { get; }

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, summary.Style);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
        benchmarkCase.Descriptor.Type != typeof(ModelLoadBenchmarks) && summary[benchmarkCase] is { } report && _figure(report) is { } figure
            ? figure.ToString(_format, CultureInfo.InvariantCulture)
            : "-";

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public bool IsAvailable(Summary summary) => true;
}
