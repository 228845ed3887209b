namespace Stance.Extensions.Tests.Telemetry;

/// <summary>A classifier that fails, as one of an application may that asks a server.</summary>
internal sealed class ThrowingClassifier(Func<Exception> create) : IStanceClassifier
{
    public IReadOnlyList<StanceLabel> Labels { get; } = [StanceLabel.Warning, StanceLabel.None];

    public StancePrediction Classify(ResolvedAttribution attribution) => throw create();
}
