namespace Stance;

/// <summary>
/// Judges the stance of a statement. The seam for other classifiers than the built-in one; an implementation is called from any number
/// of threads at once.
/// </summary>
public interface IStanceClassifier
{
    /// <summary>The labels that predictions carry, each once.</summary>
    IReadOnlyList<StanceLabel> Labels { get; }

    /// <summary>A probability for each label of <see cref="Labels"/>.</summary>
    StancePrediction Classify(ResolvedAttribution attribution);
}
