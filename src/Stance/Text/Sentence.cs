namespace Stance.Text;

/// <summary>One sentence, by position: its tokens and the number of its paragraph.</summary>
/// <param name="Tokens">The tokens, never empty.</param>
/// <param name="Paragraph">Index of the paragraph, from 0; never decreases from one sentence to the next.</param>
/// <param name="Kind">What the sentence is on the page.</param>
internal readonly record struct Sentence(TokenRange Tokens, int Paragraph, SentenceKind Kind)
{
    /// <summary>The number of the sentence of each token.</summary>
    /// <param name="sentences">Sentences that cover all tokens from 0 on.</param>
    /// <param name="tokens">Number of tokens.</param>
    public static int[] OfTokens(Sentence[] sentences, int tokens)
    {
        int[] numbers = new int[tokens];
        for (int i = 0; i < sentences.Length; i++)
        {
            numbers.AsSpan(sentences[i].Tokens.First, sentences[i].Tokens.Count).Fill(i);
        }
        return numbers;
    }
}
