using Stance.Training.Annotations;

namespace Stance.Training.Evaluation;

/// <summary>What became of an annotated statement that has to be found.</summary>
/// <param name="Article">The article that it is in.</param>
/// <param name="Gold">The annotation.</param>
/// <param name="Found">What the line made of it; null where nothing covers it.</param>
internal sealed record StatementOutcome(GoldArticle Article, GoldStatement Gold, Statement? Found)
{
    /// <summary>Whether it was found with the right speaker.</summary>
    public bool HasSpeaker { get; } = Found is not null && SpeakerAgreement.IsSame(Gold, Found.Speaker);

    /// <summary>Whether it was found with a right stance.</summary>
    public bool HasStance { get; } = Found is not null && Gold.Stances.Contains(Found.Stance.Label);

    /// <summary>Whether it was found with the right speaker and a right stance.</summary>
    public bool IsRight => HasSpeaker && HasStance;
}
