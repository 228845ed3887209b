using System.Collections.Frozen;
using Stance.Lexicons;

namespace Stance.Speakers;

/// <summary>
/// "Moss's <b>wife</b>", "<b>his brother</b>": the one person of the article of whom it says so, or else the only one of that gender who shares
/// the family name.
/// </summary>
internal sealed class KinshipRule : ISpeakerRule
{
    private const int MaxMentions = 200;
    private const string Former = "ex-";

    private static readonly FrozenSet<string> Nouns = Lexicon.Set("kinship_nouns");

    public Resolution? Resolve(Discourse discourse, SourcePhrase phrase)
    {
        string noun = NounOf(phrase.HeadWord);
        if (phrase.IsEmpty || !Nouns.Contains(noun) || Possessor.Of(discourse, phrase, mention => mention.Form == MentionForm.Possessor)?.Member is not { Person: { } relative } possessor)
        {
            return null;
        }
        Grammar.IsRoleNoun(noun, out Gender gender);
        HashSet<CastMember> related = [], namesakes = [];
        int near = discourse.Cast.FirstMentionFrom(phrase.Tokens.First);
        for (int i = Math.Max(0, near - MaxMentions); i < Math.Min(discourse.Cast.Mentions.Length, near + MaxMentions); i++)
        {
            CastMember member = discourse.Cast.Mentions[i].Member;
            if (member == possessor || member.Person is not { } name || (gender != Gender.Unknown && member.Gender != Gender.Unknown && member.Gender != gender))
            {
                continue;
            }
            if (member.Roles.Exists(role => NounOf(role.Noun) == noun))
            {
                related.Add(member);
            }
            if (name.IsFull && name.Family == relative.Family && member.Gender == gender)
            {
                namesakes.Add(member);
            }
        }
        HashSet<CastMember> candidates = related.Count > 0 ? related : namesakes;
        return candidates.Count == 1 ? new(SpeakerIdentity.Of(candidates.First()), "kinship") : null;
    }

    private static string NounOf(string word) => word.StartsWith(Former, StringComparison.Ordinal) ? word[Former.Length..] : word;
}
