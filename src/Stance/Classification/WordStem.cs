using Stance.Text;

namespace Stance.Classification;

/// <summary>
/// A crude stem: enough to bring "condemned", "condemns" and "condemnation" together, with no dictionary and no allocation. Stems are
/// compared with each other only, so that they need not be words.
/// </summary>
internal static class WordStem
{
    private const int LeastStem = 3;

    // The longest that fits is cut first.
    private static readonly string[] Suffixes =
        ["ations", "ation", "ments", "ment", "ances", "ance", "ingly", "ings", "ions", "ness", "edly", "ing", "ion", "ous", "ies", "ed", "es", "ly", "s"];

    /// <summary>The hash of the stem, letter case aside.</summary>
    public static uint HashOf(ReadOnlySpan<char> word) => WordForms.LowerOf(word[..LengthOf(word)]);

    /// <summary>How many characters of the word are its stem.</summary>
    public static int LengthOf(ReadOnlySpan<char> word)
    {
        if (word.Length <= LeastStem)
        {
            return word.Length;
        }
        int length = word.Length;
        foreach (string suffix in Suffixes)
        {
            if (length - suffix.Length >= LeastStem && word.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                length -= suffix.Length;
                break;
            }
        }
        if (length > LeastStem && word[length - 1] == word[length - 2])
        {
            length--;
        }
        while (length > LeastStem && word[length - 1] is 'e' or 'i' or 'y' or 'E' or 'I' or 'Y')
        {
            length--;
        }
        return length;
    }
}
