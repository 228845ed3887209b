using Stance.Text;

namespace Stance.Attributions;

/// <summary>The words of a verb's subject.</summary>
internal static class SubjectPhrase
{
    private const int MostSteps = 3;

    /// <summary>
    /// The subject of a verb, or, for a coordinated verb without one ("has met them and announced"), of the verb that it is coordinated
    /// with; null where there is none.
    /// </summary>
    public static TokenRange? Of(Document document, int verb)
    {
        for (int steps = 0; steps < MostSteps; steps++)
        {
            int subject = document.Dependents.Subject[verb];
            if (subject >= 0)
            {
                return document.Relations[subject] == DependencyRelation.Nsubj ? Phrase(document, subject) : null;
            }
            if (document.Relations[verb] != DependencyRelation.Conj || document.Heads[verb] < 0)
            {
                return null;
            }
            verb = document.Heads[verb];
        }
        return null;
    }

    /// <summary>The contiguous words around a noun that depend on it, commas at the end aside.</summary>
    private static TokenRange Phrase(Document document, int noun)
    {
        int first = noun;
        int end = noun + 1;
        TokenRange sentence = document.Sentences[document.SentenceOfToken[noun]].Tokens;
        while (first > sentence.First && DependsOn(document, first - 1, noun))
        {
            first--;
        }
        while (end < sentence.End && DependsOn(document, end, noun))
        {
            end++;
        }
        while (end > noun + 1 && document.PartsOfSpeech[end - 1] == PartOfSpeech.Punctuation)
        {
            end--;
        }
        return new(first, end);
    }

    private static bool DependsOn(Document document, int token, int noun)
    {
        int sentence = document.SentenceOfToken[noun];
        int steps = document.Sentences[sentence].Tokens.Count;
        while (token >= 0 && token != noun && steps-- > 0)
        {
            token = document.Heads[token];
        }
        return token == noun;
    }
}
