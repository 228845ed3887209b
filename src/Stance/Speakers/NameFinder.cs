using Stance.Text;

namespace Stance.Speakers;

/// <summary>Finds the names in a document: the tagger's entity mentions, cleaned, and capitalised runs that it missed.</summary>
internal static class NameFinder
{
    private const int MaxRun = 4;

    /// <summary>In text order, disjoint.</summary>
    public static List<Name> Find(Document document)
    {
        EntityMention[] entities = WithDefinitions(document);
        var names = new List<Name>((entities.Length * 3 / 2) + 8);
        int end = 0;
        for (int i = 0; i < entities.Length; i++)
        {
            EntityMention entity = entities[i];
            TokenRange tokens = entity.Tokens;
            EntityKind kind = entity.Kind;
            // "United States" + "Department of Defense", "Turkish" + "Foreign Ministry" name one organization.
            if (kind is EntityKind.Location or EntityKind.Nationality && i + 1 < entities.Length
                && entities[i + 1] is { Kind: EntityKind.Organization } next && next.Tokens.First == tokens.End
                && !PersonName.IsGivenName(document.Fold(next.Tokens.First)))
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

    // Where the text itself gives an acronym, the words before it are one name, whatever the tagger made of them.
    private static EntityMention[] WithDefinitions(Document document)
    {
        List<EntityMention> definitions = AcronymFinder.Find(document);
        EntityMention[] tagged = WithoutTitles(document.Entities);
        if (definitions.Count == 0)
        {
            return tagged;
        }
        var entities = new List<EntityMention>(tagged.Length + definitions.Count);
        int next = 0;
        foreach (EntityMention entity in tagged)
        {
            while (next < definitions.Count && definitions[next].Tokens.First <= entity.Tokens.First)
            {
                entities.Add(definitions[next++]);
            }
            bool isInside = (entities.Count > 0 && entities[^1].Tokens.Overlaps(entity.Tokens))
                || (next < definitions.Count && definitions[next].Tokens.Overlaps(entity.Tokens));
            if (!isInside)
            {
                entities.Add(entity);
            }
        }
        entities.AddRange(definitions[next..]);
        return [.. entities];
    }

    private static EntityMention[] WithoutTitles(EntityMention[] entities) =>
        Array.Exists(entities, IsTitle) ? Array.FindAll(entities, entity => !IsTitle(entity)) : entities;

    private static bool IsTitle(EntityMention entity) => entity.Kind == EntityKind.Title;

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
            int cut = BreakOf(document, first, end);
            if (cut < end)
            {
                AddCleaned(document, new(first, cut), kind, names);
                AddCleaned(document, new(cut + 1, end), kind, names);
                return;
            }
            bool isCutShort = end - first == 1 && end < document.Tokens.Length && PersonName.IsEastAsian(document.Fold(first), document.Fold(end));
            end += isCutShort ? 1 : 0;
            first = AfterTitles(document, first, end);
            bool hasGeneration = end < document.Tokens.Length && end > first && document[end] is "Jr." or "Sr." or "II" or "III" or "IV";
            end += hasGeneration ? 1 : 0;
        }
        else if (kind == EntityKind.Organization)
        {
            while (end - first > 1 && !Spelling.IsCapitalized(document[first]) && Spelling.IsCapitalized(document[first + 1]))
            {
                first++;
            }
        }
        if (first < end)
        {
            Add(document, new(first, end), kind, names);
        }
    }

    // A dash or a word in lower case that is no particle ("de", "bin") parts what the tagger took for one name.
    private static int BreakOf(Document document, int first, int end)
    {
        for (int t = first + 1; t < end - 1; t++)
        {
            ReadOnlySpan<char> word = document[t];
            bool isDash = word is "-" or "--" or "–" or "—" or "," or ";" or "/";
            bool isWord = word.Length > 3 && char.IsLower(word[0]) && !word.Contains('-') && !document.IsProperNoun(t);
            if (isDash || isWord)
            {
                return t;
            }
        }
        return end;
    }

    // A tagger may take the title, or "said", into the name: "Port Vale Chief Justice Ada Moss".
    private static int AfterTitles(Document document, int first, int end)
    {
        int name = first;
        for (int t = first; t < end - 1; t++)
        {
            string word = document.Fold(t);
            bool isWord = t == name && word.Length > 3 && !Spelling.IsCapitalized(document[t]);
            bool isVerb = t == first && document.PartsOfSpeech[t] is PartOfSpeech.VBD or PartOfSpeech.VBZ or PartOfSpeech.VBN or PartOfSpeech.VB;
            bool isTitle = t == name ? Grammar.IsTitle(word) : Grammar.RoleOfTitle(word, out _) is not null && end - t > 2;
            name = isWord || isVerb || isTitle ? t + 1 : name;
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
            // "Prime Minister" is nobody's name, "Lt. Gen." neither, "Mr. King" is.
            bool isTitle = Grammar.IsTitle(document.Fold(first)) && (!IsHonored(document, first) || document[first].EndsWith("."));
            bool isPerson = (first > t && !isTitle) || (end - first > 1 && PersonName.IsGivenName(document.Fold(first)));
            Add(document, new(first, end), isPerson ? EntityKind.Person : EntityKind.Other, names);
            t = end - 1;
        }
    }

    /// <summary>Whether "Mr.", "Ms." or another abbreviated title stands before a token.</summary>
    public static bool IsHonored(Document document, int token) =>
        token > 0 && document[token - 1].EndsWith(".") && Grammar.IsTitle(document.Fold(token - 1));

    private static void Add(Document document, TokenRange tokens, EntityKind kind, List<Name> names)
    {
        string text = document.TextOf(tokens);
        bool isHeadline = document.Sentences[document.SentenceOfToken[tokens.First]].Kind == SentenceKind.Headline;
        names.Add(new(tokens, kind, text, Spelling.Fold(text), isHeadline));
    }
}
