using Stance.Text;

namespace Stance.Speakers;

/// <summary>The attributions of a document with their speakers, and who anybody else is whom it mentions. For one thread.</summary>
/// <param name="discourse">What was known when the sources were resolved.</param>
/// <param name="attributions">The attributions in text order.</param>
internal sealed class ResolvedSources(Discourse discourse, ResolvedAttribution[] attributions)
{
    /// <summary>In text order.</summary>
    public ResolvedAttribution[] Attributions { get; } = attributions;

    /// <summary>What is known of the document.</summary>
    public Discourse Discourse { get; } = discourse;

    /// <summary>Who an attribution's speaker is.</summary>
    public SpeakerIdentity SpeakerOf(int attribution) => Discourse.ResolutionOf(attribution)!.Value.Identity;

    /// <summary>Who a noun phrase or pronoun is that stands in an attribution; null where nobody knows.</summary>
    public SpeakerIdentity? Identify(int attribution, TokenRange phrase) =>
        SourcePhrase.Create(Discourse, attribution, phrase) is { IsEmpty: false } source ? Discourse.Resolve(source)?.Identity : null;

    /// <summary>The name that a token is part of; null for none.</summary>
    public Mention? MentionAt(int token)
    {
        int last = Discourse.Cast.FirstMentionFrom(token + 1) - 1;
        return last >= 0 && Discourse.Cast.Mentions[last].Tokens.Contains(token) ? Discourse.Cast.Mentions[last] : null;
    }

    /// <summary>Identifier of a speaker in the registry; null where it does not know this one.</summary>
    public string? IdOf(SpeakerIdentity identity) => Discourse.Known.IdOf(identity);
}
