namespace Stance.Training.Evaluation;

/// <summary>Precision, recall and F1 of something.</summary>
internal readonly record struct SpanScores(Estimate Precision, Estimate Recall, Estimate F1);
