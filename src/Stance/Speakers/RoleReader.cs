using Stance.Text;

namespace Stance.Speakers;

/// <summary>Reads the role that the words around a name give the person: titles, appositions, "is the ...".</summary>
internal static class RoleReader
{
    private const int MaxTokens = 14;

    /// <summary>
    /// The role before a name, with or without a comma: "South Korea's national security adviser Chang Ho-jin", "The Vice President, Ada
    /// Moss". Null where no role noun stands there.
    /// </summary>
    /// <param name="countries">The countries that the role may be of.</param>
    /// <param name="document">The document.</param>
    /// <param name="name">First token of the name.</param>
    public static Role? Before(Countries countries, Document document, int name)
    {
        int start = document.Sentences[document.SentenceOfToken[name]].Tokens.First;
        int end = name;
        bool isApart = end > start && document.Is(end - 1, ",");
        end -= isApart ? 1 : 0;
        int first = end;
        int noun = -1;
        string? role = null;
        bool isOpened = false;
        for (int t = end - 1; t >= start && end - t <= MaxTokens; t--)
        {
            if (document.IsPossessiveMark(t))
            {
                if (noun < 0)
                {
                    break;
                }
                isOpened = true;
            }
            else if (document.IsPreposition(t))
            {
                // "Secretary of State Ada Moss": the noun is still to come; "spokesman for Senator Moss": it is somebody else.
                if (noun >= 0 || first == end)
                {
                    break;
                }
            }
            else if (!IsInsideRole(document, t) && !IsArticleOfComplement(document, t, start, noun))
            {
                isOpened |= document.PartsOfSpeech[t] is PartOfSpeech.DT or PartOfSpeech.PRPS;
                break;
            }
            else if (noun < 0 && (t == end - 1 || document.IsPreposition(t + 1)) && NounOf(document.Fold(t)) is { } found)
            {
                noun = t;
                role = found;
            }
            first = t;
        }
        return role is null || (isApart && !isOpened) ? null : new(role, ModifiersIn(document, first, end, noun), CountryIn(countries, document, first, end));
    }

    /// <summary>
    /// The role after a name: ", South Korea's national security adviser,", "is the governor of Illyria". Null where no role noun stands
    /// there.
    /// </summary>
    /// <param name="countries">The countries that the role may be of.</param>
    /// <param name="document">The document.</param>
    /// <param name="end">The token after the name.</param>
    public static Role? After(Countries countries, Document document, int end)
    {
        if (end >= document.Tokens.Length)
        {
            return null;
        }
        int limit = Math.Min(document.Sentences[document.SentenceOfToken[end - 1]].Tokens.End, end + 2 * MaxTokens);
        int t = AfterBrackets(document, end, limit);
        if (t >= limit || !OpensRole(document, ref t, limit))
        {
            return null;
        }
        int first = t;
        for (; t < limit && t - first < MaxTokens; t++)
        {
            if (document.IsFiniteVerb(t) || document.IsRelativePronoun(t) || document.IsPunctuation(t))
            {
                return null;
            }
            string word = document.Fold(t);
            bool isHead = t + 1 >= limit || !document.IsNoun(t + 1) || !Grammar.IsRoleNoun(document.Fold(t + 1));
            if (isHead && Grammar.IsRoleNoun(word))
            {
                // A title of somebody else ("Moss, Secretary Reid, ...") has a name after it, a subject ("in Port Vale, the mayor said") a verb.
                bool isOfAnother = t + 1 < limit && ((document.IsProperNoun(t + 1) && document.IsProperNoun(t)) || document.IsFiniteVerb(t + 1));
                int last = EndOfComplement(document, t + 1, limit);
                return isOfAnother ? null : new(word, ModifiersIn(document, first, last, t), CountryIn(countries, document, first, last));
            }
        }
        return null;
    }

    /// <summary>The folded words of meaning between two tokens, one token left out.</summary>
    public static string[] ModifiersIn(Document document, int first, int end, int noun)
    {
        var modifiers = new List<string>(end - first);
        for (int t = first; t < end; t++)
        {
            if (t != noun && !document.IsPunctuation(t) && !document.IsPossessiveMark(t) && !document.IsPreposition(t)
                && document.PartsOfSpeech[t] is not (PartOfSpeech.DT or PartOfSpeech.PRPS or PartOfSpeech.CC))
            {
                modifiers.Add(document.Fold(t) is var word && word == "gop" ? "republican" : word);
            }
        }
        return [.. modifiers];
    }

    /// <summary>The first country that the tokens name by whatever term; null for none.</summary>
    public static string? CountryIn(Countries countries, Document document, int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            int token = t;
            if (CountryAt(countries, document, ref token, end) is { } country)
            {
                return country;
            }
        }
        return null;
    }

    /// <summary>The country that one or two tokens name by whatever term; null for none.</summary>
    /// <param name="countries">The countries.</param>
    /// <param name="document">The document.</param>
    /// <param name="token">The first token; moved behind what names the country.</param>
    /// <param name="end">Where to stop.</param>
    public static string? CountryAt(Countries countries, Document document, ref int token, int end)
    {
        if (!Spelling.IsCapitalized(document[token]))
        {
            return null;
        }
        if (token + 1 < end && countries.TryFind(Spelling.Fold(document.Text.AsSpan(document.SpanOf(new(token, token + 2)).Range)), out CountryReference two))
        {
            token += 2;
            return two.Country;
        }
        if (countries.TryFind(document.Fold(token), out CountryReference one))
        {
            token++;
            return one.Country;
        }
        return null;
    }

    private static string? NounOf(string word) =>
        Grammar.IsRoleNoun(word) ? word : Grammar.RoleOfTitle(word, out _);

    private static bool IsInsideRole(Document document, int token) =>
        document.IsNoun(token) || document.PartsOfSpeech[token] is PartOfSpeech.JJ or PartOfSpeech.HYPH or PartOfSpeech.AFX or PartOfSpeech.CD
        || Grammar.IsTitle(document.Fold(token));

    // "director of the Harbour Office Ada Moss"
    private static bool IsArticleOfComplement(Document document, int token, int start, int noun) =>
        noun < 0 && token > start && document.Is(token, "the") && document.Is(token - 1, "of");

    private static int AfterBrackets(Document document, int token, int limit)
    {
        if (!document.Is(token, "("))
        {
            return token;
        }
        for (int t = token + 1; t < limit && t < token + 6; t++)
        {
            if (document.Is(t, ")"))
            {
                return t + 1;
            }
        }
        return token;
    }

    private static bool OpensRole(Document document, ref int t, int limit)
    {
        if (document.Is(t, ",") || document.Is(t, "--") || document.Is(t, "–") || document.Is(t, "—"))
        {
            t++;
            if (t + 1 < limit && document.Is(t, "who") && (document.Is(t + 1, "is") || document.Is(t + 1, "was")))
            {
                t += 2;
            }
            return t < limit;
        }
        if (t + 1 < limit && (document.Is(t, "is") || document.Is(t, "was") || document.Is(t, "became")) && document.IsArticle(t + 1))
        {
            t++;
            return true;
        }
        return false;
    }

    private static int EndOfComplement(Document document, int token, int limit)
    {
        if (token >= limit || !document.IsPreposition(token))
        {
            return token;
        }
        int t = token + 1;
        while (t < limit && t - token < 8 && !document.IsPunctuation(t) && !document.IsFiniteVerb(t) && !document.IsRelativePronoun(t))
        {
            t++;
        }
        return t;
    }
}
