using Stance.Training.Evaluation;

namespace Stance.Cli.Output;

/// <summary>Everything that <c>stance evaluate</c> found out.</summary>
internal sealed record EvaluationReport
{
    /// <summary>Version of the model that was measured.</summary>
    public required string Model { get; init; }

    /// <summary>The gold files and folders, as the command line names them.</summary>
    public required IReadOnlyList<string> Gold { get; init; }

    /// <summary>Seed of the resampling.</summary>
    public required int Seed { get; init; }

    /// <summary>Number of resamples.</summary>
    public required int Resamples { get; init; }

    /// <summary>The least probabilities that labels were given.</summary>
    public required IReadOnlyDictionary<StanceLabel, double> Thresholds { get; init; }

    /// <summary>The measures of the stance of labelled statements; null where none were given.</summary>
    public StanceScores? Stance { get; init; }

    /// <summary>Their wrong predictions, the surest first.</summary>
    public IReadOnlyList<JudgedExample> Errors { get; init; } = [];

    /// <summary>The measures of the whole line on articles; null where none were given.</summary>
    public ArticleScores? Articles { get; init; }

    /// <summary>Their statements with a wrong stance or speaker, or not found.</summary>
    public IReadOnlyList<StatementOutcome> ArticleErrors { get; init; } = [];
}
