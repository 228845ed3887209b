using Stance.Text;

namespace Stance.Segmentation;

/// <summary>Groups tokens into sentences and paragraphs.</summary>
internal static class SentenceSplitter
{
    /// <summary>No sentence is longer, so that the stages after this one stay linear on any text.</summary>
    public const int MaxTokens = 400;

    /// <summary>The sentences in text order; every token lies in exactly one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens, or some of them that follow each other.</param>
    /// <param name="paragraph">Number of the paragraph that the first token stands in.</param>
    public static Sentence[] Split(string text, TextSpan[] tokens, int paragraph = 0)
    {
        var sentences = new List<Sentence>((tokens.Length / 16) + 4);
        var breaks = new ParagraphBreaks(text, tokens);
        int lineStart = tokens.Length > 0 ? tokens[0].Start : 0;
        for (int first = 0; first < tokens.Length;)
        {
            int end = first + 1;
            while (end < tokens.Length && !breaks.IsBefore(end, ref lineStart))
            {
                end++;
            }
            AddParagraph(text, tokens, new(first, end), paragraph++, sentences);
            first = end;
        }
        return [.. sentences];
    }

    private static void AddParagraph(string text, TextSpan[] tokens, TokenRange range, int paragraph, List<Sentence> sentences)
    {
        int before = sentences.Count;
        var boundaries = new SentenceBoundaries(text, tokens, range);
        int first = range.First;
        while (first < range.End)
        {
            int end = boundaries.NextEnd(first);
            while (end - first > MaxTokens)
            {
                int cut = CutOf(text, tokens, first);
                sentences.Add(new(new(first, cut), paragraph, SentenceKind.Prose));
                first = cut;
            }
            sentences.Add(new(new(first, end), paragraph, SentenceKind.Prose));
            first = end;
        }
        var page = new PageParagraph(text, tokens, range, paragraph, sentences.Count - before);
        for (int i = before; i < sentences.Count; i++)
        {
            sentences[i] = sentences[i] with { Kind = page.KindOf(sentences[i].Tokens) };
        }
    }

    // After the last strong mark in the second half of what a sentence may hold, or where that has none, at its limit.
    private static int CutOf(string text, TextSpan[] tokens, int first)
    {
        int comma = first + MaxTokens;
        for (int i = first + MaxTokens - 1; i > first + (MaxTokens / 2); i--)
        {
            char c = text[tokens[i].Start];
            if (c is ';' or '\u2026' || IsBulletOrDash(c))
            {
                return i + 1;
            }
            if (c == ',' && comma == first + MaxTokens)
            {
                comma = i + 1;
            }
        }
        return comma;
    }

    private static bool IsBulletOrDash(char c) => c is '\u2022' or '\u2013' or '\u2014' or '|';
}
