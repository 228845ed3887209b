namespace Stance.Extensions.Tests;

/// <summary>A classifier that sees a warning in every statement.</summary>
internal sealed class WarningEverywhere : IStanceClassifier
{
    public IReadOnlyList<StanceLabel> Labels { get; } = [StanceLabel.Warning, StanceLabel.None];

    public StancePrediction Classify(ResolvedAttribution attribution) => new(Labels, [1, 0]);
}
