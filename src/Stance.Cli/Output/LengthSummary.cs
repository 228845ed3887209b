namespace Stance.Cli.Output;

/// <summary>How long some texts are.</summary>
/// <param name="Least">The shortest.</param>
/// <param name="Median">The middle one.</param>
/// <param name="Most95">At most this for 95 of 100.</param>
/// <param name="Most">The longest.</param>
internal sealed record LengthSummary(int Least, int Median, int Most95, int Most)
{
    /// <summary>The summary of some lengths; all 0 for none.</summary>
    public static LengthSummary Of(IEnumerable<int> lengths)
    {
        int[] sorted = [.. lengths.Order()];
        return sorted.Length == 0 ? new(0, 0, 0, 0) : new(sorted[0], sorted[sorted.Length / 2], sorted[sorted.Length * 95 / 100], sorted[^1]);
    }

    /// <summary>Number of words of a text, by white space.</summary>
    public static int WordsOf(ReadOnlySpan<char> text)
    {
        int words = 0;
        bool isInside = false;
        foreach (char c in text)
        {
            bool isWord = !char.IsWhiteSpace(c);
            words += isWord && !isInside ? 1 : 0;
            isInside = isWord;
        }
        return words;
    }
}
