namespace Stance.Training.Evaluation;

/// <summary>What is left of a label's predictions from a score on.</summary>
/// <param name="Score">The least probability that counts.</param>
/// <param name="Counts">The predictions from there on, against all items of the label.</param>
internal readonly record struct ThresholdPoint(double Score, PrecisionRecall Counts);
