namespace Stance.Training.Trainers;

/// <summary>What a network scores on development data after an epoch.</summary>
/// <param name="Value">Decides which epoch is kept, and when to stop.</param>
/// <param name="Text">The figures, for people.</param>
internal readonly record struct DevelopmentScore(double Value, string Text);
