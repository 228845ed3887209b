using Stance.Attributions;
using Stance.Segmentation;
using Stance.Text;

namespace Stance.Training.Tests.Trainers;

/// <summary>Documents as the tokenizer leaves them, of one sentence or more, with no encoder or with states that are the same for the same word.</summary>
internal static class ReadTexts
{
    public const int StateWidth = 6;

    public static Document Plain(string text) => Of(text, null);

    public static Document WithStates(string text)
    {
        TextSpan[] tokens = Tokenizer.Tokenize(text);
        TokenStates states = TokenStates.Of(tokens.Length, StateWidth);
        WordForms words = WordForms.Of(text, tokens);
        for (int i = 0; i < states.Values.Length; i++)
        {
            states.Values[i] = MathF.Sin(words.Lower[i / StateWidth] % 1000 * (1 + (i % StateWidth)));
        }
        return Of(text, states);
    }

    /// <summary>A text that is all content.</summary>
    public static Attribution Content(Document document) => AttributionFactory.FromSpans(document, null, null, []);

    private static Document Of(string text, TokenStates? states)
    {
        TextSpan[] tokens = Tokenizer.Tokenize(text);
        Sentence[] sentences = SentenceSplitter.Split(text, tokens);
        int[] sentenceOfToken = new int[tokens.Length];
        for (int s = 0; s < sentences.Length; s++)
        {
            Array.Fill(sentenceOfToken, s, sentences[s].Tokens.First, sentences[s].Tokens.Count);
        }
        return new()
        {
            Text = text,
            Tokens = tokens,
            Sentences = sentences,
            SentenceOfToken = sentenceOfToken,
            PartsOfSpeech = new PartOfSpeech[tokens.Length],
            Heads = [.. Enumerable.Repeat(-1, tokens.Length)],
            Relations = new DependencyRelation[tokens.Length],
            Entities = [],
            States = states,
        };
    }
}
