using Stance.Text;

namespace Stance.Speakers;

/// <summary>Finds the names in a document: the tagger's entity mentions, cleaned, and capitalised runs that it missed.</summary>
internal static class NameFinder
{
    private const int MaxRun = 4;

    /// <summary>In text order, disjoint.</summary>
    public static List<Name> Find(Document document)
    {
        var names = new List<Name>(document.Entities.Length + 8);
        int end = 0;
        for (int i = 0; i < document.Entities.Length; i++)
        {
            EntityMention entity = document.Entities[i];
            TokenRange tokens = entity.Tokens;
            EntityKind kind = entity.Kind;
            // "United States" + "Department of Defense", "Turkish" + "Foreign Ministry" name one organization.
            if (kind is EntityKind.Location or EntityKind.Nationality && i + 1 < document.Entities.Length
                && document.Entities[i + 1] is { Kind: EntityKind.Organization } next && next.Tokens.First == tokens.End)
            {
                tokens = new(tokens.First, next.Tokens.End);
                kind = EntityKind.Organization;
                i++;
            }
            AddMissed(document, end, tokens.First, names);
            AddCleaned(document, tokens, kind, names);
            end = tokens.End;
        }
        AddMissed(document, end, document.Tokens.Length, names);
        return names;
    }

    private static void AddCleaned(Document document, TokenRange tokens, EntityKind kind, List<Name> names)
    {
        int first = tokens.First;
        int end = tokens.End;
        while (first < end && (document.IsArticle(first) || document.IsPunctuation(first)))
        {
            first++;
        }
        while (end > first && (document.IsPossessiveMark(end - 1) || document.IsPunctuation(end - 1)))
        {
            end--;
        }
        if (kind == EntityKind.Person)
        {
            first = AfterTitles(document, first, end);
        }
        else if (kind == EntityKind.Organization)
        {
            while (end - first > 1 && !Spelling.IsCapitalized(document[first]) && !document.IsProperNoun(first))
            {
                first++;
            }
        }
        if (first < end)
        {
            Add(document, new(first, end), kind, names);
        }
    }

    // A tagger may take the title, or "said", into the name: "Port Vale Chief Justice Ada Moss".
    private static int AfterTitles(Document document, int first, int end)
    {
        int name = first;
        for (int t = first; t < end - 1; t++)
        {
            string word = document.Fold(t);
            bool isVerb = t == first && document.PartsOfSpeech[t] is PartOfSpeech.VBD or PartOfSpeech.VBZ or PartOfSpeech.VBN or PartOfSpeech.VB;
            bool isTitle = t == name ? Grammar.IsTitle(word) : Grammar.RoleOfTitle(word, out _) is not null && end - t > 2;
            name = isVerb || isTitle ? t + 1 : name;
        }
        return name;
    }

    // A run of proper nouns outside every entity is a person where it opens with a given name or follows a title.
    private static void AddMissed(Document document, int from, int to, List<Name> names)
    {
        for (int t = from; t < to; t++)
        {
            if (!document.IsProperNoun(t) || !Spelling.IsCapitalized(document[t]))
            {
                continue;
            }
            int end = t + 1;
            while (end < to && end - t < MaxRun && document.IsProperNoun(end) && Spelling.IsCapitalized(document[end]))
            {
                end++;
            }
            int first = t;
            while (end - first > 1 && Grammar.IsTitle(document.Fold(first)))
            {
                first++;
            }
            bool isPerson = first > t || (end - first > 1 && PersonName.IsGivenName(document.Fold(first)));
            Add(document, new(first, end), isPerson ? EntityKind.Person : EntityKind.Other, names);
            t = end - 1;
        }
    }

    private static void Add(Document document, TokenRange tokens, EntityKind kind, List<Name> names)
    {
        string text = document.TextOf(tokens);
        bool isHeadline = document.Sentences[document.SentenceOfToken[tokens.First]].Kind == SentenceKind.Headline;
        names.Add(new(tokens, kind, text, Spelling.Fold(text), isHeadline));
    }
}
