namespace Stance;

/// <summary>A resolved attribution with the stance that a classifier sees in it, and whom that is about: all that a statement needs.</summary>
internal readonly record struct ClassifiedAttribution(ResolvedAttribution Resolved, StancePrediction Stance, StanceTarget? Target = null);
