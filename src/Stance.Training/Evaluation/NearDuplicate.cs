namespace Stance.Training.Evaluation;

/// <summary>Two texts that are nearly the same.</summary>
/// <param name="First">An example of the text that comes first.</param>
/// <param name="Second">An example of the other.</param>
/// <param name="Similarity">Jaccard similarity of the pairs of neighbouring words, from 0 to 1.</param>
internal sealed record NearDuplicate(SplitExample First, SplitExample Second, double Similarity)
{
    /// <summary>Whether the two stand on different sides of the split.</summary>
    public bool IsBetweenSplits => First.IsDev != Second.IsDev;
}
