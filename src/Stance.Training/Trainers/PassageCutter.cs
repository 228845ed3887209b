using Stance.Text;

namespace Stance.Training.Trainers;

/// <summary>Makes documents of passages.</summary>
internal static class PassageCutter
{
    /// <summary>The same sentences as a document of their own, without tags.</summary>
    public static Document Slice(Document document, int firstSentence, int endSentence)
    {
        TokenRange range = new(document.Sentences[firstSentence].Tokens.First, document.Sentences[endSentence - 1].Tokens.End);
        int start = document.Tokens[range.First].Start;
        int end = document.Tokens[range.End - 1].End;
        Sentence[] sentences = new Sentence[endSentence - firstSentence];
        int[] sentenceOfToken = new int[range.Count];
        for (int i = 0; i < sentences.Length; i++)
        {
            Sentence whole = document.Sentences[firstSentence + i];
            sentences[i] = whole with { Tokens = new(whole.Tokens.First - range.First, whole.Tokens.End - range.First) };
            sentenceOfToken.AsSpan(sentences[i].Tokens.First, sentences[i].Tokens.Count).Fill(i);
        }
        return new()
        {
            Text = document.Text[start..end],
            Tokens = [.. document.Tokens[range.First..range.End].Select(token => new TextSpan(token.Start - start, token.End - start))],
            Sentences = sentences,
            SentenceOfToken = sentenceOfToken,
            PartsOfSpeech = new PartOfSpeech[range.Count],
            Heads = new int[range.Count],
            Relations = new DependencyRelation[range.Count],
            Entities = [],
        };
    }
}
