using Stance.Training.Annotations;

namespace Stance.Training.Evaluation;

/// <summary>
/// Finds wrong labels by confident learning (Northcutt, Jiang and Chuang 2021, section 3.1): a label counts as an example's where its
/// out-of-fold probability reaches the mean that it has over the examples that bear it, the most probable one of several; an example that then
/// counts for another label than its own is off the diagonal of the confident joint, and a suspect.
/// </summary>
internal static class ConfidentLearning
{
    /// <summary>The suspects, the worst first: by how far the suggested label's probability is above the given one's. A second right label is no error.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="predictions">One for each example, by a model that has not seen it.</param>
    public static IReadOnlyList<LabelSuspect> Find(IReadOnlyList<StanceExample> examples, IReadOnlyList<StancePrediction> predictions)
    {
        Dictionary<StanceLabel, double> thresholds = examples
            .Zip(predictions)
            .GroupBy(pair => pair.First.Label)
            .ToDictionary(group => group.Key, group => group.Average(pair => pair.Second[pair.First.Label]));
        List<LabelSuspect> suspects = [];
        for (int i = 0; i < examples.Count; i++)
        {
            StanceExample example = examples[i];
            StancePrediction prediction = predictions[i];
            StanceLabel? confident = null;
            foreach ((StanceLabel label, double threshold) in thresholds)
            {
                if (prediction[label] >= threshold && (confident is not { } best || prediction[label] > prediction[best]))
                {
                    confident = label;
                }
            }
            if (confident is { } suggested && suggested != example.Label && suggested != example.Also)
            {
                suspects.Add(new(example, suggested, prediction[example.Label], prediction[suggested]));
            }
        }
        return [.. suspects.OrderByDescending(suspect => suspect.SuggestedProbability - suspect.GivenProbability).ThenBy(suspect => suspect.Example.Id, StringComparer.Ordinal)];
    }
}
