namespace Stance.Speakers;

/// <summary>Who a source was resolved to, and by which rule.</summary>
internal readonly record struct Resolution(SpeakerIdentity Identity, string Reason);
