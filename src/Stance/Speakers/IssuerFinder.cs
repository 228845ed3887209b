using System.Collections.Frozen;
using Stance.Lexicons;
using Stance.Text;

namespace Stance.Speakers;

/// <summary>
/// Finds who issued a document where the article spoke of it before: "<b>Moss</b>'s new film", "a letter from <b>the Harbour Bank</b>", "<b>Norway</b>
/// released a statement".
/// </summary>
internal static class IssuerFinder
{
    private const int MaxTokens = 600;
    private const int MaxGap = 5;

    private static readonly FrozenSet<string> Verbs = Lexicon.Set("issuing_verbs");

    /// <summary>Whom the last earlier mention of such a document names; null for none.</summary>
    /// <param name="discourse">The discourse.</param>
    /// <param name="phrase">The document: "the film".</param>
    public static CastMember? Find(Discourse discourse, SourcePhrase phrase)
    {
        int from = Math.Max(0, phrase.Tokens.First - MaxTokens);
        for (int t = phrase.Tokens.First - 1; t >= from; t--)
        {
            if (phrase.Document.Is(t, phrase.HeadWord)
                && (Possessor(discourse, t) ?? Agent(discourse, t) ?? Subject(discourse, t)) is { } issuer)
            {
                return issuer;
            }
        }
        return null;
    }

    private static CastMember? Possessor(Discourse discourse, int noun)
    {
        int last = discourse.Cast.FirstMentionFrom(noun) - 1;
        if (last < 0)
        {
            return null;
        }
        Mention mention = discourse.Cast.Mentions[last];
        bool isNear = noun - mention.Tokens.End <= MaxGap && (mention.Form == MentionForm.Possessor || mention.Tokens.End == noun);
        for (int t = mention.Tokens.End; isNear && t < noun; t++)
        {
            isNear = discourse.Document.IsPossessiveMark(t) || (!discourse.Document.IsPunctuation(t) && !discourse.Document.IsFiniteVerb(t));
        }
        return isNear ? mention.Member : null;
    }

    private static CastMember? Agent(Discourse discourse, int noun)
    {
        Document document = discourse.Document;
        if (noun + 2 >= document.Tokens.Length || !(document.Is(noun + 1, "by") || document.Is(noun + 1, "from")))
        {
            return null;
        }
        int next = discourse.Cast.FirstMentionFrom(noun + 2);
        return next < discourse.Cast.Mentions.Length && discourse.Cast.Mentions[next] is var mention && mention.Tokens.First <= noun + 3
            && mention.Form == MentionForm.Head && mention.Term != CountryTerm.Demonym
            ? mention.Member
            : null;
    }

    private static CastMember? Subject(Discourse discourse, int noun)
    {
        Document document = discourse.Document;
        int verb = document.Heads[noun];
        int subject = verb >= 0 && document.Relations[noun] == DependencyRelation.Obj && Verbs.Contains(document.Fold(verb)) ? document.Dependents.Subject[verb] : -1;
        int last = subject < 0 ? -1 : discourse.Cast.FirstMentionFrom(subject + 1) - 1;
        return last >= 0 && discourse.Cast.Mentions[last].Tokens.Contains(subject) ? discourse.Cast.Mentions[last].Member : null;
    }
}
