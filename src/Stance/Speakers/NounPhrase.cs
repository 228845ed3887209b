using Stance.Text;

namespace Stance.Speakers;

/// <summary>Finds where a noun phrase begins.</summary>
internal static class NounPhrase
{
    private const int MaxTokens = 16;

    /// <summary>The noun phrase whose head is its last token, with determiner, adjectives, nouns and possessives before it.</summary>
    public static TokenRange EndingAt(Document document, int head)
    {
        int start = document.Sentences[document.SentenceOfToken[head]].Tokens.First;
        int first = head;
        while (first > start && head - first < MaxTokens && IsInside(document, first - 1))
        {
            first--;
            if (document.PartsOfSpeech[first] is PartOfSpeech.DT or PartOfSpeech.PRPS)
            {
                break;
            }
        }
        return new(first, head + 1);
    }

    private static bool IsInside(Document document, int token) =>
        document.IsNoun(token) || document.IsPossessiveMark(token)
        || document.PartsOfSpeech[token] is PartOfSpeech.JJ or PartOfSpeech.JJR or PartOfSpeech.JJS or PartOfSpeech.CD or PartOfSpeech.DT
            or PartOfSpeech.PRPS or PartOfSpeech.HYPH or PartOfSpeech.AFX;
}
