using Stance.Text;

namespace Stance.Speakers;

/// <summary>
/// "<b>a senior official</b>", "<b>some critics</b>", "<b>his aides</b>": sources without a name keep their description, without article, up to the first
/// relative clause. Capitalised ones that the tagger missed are names.
/// </summary>
internal sealed class DescriptionRule : ISpeakerRule
{
    public Resolution? Resolve(Discourse discourse, SourcePhrase phrase)
    {
        if (NameInArticle(discourse, phrase) is { } member)
        {
            return new(SpeakerIdentity.Of(member), "name");
        }
        bool isBare = (phrase.IsDefinite && phrase.Tokens.Count == 2) || Grammar.IsOrganizationNoun(phrase.HeadWord);
        SpeakerIdentity identity = (isBare ? discourse.LastDescribed(phrase) : null) ?? (IsBareGroup(phrase) ? discourse.FullerGroup(phrase) : null) ?? Describe(discourse, phrase);
        return new(identity, identity.Kind == SpeakerKind.Anonymous ? "description" : "name");
    }

    /// <summary>The identity of a source that is known by nothing but its words.</summary>
    public static SpeakerIdentity Describe(Discourse discourse, SourcePhrase phrase)
    {
        Document document = phrase.Document;
        int first = phrase.Tokens.First;
        int end = EndOf(phrase);
        string prefix = "";
        if (phrase.OpensWithPossessivePronoun && PossessorOf(discourse, phrase) is { } possessor)
        {
            prefix = possessor + " ";
            first++;
        }
        else if (end - first > 2 && document.PartsOfSpeech[first] == PartOfSpeech.PDT)
        {
            first += document.IsArticle(first + 1) ? 2 : 1;
        }
        else if (end - first > 1 && (document.IsArticle(first) || (document.Is(first, "some") && document.IsNoun(end - 1))))
        {
            first++;
        }
        SpeakerKind kind = KindOf(phrase, first);
        if (kind == SpeakerKind.Organization)
        {
            end = phrase.CoreEnd < end && !document.Is(phrase.CoreEnd, "of") && !document.Is(phrase.CoreEnd, "for") ? phrase.CoreEnd : end;
            first = AfterAdjectives(document, first, end);
        }
        string words = document.TextOf(new(first, end)).Replace("’s ", "'s ", StringComparison.Ordinal);
        return new(prefix + (kind == SpeakerKind.Anonymous && prefix.Length == 0 ? Uncapitalized(document, first, words) : words), kind, null);
    }

    // "police", "the police"
    private static bool IsBareGroup(SourcePhrase phrase) =>
        Grammar.IsOrganizationNoun(phrase.HeadWord) && phrase.Head == phrase.Tokens.End - 1 && (phrase.Tokens.Count == 1 || (phrase.IsDefinite && phrase.Tokens.Count == 2));

    private static CastMember? NameInArticle(Discourse discourse, SourcePhrase phrase)
    {
        int first = phrase.Tokens.First;
        first += phrase.Tokens.Count > 1 && phrase.Document.IsArticle(first) ? 1 : 0;
        return Spelling.IsCapitalized(phrase.Document[first]) && phrase.CoreEnd == phrase.Tokens.End
            ? discourse.Cast.Find(Spelling.Fold(phrase.Document.Text.AsSpan(phrase.Document.SpanOf(new(first, phrase.Tokens.End)).Range)))
            : null;
    }

    // "his aides" are "Moss's aides"
    private static string? PossessorOf(Discourse discourse, SourcePhrase phrase)
    {
        SpeakerIdentity? owner = PronounRule.Resolve(discourse, phrase.Attribution, phrase.Tokens.First)?.Identity;
        return owner?.Member is { Kind: SpeakerKind.Person } person ? person.Person!.ShortText + "'s"
            : owner is { Name: not null, Kind: SpeakerKind.Government or SpeakerKind.Organization } ? owner.Name + "'s"
            : null;
    }

    private static int EndOf(SourcePhrase phrase)
    {
        int t = phrase.Tokens.First + 1;
        while (t < phrase.Tokens.End && !phrase.Document.IsRelativePronoun(t) && !IsBreak(phrase, t))
        {
            t++;
        }
        while (t > phrase.Tokens.First + 1 && phrase.Document.IsPunctuation(t - 1))
        {
            t--;
        }
        return t;
    }

    // A comma ends a description unless it lists ("the family, protesters and civic leaders"); "the experts I asked" ends before "I".
    private static bool IsBreak(SourcePhrase phrase, int token)
    {
        if (phrase.Document.PartsOfSpeech[token] == PartOfSpeech.PRP && !phrase.Document.IsPreposition(token - 1))
        {
            return true;
        }
        if (!phrase.Document.Is(token, ","))
        {
            return phrase.Document.Is(token, "--") || phrase.Document.Is(token, "—") || phrase.Document.Is(token, "–") || phrase.Document.Is(token, "(");
        }
        for (int t = token + 1; t < phrase.Tokens.End; t++)
        {
            if (phrase.Document.Is(t, "and") || phrase.Document.Is(t, "or"))
            {
                return false;
            }
        }
        return true;
    }

    // "the Harbour-based Illyrian movement" is named without what describes it.
    private static int AfterAdjectives(Document document, int first, int end)
    {
        while (end - first > 1 && document.PartsOfSpeech[first] == PartOfSpeech.JJ && Spelling.IsCapitalized(document[first + 1])
            && (!Spelling.IsCapitalized(document[first]) || EndsLowerAfterHyphen(document[first])))
        {
            first++;
        }
        return first;
    }

    private static bool EndsLowerAfterHyphen(ReadOnlySpan<char> word)
    {
        int hyphen = word.LastIndexOf('-');
        return hyphen >= 0 && hyphen + 1 < word.Length && char.IsLower(word[hyphen + 1]);
    }

    private static SpeakerKind KindOf(SourcePhrase phrase, int first)
    {
        Document document = phrase.Document;
        if (phrase.IsIndefinite || Grammar.IsRoleNoun(phrase.HeadWord) || document.PartsOfSpeech[phrase.Head] is PartOfSpeech.NNS or PartOfSpeech.NNPS)
        {
            return SpeakerKind.Anonymous;
        }
        bool isNamed = document.IsProperNoun(phrase.Head) && Spelling.IsCapitalized(document[phrase.Head]);
        int before = phrase.Head - 1 > first && document.IsPossessiveMark(phrase.Head - 1) ? phrase.Head - 2 : phrase.Head - 1;
        bool isNamedGroup = Grammar.IsOrganizationNoun(phrase.HeadWord) && before >= first && Spelling.IsCapitalized(document[before]);
        return !isNamed && !isNamedGroup ? SpeakerKind.Anonymous
            : PersonName.IsGivenName(document.Fold(first)) && phrase.Head > first && !isNamedGroup ? SpeakerKind.Person
            : SpeakerKind.Organization;
    }

    // A capital that only the sentence start gave.
    private static string Uncapitalized(Document document, int first, string words)
    {
        bool opens = document.Sentences[document.SentenceOfToken[first]].Tokens.First == first;
        bool isName = (document.IsProperNoun(first) && !Grammar.IsRoleNoun(document.Fold(first))) || words.Length < 2 || char.IsUpper(words[1]) || document.IsInEntity(first);
        return opens && !isName ? char.ToLowerInvariant(words[0]) + words[1..] : words;
    }
}
