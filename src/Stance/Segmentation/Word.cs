namespace Stance.Segmentation;

/// <summary>Finds the end of a word: letters and digits with what may stand between them.</summary>
internal static class Word
{
    /// <summary>
    /// The index after the word that starts at <paramref name="start"/>, its clitics and the full stop of an abbreviation included.
    /// </summary>
    public static int End(string text, int start)
    {
        int i = start;
        while (true)
        {
            i = SkipLetters(text, i);
            if (i >= text.Length)
            {
                return i;
            }
            char c = text[i];
            switch (CharacterClasses.Of(c))
            {
                case CharacterClass.FullStop:
                    int next = AfterFullStop(text, start, i);
                    if (next < 0)
                    {
                        return ~next;
                    }
                    i = next;
                    continue;
                case CharacterClass.Hyphen when CharacterClasses.IsWordAt(text, i + 1):
                case CharacterClass.Apostrophe when CharacterClasses.IsLetterAt(text, i + 1) && char.IsLetterOrDigit(text[i - 1]):
                    i++;
                    continue;
                case CharacterClass.Run when c == '*' && IsMaskedLetters(text, i, out int end):
                    i = end;
                    continue;
                case CharacterClass.Symbol when Joins(text, i):
                    i++;
                    continue;
                default:
                    return i;
            }
        }
    }

    private static int SkipLetters(string text, int i)
    {
        while (i < text.Length)
        {
            switch (CharacterClasses.Of(text[i]))
            {
                case CharacterClass.Letter or CharacterClass.Digit:
                    i++;
                    continue;
                case CharacterClass.Extender:
                case CharacterClass.Surrogate:
                    int end = CharacterClasses.SkipExtenders(text, i);
                    if (end == i && CharacterClasses.IsWordAt(text, i))
                    {
                        end = i + 2;
                    }
                    if (end == i)
                    {
                        return i;
                    }
                    i = end;
                    continue;
                default:
                    return i;
            }
        }
        return i;
    }

    // Symbols between two letters or digits: "1,000", "10:30", "and/or", "AT&T", "press@example.org".
    private static bool Joins(string text, int i) => text[i] switch
    {
        ',' or ':' => CharacterClasses.IsDigitAt(text, i - 1) && CharacterClasses.IsDigitAt(text, i + 1),
        '/' => CharacterClasses.IsWordAt(text, i + 1),
        '@' => CharacterClasses.IsWordAt(text, i - 1) && CharacterClasses.IsWordAt(text, i + 1),
        '&' => CharacterClasses.IsLetterAt(text, i - 1) && CharacterClasses.IsLetterAt(text, i + 1) && char.IsUpper(text[i - 1]),
        _ => false,
    };

    private static bool IsMaskedLetters(string text, int i, out int end)
    {
        end = i;
        while (end < text.Length && text[end] == '*')
        {
            end++;
        }
        return CharacterClasses.IsLetterAt(text, end);
    }

    // The index from which the word goes on, or the complement of the index at which it ends.
    private static int AfterFullStop(string text, int start, int stop)
    {
        int after = stop + 1;
        if (CharacterClasses.IsWordAt(text, after))
        {
            return BetweenWords(text, start, stop);
        }
        if (after < text.Length && text[after] == '.')
        {
            return ~stop;
        }
        if (Abbreviations.Of(text, start, stop) == AbbreviationKind.None)
        {
            return ~stop;
        }
        bool goesOn = after < text.Length && CharacterClasses.IsWordAt(text, after + 1)
            && (CharacterClasses.Of(text[after]) is CharacterClass.Hyphen or CharacterClass.Apostrophe || text[after] == '/');
        return goesOn ? after : ~after;
    }

    // A full stop between letters or digits: part of a number, an acronym or an address, or a sentence end without its space.
    private static int BetweenWords(string text, int start, int stop)
    {
        bool digitBefore = CharacterClasses.IsDigitAt(text, stop - 1);
        if (digitBefore && CharacterClasses.IsDigitAt(text, stop + 1))
        {
            return stop + 1;
        }
        bool capitalised = char.IsUpper(text[stop + 1]) && CharacterClasses.IsLetterAt(text, stop + 2);
        if (!capitalised && char.IsLetter(text[stop + 1]))
        {
            return stop + 1;
        }
        bool letterBefore = stop - 1 == start || (stop - 2 >= start && text[stop - 2] is '.' or '-');
        if (letterBefore && char.IsUpper(text[stop - 1]))
        {
            // "N.Korea", "J.Smith": the initial is a token of its own.
            return capitalised ? ~(stop + 1) : stop + 1;
        }
        if (Abbreviations.Of(text, start, stop) != AbbreviationKind.None)
        {
            return ~(stop + 1);
        }
        return capitalised && (digitBefore || char.IsLower(text[stop - 1])) ? ~stop : stop + 1;
    }
}
