using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Stance.Extensions.Tests.Telemetry;

[Collection(AloneInTheProcess.Name)]
public sealed class StanceTelemetryTests : IDisposable
{
    private const string Text = "Ida Brandt warned that there would be serious consequences. \"We condemn this attack,\" Pavel Oren said. Brandt flew home.";

    private static readonly StanceModel Model = StanceModel.LoadEmbedded();

    private readonly TelemetryRecorder _recorder = new();

    public void Dispose() => _recorder.Dispose();

    [Fact]
    public void Documents_and_statements_are_counted_and_timed()
    {
        StatementExtractor extractor = new(Model);

        extractor.Extract(Text);
        extractor.Extract("The sun shone.");

        Assert.Equal(2, _recorder.SumOf(StanceTelemetry.Documents));
        Assert.Equal(1, _recorder.SumOf(StanceTelemetry.Statements, "stance.label=warning"));
        Assert.Equal(1, _recorder.SumOf(StanceTelemetry.Statements, "stance.label=condemnation"));
        Assert.Equal(0, _recorder.SumOf(StanceTelemetry.Errors));
        double[] seconds = [.. _recorder.Measurements.Where(one => one.Instrument.Name == StanceTelemetry.DocumentDuration).Select(one => one.Value)];
        Assert.Equal(2, seconds.Length);
        Assert.All(seconds, one => Assert.InRange(one, 1e-6, 600));
    }

    [Fact]
    public void Instruments_have_units_a_version_and_buckets_for_articles()
    {
        new StatementExtractor(Model).Extract(Text);

        var units = _recorder.Measurements.Select(one => one.Instrument).DistinctBy(one => one.Name).ToDictionary(one => one.Name, one => one.Unit);
        Assert.Equal("{document}", units[StanceTelemetry.Documents]);
        Assert.Equal("{statement}", units[StanceTelemetry.Statements]);
        Assert.Equal("s", units[StanceTelemetry.DocumentDuration]);
        Assert.All(_recorder.Measurements, one => Assert.Matches(@"^\d+\.\d+\.\d+$", one.Instrument.Meter.Version));
        Histogram<double> duration = Assert.IsType<Histogram<double>>(_recorder.Measurements.First(one => one.Instrument.Name == StanceTelemetry.DocumentDuration).Instrument);
        Assert.Contains(0.01, duration.Advice!.HistogramBucketBoundaries!);
    }

    [Fact]
    public void A_document_is_an_activity_that_tells_its_size_but_nothing_of_its_text()
    {
        StanceDocument document = new StatementExtractor(Model).Extract(Text);

        Activity activity = Assert.Single(_recorder.Activities);
        Assert.Equal(StanceTelemetry.ExtractActivity, activity.OperationName);
        Assert.Equal(ActivityStatusCode.Unset, activity.Status);
        Assert.Equal(
            [
                new("stance.document.characters", Text.Length),
                new("stance.document.sentences", 3),
                new KeyValuePair<string, object?>("stance.document.statements", document.Statements.Count),
            ],
            activity.TagObjects);
    }

    [Fact]
    public async Task Documents_that_are_read_at_a_time_belong_to_the_activity_of_the_caller()
    {
        using Activity caller = new Activity("caller").Start();

        await foreach (StanceDocument _ in new StatementExtractor(Model).ExtractAsync(Texts(), parallelism: 2))
        {
        }

        Assert.Equal(5, _recorder.SumOf(StanceTelemetry.Documents));
        Assert.Equal(5, _recorder.Activities.Count);
        Assert.All(_recorder.Activities, one => Assert.Equal(caller.SpanId, one.ParentSpanId));

        static async IAsyncEnumerable<string> Texts()
        {
            for (int i = 0; i < 5; i++)
            {
                await Task.Yield();
                yield return Text;
            }
        }
    }

    [Fact]
    public void A_text_that_is_read_in_parts_is_one_document()
    {
        new StatementExtractor(Model).Extract(string.Concat(Enumerable.Repeat(Text + "\n\n", 1000)));

        Assert.Equal(1, _recorder.SumOf(StanceTelemetry.Documents));
        Assert.Single(_recorder.Measurements, one => one.Instrument.Name == StanceTelemetry.DocumentDuration);
        Assert.Equal(1000, _recorder.SumOf(StanceTelemetry.Statements, "stance.label=condemnation"));
        Assert.Single(_recorder.Activities);
    }

    [Fact]
    public void An_exception_is_an_error_and_no_document()
    {
        StatementExtractor extractor = new(Model, new() { Classifier = new ThrowingClassifier(() => new TimeoutException("No answer.")) });

        Assert.Throws<TimeoutException>(() => extractor.Extract(Text));

        Assert.Equal(1, _recorder.SumOf(StanceTelemetry.Errors, "error.type=System.TimeoutException"));
        Assert.Equal(0, _recorder.SumOf(StanceTelemetry.Documents));
        Activity activity = Assert.Single(_recorder.Activities);
        Assert.Equal(ActivityStatusCode.Error, activity.Status);
        Assert.Equal("System.TimeoutException", activity.GetTagItem("error.type"));
    }

    [Fact]
    public void A_cancelled_document_is_neither()
    {
        using var stop = new CancellationTokenSource();
        StatementExtractor extractor = new(Model, new()
        {
            Classifier = new ThrowingClassifier(() =>
            {
                stop.Cancel();
                return new OperationCanceledException(stop.Token);
            }),
        });

        Assert.Throws<OperationCanceledException>(() => extractor.Extract(Text, null, stop.Token));

        Assert.Empty(_recorder.Measurements);
        Assert.Equal(ActivityStatusCode.Unset, Assert.Single(_recorder.Activities).Status);
    }

    [Fact]
    public void That_a_classifier_gives_up_of_its_own_is_an_error()
    {
        StatementExtractor extractor = new(Model, new() { Classifier = new ThrowingClassifier(() => new OperationCanceledException("Too late.")) });

        Assert.Throws<OperationCanceledException>(() => extractor.Extract(Text));

        Assert.Equal(1, _recorder.SumOf(StanceTelemetry.Errors, "error.type=System.OperationCanceledException"));
    }
}
