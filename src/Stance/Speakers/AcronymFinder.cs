using Stance.Text;

namespace Stance.Speakers;

/// <summary>
/// Finds names that the text gives an acronym to: "the Illyrian Harbour Office (IHO)". The words before the bracket must have its letters as
/// initials (Schwartz and Hearst 2003, simplified to whole words).
/// </summary>
internal static class AcronymFinder
{
    private const int MaxLetters = 10;

    /// <summary>The names, without the acronyms; ordered, disjoint.</summary>
    public static List<EntityMention> Find(Document document)
    {
        var names = new List<EntityMention>();
        for (int t = 1; t + 2 < document.Tokens.Length; t++)
        {
            if (document[t] is "(" && document[t + 2] is ")" && IsAcronym(document[t + 1]))
            {
                int first = FirstWordOf(document, document[t + 1], t);
                if (first >= 0 && (names.Count == 0 || names[^1].Tokens.End <= first) && !Grammar.IsRoleNoun(document.Fold(first)))
                {
                    names.Add(new(new(first, t), EntityKind.Organization));
                }
            }
        }
        return names;
    }

    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }
        return word.Length is > 1 and <= MaxLetters;
    }

    // Walks back from the bracket, a letter a word; "of", "and" and the like need none.
    private static int FirstWordOf(Document document, ReadOnlySpan<char> acronym, int bracket)
    {
        int start = document.Sentences[document.SentenceOfToken[bracket]].Tokens.First;
        int letter = acronym.Length - 1;
        for (int t = bracket - 1; t >= start; t--)
        {
            ReadOnlySpan<char> word = document[t];
            if (char.ToUpperInvariant(word[0]) == acronym[letter] && (char.IsUpper(word[0]) || letter > 0))
            {
                if (letter-- == 0)
                {
                    return t;
                }
            }
            else if (word is not ("of" or "and" or "for" or "the" or "in" or "on" or "to" or "&" or ","))
            {
                return -1;
            }
        }
        return -1;
    }
}
