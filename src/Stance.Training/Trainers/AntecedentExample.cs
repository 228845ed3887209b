namespace Stance.Training.Trainers;

/// <summary>An anaphor with its candidates, to learn from.</summary>
/// <param name="Kind">What the anaphor is.</param>
/// <param name="Rows">The rows of each candidate, then those of none of them.</param>
/// <param name="IsRight">Which of these are right, at least one.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record AntecedentExample(Speakers.AnaphorKind Kind, int[] Rows, bool[] IsRight, float Weight);
