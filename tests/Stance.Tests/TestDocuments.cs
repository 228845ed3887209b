using Stance.Segmentation;
using Stance.Text;

namespace Stance.Tests;

/// <summary>Documents without a tagger: tokens and sentences as found, every part of speech Other, every token its own root.</summary>
internal static class TestDocuments
{
    public static Document Of(string text)
    {
        TextSpan[] tokens = Tokenizer.Tokenize(text);
        Sentence[] sentences = SentenceSplitter.Split(text, tokens);
        int[] sentenceOfToken = new int[tokens.Length];
        for (int s = 0; s < sentences.Length; s++)
        {
            Array.Fill(sentenceOfToken, s, sentences[s].Tokens.First, sentences[s].Tokens.Count);
        }
        int[] heads = new int[tokens.Length];
        Array.Fill(heads, -1);
        return new()
        {
            Text = text,
            Tokens = tokens,
            Sentences = sentences,
            SentenceOfToken = sentenceOfToken,
            PartsOfSpeech = new PartOfSpeech[tokens.Length],
            Heads = heads,
            Relations = new DependencyRelation[tokens.Length],
            Entities = [],
        };
    }
}
