namespace Stance.Training.Evaluation;

/// <summary>What a share of the training data is worth.</summary>
/// <param name="Share">The share asked for, from above 0 to 1.</param>
/// <param name="Examples">Examples trained on; the mean of the folds.</param>
/// <param name="Documents">Documents that they are from; the mean of the folds.</param>
/// <param name="MacroF1">Macro F1 on the examples held out.</param>
internal sealed record LearningStep(double Share, double Examples, double Documents, Estimate MacroF1);
