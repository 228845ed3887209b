using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Stance.Telemetry;

/// <summary>The sources of <see cref="StanceTelemetry"/>. Made once, and never disposed: they live as long as the process.</summary>
internal static class Instruments
{
    private static readonly string? Version = typeof(Instruments).Assembly.GetName().Version?.ToString(3);

    private static readonly Meter Meter = new(StanceTelemetry.Name, Version);

    public static ActivitySource Activities { get; } = new(StanceTelemetry.Name, Version);

    public static Counter<long> Documents { get; } =
        Meter.CreateCounter<long>(StanceTelemetry.Documents, "{document}", "Documents that were read to the end.");

    public static Counter<long> Statements { get; } =
        Meter.CreateCounter<long>(StanceTelemetry.Statements, "{statement}", "Statements found, by stance.");

    public static Counter<long> Errors { get; } =
        Meter.CreateCounter<long>(StanceTelemetry.Errors, "{error}", "Documents that an exception ended.");

    public static Histogram<double> DocumentDuration { get; } = CreateDocumentDuration();

    // An article takes some hundredths of a second: the usual buckets, which begin at five thousandths or five seconds, tell little about it. The
    // class library of .NET 8 knows no advice.
    private static Histogram<double> CreateDocumentDuration()
    {
        const string Unit = "s";
        const string Description = "How long one document took.";
#if NET9_0_OR_GREATER
        InstrumentAdvice<double> advice = new() { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] };
        return Meter.CreateHistogram(StanceTelemetry.DocumentDuration, Unit, Description, tags: null, advice);
#else
        return Meter.CreateHistogram<double>(StanceTelemetry.DocumentDuration, Unit, Description);
#endif
    }
}
