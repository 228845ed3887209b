using System.Collections.Frozen;
using Stance.Lexicons;
using Stance.Text;

namespace Stance.Segmentation;

/// <summary>Splits contractions as the Penn Treebank does: "do|n't", "he|'s", "can|not".</summary>
internal static class Clitics
{
    // Two words written as one, by the length of the first.
    private static readonly FrozenDictionary<UInt128, int> Fused = Lexicon.Table("fused_words")
        .ToFrozenDictionary(pair => WordKey.Of(pair.Key), pair => pair.Value.IndexOf(' ', StringComparison.Ordinal));

    private static readonly WordSet Elisions = WordSet.Read("elisions");

    /// <summary>Appends the tokens of the word <c>text[start..end]</c>.</summary>
    public static void Split(string text, int start, int end, List<TextSpan> tokens)
    {
        if (end - start is >= 5 and <= 6 && IsFusedStart(text[start]) && Fused.TryGetValue(WordKey.Of(text.AsSpan(start, end - start)), out int first))
        {
            tokens.Add(new(start, start + first));
            tokens.Add(new(start + first, end));
            return;
        }
        int clitic = StartOfLast(text, start, end);
        if (clitic == end)
        {
            tokens.Add(new(start, end));
            return;
        }
        // "shouldn't've" holds two, hardly any word three.
        int inner = StartOfLast(text, start, clitic);
        tokens.Add(new(start, inner));
        if (inner < clitic)
        {
            tokens.Add(new(inner, clitic));
        }
        tokens.Add(new(clitic, end));
    }

    /// <summary>
    /// The index after the clitic whose apostrophe stands at <paramref name="index"/>, or <paramref name="index"/> where none does.
    /// </summary>
    public static int EndAt(string text, int index)
    {
        int end = index + 1;
        while (end < text.Length && end <= index + 2 && char.IsAsciiLetter(text[end]))
        {
            end++;
        }
        return IsClitic(text.AsSpan(index + 1, end - index - 1)) && !CharacterClasses.IsWordAt(text, end) ? end : index;
    }

    /// <summary>
    /// The index after the word that lost its beginning to the apostrophe at <paramref name="index"/> ("'em", "’90s", "'n'"), or
    /// <paramref name="index"/> where none stands.
    /// </summary>
    public static int EndOfElision(string text, int index)
    {
        int end = index + 1;
        while (end < text.Length && end <= index + 6 && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }
        ReadOnlySpan<char> word = text.AsSpan(index + 1, end - index - 1);
        bool left = QuotationMarks.Of(text[index]) == QuotationMark.LeftSingle;
        if (word is ['n' or 'N'] && end < text.Length && text[end] is '\'' or '\u2019' && CharacterClasses.IsSpaceAt(text, end + 1))
        {
            return end + 1;
        }
        bool decade = word is [>= '0' and <= '9', '0', 's'];
        bool year = word is [>= '0' and <= '9', >= '0' and <= '9'] && !left && (end >= text.Length || text[end] is not ('\'' or '\u2019' or '%'));
        bool known = Elisions.Contains(word) && !CharacterClasses.IsWordAt(text, end) && (!left || word.Length == 2);
        return decade || year || known ? end : index;
    }

    private static bool IsFusedStart(char c) => (c | 0x20) is 'c' or 'g' or 'l' or 'w';

    // The start of the last clitic, with its apostrophe; the end of the word where it has none.
    private static int StartOfLast(string text, int start, int end)
    {
        for (int length = 1; length <= 2; length++)
        {
            int apostrophe = end - length - 1;
            if (apostrophe <= start || CharacterClasses.Of(text[apostrophe]) != CharacterClass.Apostrophe)
            {
                continue;
            }
            if (IsClitic(text.AsSpan(apostrophe + 1, length)))
            {
                return apostrophe;
            }
            if (length == 1 && (text[end - 1] | 0x20) == 't' && (text[apostrophe - 1] | 0x20) == 'n' && apostrophe - 1 > start)
            {
                return apostrophe - 1;
            }
        }
        return end;
    }

    private static bool IsClitic(ReadOnlySpan<char> letters) => letters switch
    {
        [char one] => (one | 0x20) is 's' or 'm' or 'd',
        [char one, char two] => ((one | 0x20, two | 0x20)) is ('r', 'e') or ('v', 'e') or ('l', 'l'),
        _ => false,
    };
}
