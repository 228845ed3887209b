namespace Stance.Training.Evaluation;

/// <summary>A range that holds a figure with 95 % confidence, ends included.</summary>
internal readonly record struct Interval(double Low, double High);
