namespace Stance.Classification;

/// <summary>The built-in classifier. Immutable; any number of threads.</summary>
internal sealed class StanceClassifier : IStanceClassifier
{
    public IReadOnlyList<StanceLabel> Labels { get; } = [StanceLabel.Condemnation, StanceLabel.Warning, StanceLabel.Reassurance, StanceLabel.None];

    public StancePrediction Classify(ResolvedAttribution attribution) => throw new InvalidOperationException();
}
