using Stance.Text;

namespace Stance.Segmentation;

/// <summary>
/// Cuts texts that are far longer than any article into parts, so that what the stages after this one hold at a time does not grow with the text. A
/// part ends where a paragraph ends; inside one that is longer than a part, where a sentence ends.
/// </summary>
internal static class TextParts
{
    /// <summary>
    /// A part has at most so many tokens: some 13,000 words, which no news article has. A shorter text is one part.
    /// </summary>
    public const int MaxTokens = 16_384;

    // "d'you'll've" is three tokens or four.
    private const int MaxTokensOfWord = 8;

    /// <summary>The parts in text order, at least one; read one after the other as they are asked for.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">Tokens of a part at most; more than two sentences may have.</param>
    public static IEnumerable<TextPart> Cut(string text, int most = MaxTokens)
    {
        int paragraph = 0;
        int start = 0;
        bool isLast;
        do
        {
            TextSpan[] tokens = Tokenizer.Tokenize(text, start, most - MaxTokensOfWord, out int end);
            Sentence[] sentences = SentenceSplitter.Split(text, tokens, paragraph);
            isLast = end == text.Length;
            bool isWhole = isLast && start == 0;
            if (!isLast)
            {
                int next = FirstUnfinished(sentences);
                int first = sentences[next].Tokens.First;
                start = tokens[first].Start;
                paragraph = sentences[next].Paragraph;
                tokens = tokens[..first];
                sentences = sentences[..next];
            }
            yield return new(tokens, sentences, isWhole);
        }
        while (!isLast);
    }

    // The first sentence of the last paragraph, which may go on after the last token; where there is only one paragraph, its last sentence.
    private static int FirstUnfinished(Sentence[] sentences)
    {
        int last = sentences.Length - 1;
        int first = last;
        while (first > 0 && sentences[first - 1].Paragraph == sentences[last].Paragraph)
        {
            first--;
        }
        return first > 0 ? first : last;
    }
}
