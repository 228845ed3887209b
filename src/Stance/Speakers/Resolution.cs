namespace Stance.Speakers;

/// <summary>Who a source was resolved to, and by which rule.</summary>
internal readonly record struct Resolution(SpeakerIdentity Identity, string Reason)
{
    /// <summary>Probability that it is this speaker, from 0 to 1: the rule's precision, unless the rule knows better.</summary>
    public double Confidence { get; init; } = SpeakerReasons.PrecisionOf(Reason);
}
