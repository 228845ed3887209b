using Stance.Training.Annotations;

namespace Stance.Training.Evaluation;

/// <summary>An example whose label is probably wrong.</summary>
/// <param name="Example">The example.</param>
/// <param name="Suggested">The label that models who have not seen it give.</param>
/// <param name="GivenProbability">The probability of the label that it has.</param>
/// <param name="SuggestedProbability">The probability of the suggested one.</param>
internal sealed record LabelSuspect(StanceExample Example, StanceLabel Suggested, double GivenProbability, double SuggestedProbability);
