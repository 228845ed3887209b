using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Stance.Extensions.Tests.Telemetry;

[Collection(AloneInTheProcess.Name)]
public class OpenTelemetryTests
{
    [Fact]
    public void OpenTelemetry_takes_traces_and_metrics_by_name()
    {
        List<Activity> activities = [];
        List<Metric> metrics = [];
        using TracerProvider traces = Sdk.CreateTracerProviderBuilder().AddSource(StanceTelemetry.Name).AddInMemoryExporter(activities).Build();
        using MeterProvider meters = Sdk.CreateMeterProviderBuilder().AddMeter(StanceTelemetry.Name).AddInMemoryExporter(metrics).Build();

        StatementExtractor.Load().Extract("Ida Brandt warned that there would be serious consequences.");
        traces.ForceFlush();
        meters.ForceFlush();

        Assert.Equal(StanceTelemetry.ExtractActivity, Assert.Single(activities).DisplayName);
        Assert.Equal(1, PointOf(metrics, StanceTelemetry.Documents).GetSumLong());
        Assert.Equal(1, PointOf(metrics, StanceTelemetry.Statements).GetSumLong());
        MetricPoint duration = PointOf(metrics, StanceTelemetry.DocumentDuration);
        Assert.Equal(1, duration.GetHistogramCount());
        List<double> bounds = [];
        foreach (HistogramBucket bucket in duration.GetHistogramBuckets())
        {
            bounds.Add(bucket.ExplicitBound);
        }
        Assert.Equal([0.001, 0.0025, 0.005], bounds[..3]);
    }

    private static MetricPoint PointOf(List<Metric> metrics, string name)
    {
        foreach (ref readonly MetricPoint point in Assert.Single(metrics, metric => metric.Name == name).GetMetricPoints())
        {
            return point;
        }
        throw new InvalidOperationException($"{name} has no point.");
    }
}
