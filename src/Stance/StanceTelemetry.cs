namespace Stance;

/// <summary>
/// What the library tells tools that watch applications, such as OpenTelemetry: <c>AddSource(StanceTelemetry.Name)</c> and
/// <c>AddMeter(StanceTelemetry.Name)</c>. It costs nothing where nobody listens. A cancelled document is counted nowhere.
/// </summary>
public static class StanceTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/> and of the <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string Name = "Stance";

    /// <summary>
    /// The activity of one text, from <see cref="StatementExtractor.Extract(string, DateOnly?)"/> or
    /// <see cref="StatementExtractor.ExtractAsync(IAsyncEnumerable{string}, int, CancellationToken)"/>. Tags: <c>stance.document.characters</c> and, when
    /// it is done, <c>stance.document.sentences</c> and <c>stance.document.statements</c>; <c>error.type</c> where it failed.
    /// </summary>
    public const string ExtractActivity = "stance.extract";

    /// <summary>Counter: documents that were read to the end.</summary>
    public const string Documents = "stance.documents";

    /// <summary>Counter: statements in them, by <c>stance.label</c>.</summary>
    public const string Statements = "stance.statements";

    /// <summary>Histogram: seconds that one of them took, however many parts it was read in.</summary>
    public const string DocumentDuration = "stance.document.duration";

    /// <summary>Counter: documents that an exception ended, as one of a classifier of the application, by <c>error.type</c>.</summary>
    public const string Errors = "stance.errors";
}
