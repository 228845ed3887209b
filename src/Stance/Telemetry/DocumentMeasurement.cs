using System.Diagnostics;

namespace Stance.Telemetry;

/// <summary>Tells who listens about one document, from its first character to its last statement; allocates nothing where nobody does.</summary>
internal readonly struct DocumentMeasurement : IDisposable
{
    private const string ErrorType = "error.type";

    private readonly Activity? _activity;
    private readonly long _start;

    private DocumentMeasurement(Activity? activity, long start)
    {
        _activity = activity;
        _start = start;
    }

    /// <summary>Begins with a text.</summary>
    public static DocumentMeasurement Start(string text)
    {
        Activity? activity = Instruments.Activities.StartActivity(StanceTelemetry.ExtractActivity);
        activity?.SetTag("stance.document.characters", text.Length);
        return new(activity, Stopwatch.GetTimestamp());
    }

    /// <summary>The document was read to the end.</summary>
    public void Complete(StanceDocument document)
    {
        _activity?.SetTag("stance.document.sentences", document.Sentences.Count);
        _activity?.SetTag("stance.document.statements", document.Statements.Count);
        Instruments.Documents.Add(1);
        Instruments.DocumentDuration.Record(Stopwatch.GetElapsedTime(_start).TotalSeconds);
        if (Instruments.Statements.Enabled)
        {
            foreach (Statement statement in document.Statements)
            {
                Instruments.Statements.Add(1, new KeyValuePair<string, object?>("stance.label", statement.Stance.Label.Name));
            }
        }
    }

    /// <summary>An exception ended the work.</summary>
    public void Fail(Exception exception)
    {
        string? type = exception.GetType().FullName;
        Instruments.Errors.Add(1, new KeyValuePair<string, object?>(ErrorType, type));
        _activity?.SetTag(ErrorType, type);
        _activity?.SetStatus(ActivityStatusCode.Error, exception.Message);
    }

    /// <summary>Ends the activity.</summary>
    public void Dispose() => _activity?.Dispose();
}
