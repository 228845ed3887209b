namespace Stance.Speakers;

/// <summary>
/// "The Illyrian president said no. <b>He</b> ...": a pronoun after somebody who spoke and whom the article does not name. Those whom it names are
/// the business of <see cref="PronounRule"/>.
/// </summary>
internal sealed class OfficeHolderPronounRule : ISpeakerRule
{
    private const int MaxSentencesBack = 2;
    private const int MaxMentions = 40;

    public Resolution? Resolve(Discourse discourse, SourcePhrase phrase)
    {
        if (phrase.Tokens.Count != 1)
        {
            return null;
        }
        Gender gender = phrase.HeadWord switch
        {
            "he" or "him" => Gender.Male,
            "she" or "her" => Gender.Female,
            _ => Gender.Unknown,
        };
        int previous = discourse.PreviousOf(phrase.Attribution);
        if (gender == Gender.Unknown || previous < 0 || discourse.ResolutionOf(previous)?.Identity.Member is not { Known: not null, Mentions: 0 } person)
        {
            return null;
        }
        int before = discourse.FirstTokenOf(previous);
        bool isNear = discourse.Document.SentenceOfToken[phrase.Tokens.First] - discourse.Attributions[previous].Sentence <= MaxSentencesBack;
        bool agrees = person.Gender == Gender.Unknown || person.Gender == gender;
        return isNear && agrees && !HasPersonBetween(discourse, before, phrase.Tokens.First) ? new(SpeakerIdentity.Of(person), "pronoun") : null;
    }

    private static bool HasPersonBetween(Discourse discourse, int first, int end)
    {
        int start = discourse.Cast.FirstMentionFrom(first);
        for (int i = start; i < discourse.Cast.Mentions.Length && discourse.Cast.Mentions[i].Tokens.First < end; i++)
        {
            if (i - start > MaxMentions || discourse.Cast.Mentions[i].Member.Kind == SpeakerKind.Person)
            {
                return true;
            }
        }
        return false;
    }
}
