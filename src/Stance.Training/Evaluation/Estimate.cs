namespace Stance.Training.Evaluation;

/// <summary>A measured figure and how far chance may have moved it.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Interval">Its bootstrap interval; null where there is too little to resample.</param>
internal readonly record struct Estimate(double Value, Interval? Interval);
