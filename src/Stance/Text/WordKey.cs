namespace Stance.Text;

/// <summary>Packs short words into numbers, so that a span is looked up without a string.</summary>
internal static class WordKey
{
    private const int MaxLength = 16;

    /// <summary>
    /// The ASCII letters of a word in lower case, eight bits each; 0 for a word that is empty, longer than 16 letters or holds anything
    /// else. A curly apostrophe counts as a straight one.
    /// </summary>
    public static UInt128 Of(ReadOnlySpan<char> word)
    {
        if (word.Length > MaxLength)
        {
            return 0;
        }
        ulong high = 0;
        ulong low = 0;
        foreach (char c in word)
        {
            char letter = c is '\u2019' or '\u2018' ? '\'' : (char)(c | 0x20);
            if (letter is not (>= 'a' and <= 'z' or '\''))
            {
                return 0;
            }
            high = (high << 8) | (low >> 56);
            low = (low << 8) | letter;
        }
        return new(high, low);
    }
}
