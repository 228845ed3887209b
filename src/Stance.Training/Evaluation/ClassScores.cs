namespace Stance.Training.Evaluation;

/// <summary>How well one label is found.</summary>
/// <param name="Label">The label.</param>
/// <param name="Precision">Share of its predictions that are right.</param>
/// <param name="Recall">Share of its items that are found.</param>
/// <param name="F1">Their harmonic mean.</param>
/// <param name="Support">Number of its items.</param>
internal sealed record ClassScores(StanceLabel Label, Estimate Precision, Estimate Recall, Estimate F1, int Support);
