using System.Collections.Immutable;

namespace Stance;

/// <summary>How a <see cref="StatementExtractor"/> works, where not as its model says. Immutable.</summary>
public sealed record ExtractorOptions
{
    /// <summary>
    /// Judges every statement in place of the model's own classifier; null, the default, for the model's own. It is called from any number
    /// of threads at once.
    /// </summary>
    public IStanceClassifier? Classifier { get; init; }

    /// <summary>Who is known beyond the articles; null, the default, for <see cref="SpeakerRegistry.BuiltIn"/>.</summary>
    public SpeakerRegistry? Speakers { get; init; }

    /// <summary>
    /// How probable a label must be at least, from 0 to 1: a prediction of the label below that is "none" instead. Its probabilities stay as
    /// the classifier gave them. Only for labels of the classifier other than "none", which must be one of them; empty by default.
    /// </summary>
    public ImmutableDictionary<StanceLabel, double> Thresholds { get; init; } = ImmutableDictionary<StanceLabel, double>.Empty;
}
