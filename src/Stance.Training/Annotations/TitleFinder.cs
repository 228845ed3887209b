using System.Collections.Frozen;
using Stance.Lexicons;
using Stance.Speakers;
using Stance.Text;

namespace Stance.Training.Annotations;

/// <summary>
/// Labels titles beside persons' names in a corpus that has the persons but not the titles (distant labels): right before the name ("Prime
/// Minister", "Secretary of State", "national security adviser"), or in apposition after it (", the unification minister,"). A title is
/// the words for the office alone: no article, possessor, country, "former", nor what follows "of" after a name. Where another mention
/// stands there is none. Words decide; parts of speech, where the document has them, only veto a verb. Rather misses a title than makes
/// one up.
/// </summary>
internal static class TitleFinder
{
    private const int MaxTokens = 6;
    private const int MaxComplement = 3;
    private const int MaxOpening = 8;

    private static readonly FrozenSet<string> Modifiers = Lexicon.Set("title_modifiers");
    private static readonly FrozenSet<string> Untitled = Lexicon.Set("untitled_roles");

    /// <summary>The titles beside the persons of a document; ordered, disjoint, apart from all its mentions.</summary>
    public static EntityMention[] Find(Document document)
    {
        EntityKind?[] kinds = new EntityKind?[document.Tokens.Length];
        foreach (EntityMention mention in document.Entities)
        {
            Array.Fill(kinds, mention.Kind, mention.Tokens.First, mention.Tokens.Count);
        }
        List<EntityMention> titles = [];
        foreach (EntityMention person in document.Entities.Where(mention => mention.Kind == EntityKind.Person))
        {
            TokenRange sentence = document.Sentences[document.SentenceOfToken[person.Tokens.First]].Tokens;
            Add(Before(document, kinds, sentence.First, person.Tokens.First));
            Add(After(document, kinds, person.Tokens.End, sentence.End));
        }
        return [.. titles];

        void Add(TokenRange title)
        {
            if (!title.IsEmpty)
            {
                titles.Add(new(title, EntityKind.Title));
                Array.Fill(kinds, EntityKind.Title, title.First, title.Count);
            }
        }
    }

    /// <summary>Whether a token is a noun that can be a title.</summary>
    public static bool IsTitleNoun(Document document, int token)
    {
        string word = document.Fold(token);
        bool isHonorific = Grammar.RoleOfTitle(word, out Gender gender) is null && gender != Gender.Unknown;
        return isHonorific ? Spelling.IsCapitalized(document[token])
            : (Grammar.IsRoleNoun(word) || Grammar.RoleOfTitle(word, out _) is not null) && !Untitled.Contains(word)
                && document.PartsOfSpeech[token] is not (>= PartOfSpeech.VB and <= PartOfSpeech.VBZ);
    }

    // "Deputy Prime Minister" Ada Moss, "Secretary of State" Ada Moss
    private static TokenRange Before(Document document, EntityKind?[] kinds, int start, int name)
    {
        int noun = name - 1;
        if (noun >= start && (kinds[noun] is not null || !IsTitleNoun(document, noun)))
        {
            noun = NounWithComplement(document, kinds, start, name);
        }
        // "would counsel Moss", "to host Moss": the noun is a verb, whatever its tag says.
        bool isVerb = noun > start && !Spelling.IsCapitalized(document[noun]) && document.PartsOfSpeech[noun - 1] is (PartOfSpeech.MD or PartOfSpeech.TO);
        return noun < start || isVerb || kinds[noun] is not null ? default : new(FirstOf(document, kinds, start, noun), name);
    }

    /// <summary>The noun of "director of national intelligence" before a name; -1 for none.</summary>
    private static int NounWithComplement(Document document, EntityKind?[] kinds, int start, int name)
    {
        for (int of = name - 2; of > start && of >= name - 1 - MaxComplement - 1; of--)
        {
            if (kinds[of + 1] is not null || !(Modifiers.Contains(document.Fold(of + 1)) || document.Is(of + 1, "the")))
            {
                return -1;
            }
            if (document.Is(of, "of"))
            {
                return IsTitleNoun(document, of - 1) ? of - 1 : -1;
            }
        }
        return -1;
    }

    /// <summary>The first word of the title that ends with a noun.</summary>
    private static int FirstOf(Document document, EntityKind?[] kinds, int start, int noun)
    {
        int first = noun;
        for (int token = noun - 1; token >= start && noun - token < MaxTokens && kinds[token] is null; token--)
        {
            bool isHyphen = document.Is(token, "-");
            if (!isHyphen && !IsInside(document, token))
            {
                break;
            }
            first = isHyphen ? first : token;
        }
        return first;
    }

    private static bool IsInside(Document document, int token) =>
        Modifiers.Contains(document.Fold(token)) || (IsTitleNoun(document, token) && document[token] is not ['M' or 'm', 'r' or 's', ..]);

    // Ada Moss, Illyria's former "foreign minister",
    private static TokenRange After(Document document, EntityKind?[] kinds, int end, int limit)
    {
        if (end + 1 >= limit || !document.Is(end, ","))
        {
            return default;
        }
        int first = end + 1;
        while (first < limit && first - end < MaxOpening && OpensApposition(document, kinds, first))
        {
            first++;
        }
        int title = first;
        int noun = -1;
        for (; title < limit && title - first < MaxTokens && kinds[title] is null && (IsInside(document, title) || document.Is(title, "-")); title++)
        {
            noun = title;
        }
        return noun >= 0 && IsTitleNoun(document, noun) && EndsApposition(document, kinds, noun + 1, limit) ? new(first, noun + 1) : default;
    }

    private static bool OpensApposition(Document document, EntityKind?[] kinds, int token) =>
        kinds[token] is EntityKind.Location or EntityKind.Organization or EntityKind.Nationality or EntityKind.Other
        || document.IsArticle(token) || document.IsPossessiveMark(token)
        || document[token] is "its" or "his" or "her" or "their" or "former" or "then" or "longtime" or "new" or "current" or "top" or "outgoing" or "incoming" or "ex" or "-";

    // "Ada Moss, the mayor, ...", not "For Ada Moss, the mayor said ..." nor "Ada Moss, President Cho, ...".
    private static bool EndsApposition(Document document, EntityKind?[] kinds, int next, int limit) =>
        next >= limit
        || (kinds[next] is null && document[next] is "," or "." or ";" or ")" or "--" or "—" or "of" or "for" or "at" or "in" or "to" or "who" or "from" or "under");
}
