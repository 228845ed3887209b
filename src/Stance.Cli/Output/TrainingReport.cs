using Stance.Training.Evaluation;

namespace Stance.Cli.Output;

/// <summary>What came of training the stance on a user's own data.</summary>
internal sealed record TrainingReport
{
    /// <summary>Where the model was written.</summary>
    public required string Output { get; init; }

    /// <summary>The model.</summary>
    public required StanceModel Model { get; init; }

    /// <summary>The measures.</summary>
    public required StanceScores Scores { get; init; }

    /// <summary>Number of statements that the model was trained on.</summary>
    public required int Trained { get; init; }

    /// <summary>The files that were measured by.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Number of folds; null where there were files to measure by.</summary>
    public required int? Folds { get; init; }

    /// <summary>Seed of everything.</summary>
    public required int Seed { get; init; }

    /// <summary>Number of resamples.</summary>
    public required int Resamples { get; init; }

    /// <summary>What makes the figures or the model weaker than they look.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>What was measured and how.</summary>
    public string Title => Folds is { } folds
        ? $"{ReportWords.Title(Scores)}, {folds} folds by document, each judged by a model that saw nothing of its document"
        : $"{ReportWords.Title(Scores)}, {string.Join(", ", Files)}";
}
