using Stance.Learning;

namespace Stance.Training.Evaluation;

/// <summary>The set of pairs of neighbouring words of a text, letter case and punctuation aside: what near-duplicates share (Broder 1997).</summary>
internal static class WordShingles
{
    /// <summary>Hashes of the pairs, ordered, each once; of a single word its own, and none for a text without letters and digits.</summary>
    public static ulong[] Of(ReadOnlySpan<char> text)
    {
        List<ulong> shingles = [];
        ulong before = 0;
        int words = 0;
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool isWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]));
            if (isWord && start < 0)
            {
                start = i;
            }
            else if (!isWord && start >= 0)
            {
                ulong word = FeatureHash.OfLower(text[start..i]);
                start = -1;
                if (words++ > 0)
                {
                    shingles.Add((before << 32) | word);
                }
                before = word;
            }
        }
        if (words == 1)
        {
            shingles.Add(before);
        }
        shingles.Sort();
        return [.. shingles.Distinct()];
    }

    /// <summary>Shingles that two sets share, as a part of those that either has; 0 for two empty ones.</summary>
    public static double Jaccard(ulong[] a, ulong[] b)
    {
        int shared = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            int order = a[i].CompareTo(b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return a.Length + b.Length == 0 ? 0 : (double)shared / (a.Length + b.Length - shared);
    }
}
