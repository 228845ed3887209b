using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Stance.Extensions.Tests.Telemetry;

/// <summary>Listens to everything that the library tells.</summary>
internal sealed class TelemetryRecorder : IDisposable
{
    private readonly ActivityListener _activityListener;
    private readonly MeterListener _meterListener = new();

    public TelemetryRecorder()
    {
        _activityListener = new()
        {
            ShouldListenTo = source => source.Name == StanceTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Activities.Enqueue,
        };
        ActivitySource.AddActivityListener(_activityListener);
        _meterListener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == StanceTelemetry.Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meterListener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(instrument, value, tags));
        _meterListener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(instrument, value, tags));
        _meterListener.Start();
    }

    public ConcurrentQueue<Activity> Activities { get; } = [];

    /// <summary>Each with its value and its tag, where it has one, as "key=value".</summary>
    public ConcurrentQueue<(Instrument Instrument, double Value, string? Tag)> Measurements { get; } = [];

    /// <summary>The sum of a counter, of all tags or of one.</summary>
    public double SumOf(string counter, string? tag = null) =>
        Measurements.Where(one => one.Instrument.Name == counter && (tag is null || one.Tag == tag)).Sum(one => one.Value);

    public void Dispose()
    {
        _activityListener.Dispose();
        _meterListener.Dispose();
    }

    private void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Measurements.Enqueue((instrument, value, tags.Length == 0 ? null : $"{tags[0].Key}={tags[0].Value}"));
}
