using System.Collections.Frozen;
using Stance.Lexicons;
using Stance.Text;

namespace Stance.Segmentation;

/// <summary>Tells abbreviations, whose full stop belongs to them, from words at the end of a sentence.</summary>
internal static class Abbreviations
{
    private const int MaxLength = 16;

    // A key with a capital first letter stands for a word that is an abbreviation only with a capital.
    private static readonly FrozenDictionary<UInt128, (AbbreviationKind Kind, bool Capital)> Known = Lexicon.Table("abbreviations")
        .ToFrozenDictionary(pair => WordKey.Of(pair.Key), pair => (Enum.Parse<AbbreviationKind>(pair.Value, ignoreCase: true), char.IsUpper(pair.Key[0])));

    /// <summary>The kind of the word <c>text[start..end]</c>, which a full stop follows at <paramref name="end"/>.</summary>
    public static AbbreviationKind Of(string text, int start, int end)
    {
        int part = StartOfLastPart(text, start, end);
        if (end - part > MaxLength)
        {
            return AbbreviationKind.None;
        }
        ReadOnlySpan<char> word = text.AsSpan(part, end - part);
        if (word.Length == 1)
        {
            return OfLetter(text, start, end);
        }
        if (word.Contains('.'))
        {
            return IsAcronym(word) ? AbbreviationKind.Acronym : AbbreviationKind.None;
        }
        if (!Known.TryGetValue(WordKey.Of(word), out (AbbreviationKind Kind, bool Capital) known)
            || (known.Capital && !char.IsUpper(word[0])))
        {
            return AbbreviationKind.None;
        }
        return known.Kind switch
        {
            AbbreviationKind.Numeric when !IsNumberAfter(text, end + 1) => AbbreviationKind.None,
            AbbreviationKind.Region when part == start && !IsAfterCommaOrBracket(text, start) => AbbreviationKind.None,
            AbbreviationKind.Region => AbbreviationKind.Ordinary,
            _ => known.Kind,
        };
    }

    // "R-Ky.", "U.S.-based Corp.": the abbreviation is what follows the last hyphen. It is short, so the search is bounded.
    private static int StartOfLastPart(string text, int start, int end)
    {
        int least = Math.Max(start, end - MaxLength - 1);
        for (int i = end - 1; i >= least; i--)
        {
            if (CharacterClasses.Of(text[i]) == CharacterClass.Hyphen || text[i] == '/')
            {
                return i + 1;
            }
        }
        return start;
    }

    private static AbbreviationKind OfLetter(string text, int start, int end)
    {
        char letter = text[end - 1];
        if (end - start > 1)
        {
            return AbbreviationKind.None;
        }
        // "Plan B.”" and a line that ends in a letter: no initial.
        bool goesOn = end + 1 < text.Length && (text[end + 1] is ' ' or '\u00A0' or ',' or '-' || char.IsLetter(text[end + 1]));
        if (!goesOn)
        {
            return AbbreviationKind.None;
        }
        return letter switch
        {
            'I' => IsAfterName(text, start) && IsCapitalAfter(text, end + 1) ? AbbreviationKind.Initial : AbbreviationKind.None,
            'v' => AbbreviationKind.Ordinary,
            'c' or 'p' => IsNumberAfter(text, end + 1) ? AbbreviationKind.Numeric : AbbreviationKind.None,
            _ => char.IsUpper(letter) ? AbbreviationKind.Initial : AbbreviationKind.None,
        };
    }

    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        int letters = 0;
        int last = 0;
        foreach (char c in word)
        {
            last = c == '.' ? 0 : last + 1;
            if (last > 2 || !(c == '.' || char.IsLetter(c)))
            {
                return false;
            }
            letters += last > 0 ? 1 : 0;
        }
        return letters > 1 && last == 1;
    }

    private static bool IsNumberAfter(string text, int index)
    {
        while (index < text.Length && text[index] is ' ' or '\u00A0')
        {
            index++;
        }
        return CharacterClasses.IsDigitAt(text, index);
    }

    private static bool IsCapitalAfter(string text, int index) =>
        index + 1 < text.Length && text[index] is ' ' or '\u00A0' && char.IsUpper(text[index + 1]);

    private static bool IsAfterCommaOrBracket(string text, int start) =>
        (start > 0 && text[start - 1] is '(' or '[') || (start > 1 && text[start - 1] is ' ' or '\u00A0' && text[start - 2] == ',');

    // "Lewis I. Libby": a capital starts the word before.
    private static bool IsAfterName(string text, int start)
    {
        if (start < 2 || text[start - 1] is not (' ' or '\u00A0') || !char.IsLower(text[start - 2]))
        {
            return false;
        }
        int i = start - 2;
        int least = Math.Max(0, start - 24);
        while (i > least && char.IsLetter(text[i - 1]))
        {
            i--;
        }
        return char.IsUpper(text[i]);
    }
}
