using Stance.Text;

namespace Stance.Tagging;

/// <summary>Tokens that write the same word with a capital or a digit: names that may be clear in one place and not in another.</summary>
internal static class SameWords
{
    /// <summary>Numbers the groups of a passage's tokens.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="words">Their hashes.</param>
    /// <param name="first">First token of the passage.</param>
    /// <param name="firstGroup">Number of the first group.</param>
    /// <param name="groups">Takes a number for each token of the passage; -1 for one that is no such word.</param>
    /// <param name="numbers">Working memory.</param>
    /// <returns>The number after the last group's.</returns>
    public static int Find(string text, TextSpan[] tokens, WordForms words, int first, int firstGroup, Span<int> groups, Dictionary<uint, int> numbers)
    {
        numbers.Clear();
        for (int i = 0; i < groups.Length; i++)
        {
            groups[i] = -1;
            char initial = text[tokens[first + i].Start];
            if (char.IsUpper(initial) || char.IsDigit(initial))
            {
                uint word = words.Lower[first + i];
                if (!numbers.TryGetValue(word, out int group))
                {
                    group = firstGroup + numbers.Count;
                    numbers.Add(word, group);
                }
                groups[i] = group;
            }
        }
        return firstGroup + numbers.Count;
    }
}
