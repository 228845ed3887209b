using Stance.Text;

namespace Stance.Tagging;

/// <summary>Cuts documents into passages of whole sentences, if it can be at paragraphs: what the encoder reads at once.</summary>
internal static class Passages
{
    /// <summary>A passage has at most so many tokens, unless a single sentence has more.</summary>
    public const int MaxTokens = 512;

    /// <summary>The sentences of each passage, as ranges of sentence numbers.</summary>
    public static IEnumerable<(int First, int End)> Cut(Sentence[] sentences)
    {
        int first = 0;
        while (first < sentences.Length)
        {
            int end = first + 1, paragraphEnd = first;
            while (end < sentences.Length && sentences[end].Tokens.End - sentences[first].Tokens.First <= MaxTokens)
            {
                paragraphEnd = sentences[end].Paragraph != sentences[end - 1].Paragraph ? end : paragraphEnd;
                end++;
            }
            end = end < sentences.Length && paragraphEnd > first ? paragraphEnd : end;
            yield return (first, end);
            first = end;
        }
    }

    /// <summary>Cuts tokens into as few parts of about one length as may have at most so many tokens each.</summary>
    public static TokenRange[] Split(TokenRange tokens, int most)
    {
        var parts = new TokenRange[(tokens.Count + most - 1) / most];
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = new(
                tokens.First + (int)((long)tokens.Count * i / parts.Length), tokens.First + (int)((long)tokens.Count * (i + 1) / parts.Length));
        }
        return parts;
    }
}
