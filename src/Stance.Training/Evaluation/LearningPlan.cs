using Stance.Training.Annotations;

namespace Stance.Training.Evaluation;

/// <summary>
/// What a learning curve trains on: growing shares of each split, 1/4, 1/2, 1 and so on, each of which holds the smaller ones. Documents stay
/// whole; shares that whole documents cannot tell apart are one.
/// </summary>
internal sealed class LearningPlan
{
    /// <summary>Plans a curve.</summary>
    /// <param name="splits">What to train on and what to measure on.</param>
    /// <param name="steps">Number of shares.</param>
    /// <param name="seed">Decides which documents come first.</param>
    public LearningPlan(IReadOnlyList<ExampleSplit> splits, int steps, int seed)
    {
        Splits = splits;
        StanceExample[][] ordered = [.. splits.Select(split => ExampleSplit.Documents(split.Training, seed).SelectMany(document => document).ToArray())];
        List<(double, StanceExample[][])> stages = [];
        int before = 0;
        for (int step = steps - 1; step >= 0; step--)
        {
            double share = Math.Pow(0.5, step);
            StanceExample[][] subsets = Array.ConvertAll(ordered, examples => Take(examples, share));
            int size = subsets.Sum(subset => subset.Length);
            if (size > before)
            {
                stages.Add((share, subsets));
                Work += size;
                before = size;
            }
        }
        Stages = stages;
    }

    /// <summary>The splits.</summary>
    public IReadOnlyList<ExampleSplit> Splits { get; }

    /// <summary>From the smallest share to all: the share, and for each split what to train on.</summary>
    public IReadOnlyList<(double Share, StanceExample[][] Subsets)> Stages { get; }

    /// <summary>Number of examples of all trainings together.</summary>
    public int Work { get; }

    // The first examples, up to the end of a document.
    private static StanceExample[] Take(StanceExample[] examples, double share)
    {
        int end = Math.Clamp((int)Math.Ceiling(share * examples.Length), 1, examples.Length);
        while (end < examples.Length && examples[end].Document == examples[end - 1].Document)
        {
            end++;
        }
        return examples[..end];
    }
}
