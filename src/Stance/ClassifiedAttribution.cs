namespace Stance;

/// <summary>A resolved attribution with the stance that a classifier sees in it: all that a statement needs.</summary>
internal readonly record struct ClassifiedAttribution(ResolvedAttribution Resolved, StancePrediction Stance);
