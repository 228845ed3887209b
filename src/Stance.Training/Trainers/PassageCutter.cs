using Stance.Text;

namespace Stance.Training.Trainers;

/// <summary>Cuts documents into passages of whole sentences, if it can be at paragraphs.</summary>
internal static class PassageCutter
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
