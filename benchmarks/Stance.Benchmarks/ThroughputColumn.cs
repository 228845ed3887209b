using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Stance.Benchmarks;

/// <summary>How much of <see cref="BenchmarkText"/> goes through in a second, by the mean time of one pass over all of it.</summary>
internal sealed class ThroughputColumn : IColumn
{
    private readonly double _amount;
    private readonly string _format;

    private ThroughputColumn(string name, string legend, double amount, string format)
    {
        ColumnName = name;
        Legend = legend;
        _amount = amount;
        _format = format;
    }

    /// <summary>White-space separated words a second.</summary>
    public static ThroughputColumn Words { get; } = new("words/s", "White-space separated words a second", BenchmarkText.Words, "N0");

    /// <summary>Megabytes (1,000,000 bytes of UTF-8) a second.</summary>
    public static ThroughputColumn Megabytes { get; } = new("MB/s", "Megabytes of UTF-8 text a second", BenchmarkText.Bytes / 1e6, "N2");

    public string Id => nameof(ThroughputColumn) + ColumnName;

    public string ColumnName { get; }

    public string Legend { get; }

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, summary.Style);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
        benchmarkCase.Descriptor.Type != typeof(ModelLoadBenchmarks) && summary[benchmarkCase]?.ResultStatistics is { } statistics
            ? (_amount * 1e9 / statistics.Mean).ToString(_format, CultureInfo.InvariantCulture)
            : "-";

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public bool IsAvailable(Summary summary) => true;
}
