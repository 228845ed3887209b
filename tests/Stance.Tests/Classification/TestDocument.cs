using Stance.Attributions;
using Stance.Segmentation;
using Stance.Text;

namespace Stance.Tests.Classification;

/// <summary>Documents and statements without a trained tagger: no parts of speech, no dependencies, no entities.</summary>
internal static class TestDocument
{
    public static Document Of(string text)
    {
        TextSpan[] tokens = Tokenizer.Tokenize(text);
        Sentence[] sentences = SentenceSplitter.Split(text, tokens);
        int[] sentenceOfToken = new int[tokens.Length];
        for (int i = 0; i < sentences.Length; i++)
        {
            sentenceOfToken.AsSpan(sentences[i].Tokens.First, sentences[i].Tokens.Count).Fill(i);
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
        };
    }

    /// <summary>The statement of a text with its parts in brackets, as <see cref="HardCase"/> reads them.</summary>
    public static (Document Document, Attribution Attribution) Statement(string marked)
    {
        HardCase parsed = HardCase.Parse($"test\tnone\t{marked}");
        Document document = Of(parsed.Text);
        return (document, AttributionFactory.FromSpans(document, parsed.Source, parsed.Cue, parsed.Content));
    }
}
