using System.Globalization;

namespace Stance.Segmentation;

/// <summary>Classifies characters, by a table for ASCII and by Unicode category beyond it.</summary>
internal static class CharacterClasses
{
    private const char ZeroWidthJoiner = '\u200D';
    private const int FirstSkinTone = 0x1F3FB;
    private const int LastSkinTone = 0x1F3FF;

    private static readonly CharacterClass[] Table = [.. Enumerable.Range(0, 256).Select(c => Categorize((char)c))];

    public static CharacterClass Of(char c) => c < Table.Length ? Table[c] : Categorize(c);

    /// <summary>Whether a letter or a digit stands at an index, be it outside the basic plane; false beyond the text.</summary>
    public static bool IsWordAt(string text, int index) => (uint)index < (uint)text.Length && Of(text[index]) switch
    {
        CharacterClass.Letter or CharacterClass.Digit => true,
        CharacterClass.Surrogate => IsPairAt(text, index) && CharUnicodeInfo.GetUnicodeCategory(text, index) <= UnicodeCategory.OtherLetter,
        _ => false,
    };

    /// <summary>Whether a letter of the basic plane stands at an index; false beyond the text.</summary>
    public static bool IsLetterAt(string text, int index) => (uint)index < (uint)text.Length && Of(text[index]) == CharacterClass.Letter;

    /// <summary>Whether a digit stands at an index; false beyond the text.</summary>
    public static bool IsDigitAt(string text, int index) => (uint)index < (uint)text.Length && Of(text[index]) == CharacterClass.Digit;

    /// <summary>Whether white space or the text's border stands at an index.</summary>
    public static bool IsSpaceAt(string text, int index) => (uint)index >= (uint)text.Length || char.IsWhiteSpace(text[index]);

    /// <summary>Whether a whole surrogate pair starts at an index.</summary>
    public static bool IsPairAt(string text, int index) =>
        index + 1 < text.Length && char.IsHighSurrogate(text[index]) && char.IsLowSurrogate(text[index + 1]);

    /// <summary>The index after the marks and joined symbols that belong to the character before <paramref name="index"/>.</summary>
    public static int SkipExtenders(string text, int index)
    {
        while (index < text.Length)
        {
            CharacterClass next = Of(text[index]);
            if (next == CharacterClass.Extender)
            {
                bool joins = text[index] == ZeroWidthJoiner && IsPairAt(text, index + 1);
                index += joins ? 3 : 1;
            }
            else if (next == CharacterClass.Surrogate && IsPairAt(text, index) && IsExtender(char.ConvertToUtf32(text[index], text[index + 1])))
            {
                index += 2;
            }
            else
            {
                break;
            }
        }
        return index;
    }

    private static bool IsExtender(int rune) => rune is >= FirstSkinTone and <= LastSkinTone || IsMark(CharUnicodeInfo.GetUnicodeCategory(rune));

    private static bool IsMark(UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static CharacterClass Categorize(char c)
    {
        if (char.IsWhiteSpace(c))
        {
            return CharacterClass.WhiteSpace;
        }
        switch (c)
        {
            case '.':
                return CharacterClass.FullStop;
            case '-' or '\u2010' or '\u2011':
                return CharacterClass.Hyphen;
            case '\'' or '\u2019' or '\u00B4' or '\uFF07' or '\u2018' or '\u201B':
                return CharacterClass.Apostrophe;
            case '!' or '?' or '*' or '=' or '~' or '#' or '+' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2022':
                return CharacterClass.Run;
            case '_':
                return CharacterClass.Letter;
            case '\u00AD' or '\u200C' or ZeroWidthJoiner:
                return CharacterClass.Extender;
        }
        if (char.IsSurrogate(c))
        {
            return CharacterClass.Surrogate;
        }
        UnicodeCategory category = char.GetUnicodeCategory(c);
        return category <= UnicodeCategory.OtherLetter ? CharacterClass.Letter
            : category is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber ? CharacterClass.Digit
            : IsMark(category) ? CharacterClass.Extender
            : CharacterClass.Symbol;
    }
}
