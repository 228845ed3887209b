namespace Stance.Speakers;

/// <summary>Who a source was resolved to. Equal identities are one speaker.</summary>
/// <param name="Name">The canonical name, a description without article, or null.</param>
/// <param name="Kind">What the speaker is.</param>
/// <param name="Member">The member of the cast; null for descriptions and groups.</param>
internal sealed record SpeakerIdentity(string? Name, SpeakerKind Kind, CastMember? Member)
{
    /// <summary>The article's author.</summary>
    public static SpeakerIdentity Author { get; } = new(null, SpeakerKind.Author, null);

    /// <summary>Nobody whom the text mentions.</summary>
    public static SpeakerIdentity Unnamed { get; } = new(null, SpeakerKind.Anonymous, null);

    public static SpeakerIdentity Of(CastMember member) => new(member.Name, member.Kind, member);
}
