namespace Stance.Speakers;

/// <summary>Finds whose a source is: "<b>her</b> lawyer", "<b>Moss</b>'s letter".</summary>
internal static class Possessor
{
    /// <summary>Whom the possessive pronoun means that opens a phrase, or else the first name before the head that may own it; null for none.</summary>
    /// <param name="discourse">The discourse so far.</param>
    /// <param name="phrase">The phrase.</param>
    /// <param name="mayOwn">Whether a name before the head counts.</param>
    public static SpeakerIdentity? Of(Discourse discourse, SourcePhrase phrase, Predicate<Mention> mayOwn)
    {
        if (phrase.OpensWithPossessivePronoun)
        {
            return PronounRule.Resolve(discourse, phrase.Attribution, phrase.Tokens.First)?.Identity;
        }
        foreach (Mention mention in phrase.Mentions.Span)
        {
            if (mention.Tokens.End <= phrase.Head && mayOwn(mention))
            {
                return SpeakerIdentity.Of(mention.Member);
            }
        }
        return null;
    }
}
