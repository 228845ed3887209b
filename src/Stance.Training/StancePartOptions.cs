using Stance.Classification;

namespace Stance.Training;

/// <summary>How the stance part of a model is trained and measured.</summary>
internal sealed record StancePartOptions
{
    /// <summary>Parts of the cross-validation, at least 2; not used where there is data to measure by.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>Decides the folds and the training.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The classifier to start from, whose labels are then the new one's; null to start from nothing.</summary>
    public StanceClassifier? Start { get; init; }

    /// <summary>About how long all trainings together may take; null for as long as they take.</summary>
    public TimeSpan? Budget { get; init; }
}
