using Stance.Text;

namespace Stance.Speakers;

/// <summary>
/// "<b>Ada Moss</b>", "<b>Sen. Moss</b>", "Illyria's foreign minister <b>Ada Moss</b>", "<b>Moss</b>, a lawyer,", "the mayor, <b>Ada Moss</b>",
/// "<b>the Illyrian Bank</b> in Port Vale": a name that is the head of the phrase; not "a spokesman for Moss" or "Moss aides".
/// </summary>
internal sealed class NameRule : ISpeakerRule
{
    public Resolution? Resolve(Discourse discourse, SourcePhrase phrase)
    {
        int head = HeadMention(phrase);
        if (head < 0)
        {
            return null;
        }
        Mention mention = phrase.Mentions.Span[head];
        CastMember member = mention.Member;
        return member.Kind == SpeakerKind.Organization ? new(Organization(phrase, mention), "name")
            : member.Kind == SpeakerKind.Person ? new(SpeakerIdentity.Of(member), ReasonOf(member, mention))
            : null;
    }

    /// <summary>Index in the phrase's mentions of the name that is its head; -1 for none.</summary>
    public static int HeadMention(SourcePhrase phrase)
    {
        ReadOnlySpan<Mention> mentions = phrase.Mentions.Span;
        for (int i = 0; i < mentions.Length; i++)
        {
            int next = AfterBrackets(phrase, mentions[i].Tokens.End);
            bool isModifier = (next < phrase.Tokens.End && (phrase.Document.IsPossessiveMark(next) || (phrase.Document.IsNoun(next) && !phrase.Document.IsPunctuation(next))))
                || IsBeforeRole(phrase, next);
            if (!isModifier && mentions[i].Term is CountryTerm.Name or CountryTerm.Capital or CountryTerm.Seat && IsHeadAfter(phrase, mentions[i]))
            {
                return i;
            }
        }
        return -1;
    }

    // "the Labour presidential nominee"
    private static bool IsBeforeRole(SourcePhrase phrase, int token) =>
        token < phrase.Head && phrase.Head < phrase.CoreEnd && phrase.Document.PartsOfSpeech[token] == PartOfSpeech.JJ && Grammar.IsRoleNoun(phrase.HeadWord);

    // "Harbour Office (HO) head Ada Moss"
    private static int AfterBrackets(SourcePhrase phrase, int token)
    {
        int t = token;
        while (t < phrase.Tokens.End && phrase.Document.Is(token, "(") && !phrase.Document.Is(t, ")"))
        {
            t++;
        }
        return t > token && t < phrase.Tokens.End ? t + 1 : token;
    }

    // What stands before the name must be its titles, its role, or a noun phrase that it explains.
    private static bool IsHeadAfter(SourcePhrase phrase, Mention mention)
    {
        Document document = phrase.Document;
        bool isPerson = mention.Member.Kind == SpeakerKind.Person;
        bool hasTitle = false;
        bool hasWord = false;
        for (int t = mention.Tokens.First - 1; t >= phrase.Tokens.First; t--)
        {
            int opening = OpeningOf(phrase, t);
            if (opening < t)
            {
                hasWord = true;
                t = opening;
            }
            else if (document.IsPreposition(t))
            {
                // "a spokesman for Sen. Moss" against "director of the Harbour Office Ada Moss"
                if (!isPerson || hasTitle || !hasWord)
                {
                    return false;
                }
            }
            else if (document.Is(t, ",") && t == mention.Tokens.First - 1)
            {
                return IsExplained(phrase, t);
            }
            else if (document.IsArticle(t) && isPerson && document.IsPreposition(Math.Max(t - 1, 0)) && t > phrase.Tokens.First && !hasWord)
            {
                return false;
            }
            else if (document.IsPossessiveMark(t) || document.PartsOfSpeech[t] is PartOfSpeech.DT or PartOfSpeech.PRPS
                || (document.PartsOfSpeech[t] == PartOfSpeech.VBG && (t == phrase.Tokens.First || !document.IsNoun(t - 1))))
            {
                continue;
            }
            else if (document.IsRelativePronoun(t) || document.IsFiniteVerb(t) || document.Is(t, ",") || document.Is(t, "and") || document.PartsOfSpeech[t] == PartOfSpeech.VBG)
            {
                return isPerson && hasTitle && document.Is(t, "and");
            }
            else
            {
                hasWord = true;
                hasTitle |= IsTitleNoun(document, t);
            }
        }
        return true;
    }

    // Names and brackets before the name are passed as one word: "House of Commons Speaker Ada Moss", "member of parliament (MP) Ada Moss".
    private static int OpeningOf(SourcePhrase phrase, int token)
    {
        foreach (Mention other in phrase.Mentions.Span)
        {
            if (other.Tokens.End == token + 1)
            {
                return other.Tokens.First;
            }
        }
        int t = token;
        while (phrase.Document.Is(token, ")") && t > phrase.Tokens.First && !phrase.Document.Is(t, "("))
        {
            t--;
        }
        return t;
    }

    private static bool IsTitleNoun(Document document, int token)
    {
        string word = document.Fold(token);
        return Grammar.IsRoleNoun(word) || Grammar.RoleOfTitle(word, out Gender gender) is not null || gender != Gender.Unknown;
    }

    // "one of the family's lawyers, Ada Moss": the words before the comma are one noun phrase that describes a person.
    private static bool IsExplained(SourcePhrase phrase, int comma)
    {
        bool hasNoun = false;
        for (int t = phrase.Tokens.First; t < comma; t++)
        {
            if (phrase.Document.Is(t, ",") || phrase.Document.IsFiniteVerb(t) || phrase.Document.IsRelativePronoun(t))
            {
                return false;
            }
            hasNoun |= phrase.Document.IsNoun(t);
        }
        return hasNoun && !(phrase.Document.IsProperNoun(comma - 1) && phrase.Document.IsProperNoun(phrase.Tokens.First));
    }

    private static string ReasonOf(CastMember member, Mention mention) => mention.Tokens.Count < member.Person!.Parts.Length ? "last name" : "name";

    // "the Foreign Ministry of Illyria", "the Illyrian Embassy in Norway", "the Council on the Lower Harbour": the tagger often ends the
    // name before the preposition.
    private static SpeakerIdentity Organization(SourcePhrase phrase, Mention mention)
    {
        Document document = phrase.Document;
        int end = mention.Tokens.End;
        string noun = document.Fold(end - 1);
        bool isMission = noun is "embassy" or "consulate" or "mission" or "delegation";
        bool isOpen = end < phrase.Tokens.End && Grammar.IsOrganizationNoun(noun)
            && (document.Is(end, "of") || document.Is(end, "for") || document.Is(end, "on") || (isMission && (document.Is(end, "in") || document.Is(end, "to"))));
        if (!isOpen)
        {
            return SpeakerIdentity.Of(mention.Member);
        }
        int last = end + 1;
        while (last < phrase.Tokens.End && (Spelling.IsCapitalized(document[last]) || (last == end + 1 && document.IsArticle(last))) && !document.IsPunctuation(last))
        {
            last++;
        }
        return Spelling.IsCapitalized(document[last - 1])
            ? new(document.TextOf(new(mention.Tokens.First, last)), SpeakerKind.Organization, null)
            : SpeakerIdentity.Of(mention.Member);
    }
}
