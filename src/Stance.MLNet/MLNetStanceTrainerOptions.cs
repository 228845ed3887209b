using Microsoft.ML;

namespace Stance.MLNet;

/// <summary>How <see cref="MLNetStanceTrainer"/> trains and measures. Immutable.</summary>
public sealed record MLNetStanceTrainerOptions
{
    /// <summary>
    /// Learns to tell the labels apart: any multiclass trainer on the key column <c>Label</c> and the vector <c>Features</c> that gives the
    /// columns <c>PredictedLabel</c> and <c>Score</c>. Null, the default, for maximum entropy by L-BFGS on one thread, which gives the same
    /// model each time.
    /// </summary>
    public IEstimator<ITransformer>? Trainer { get; init; }

    /// <summary>Whether ML.NET's FeaturizeText reads cue and content.</summary>
    public bool UsesText { get; init; } = true;

    /// <summary>Whether <see cref="StatementFeaturizingEstimator"/> reads the statement.</summary>
    public bool UsesStatementFeatures { get; init; } = true;

    /// <summary>The Stance model whose encoder reads the statements; null, the default, for the one in package Stance.</summary>
    public StanceModel? Model { get; init; }

    /// <summary>Parts of the cross-validation, at least 2, where there is nothing to measure by; documents are kept whole.</summary>
    public int Folds { get; init; } = 5;
}
