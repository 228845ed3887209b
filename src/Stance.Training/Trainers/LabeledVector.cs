namespace Stance.Training.Trainers;

/// <summary>One training example of a linear model: a sparse vector, its class and how much it counts.</summary>
/// <param name="Indices">The positions that are not zero; a position may come twice, then its values add up.</param>
/// <param name="Values">Their values, one each.</param>
/// <param name="Label">Index of the class.</param>
/// <param name="Weight">How much the example counts; positive.</param>
internal sealed record LabeledVector(int[] Indices, float[] Values, int Label, float Weight);
