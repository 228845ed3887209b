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
}
