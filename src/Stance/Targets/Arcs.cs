using Stance.Text;

namespace Stance.Targets;

/// <summary>Walks along a document's dependencies, never far: no text is so long that a step takes long.</summary>
internal static class Arcs
{
    private const int Before = 24;
    private const int After = 48;
    private const int MaxSteps = 24;

    /// <summary>The tokens around one of them among which its dependents are looked for.</summary>
    public static TokenRange Around(this Document document, int token)
    {
        TokenRange sentence = document.Sentences[document.SentenceOfToken[token]].Tokens;
        return new(Math.Max(sentence.First, token - Before), Math.Min(sentence.End, token + After));
    }

    /// <summary>Whether a token is a personal or possessive pronoun.</summary>
    public static bool IsPronoun(this Document document, int token) => document.PartsOfSpeech[token] is PartOfSpeech.PRP or PartOfSpeech.PRPS;

    /// <summary>The first near dependent with a relation; -1 for none.</summary>
    public static int Dependent(this Document document, int token, DependencyRelation relation)
    {
        if (!document.Dependents.Has(token, relation))
        {
            return -1;
        }
        TokenRange around = document.Around(token);
        for (int t = around.First; t < around.End; t++)
        {
            if (document.Heads[t] == token && document.Relations[t] == relation)
            {
                return t;
            }
        }
        return -1;
    }

    /// <summary>
    /// The dependent of a head by which a token belongs to the head's noun phrase, the head for itself; -1 for a token outside, one of a
    /// relative or adverbial clause among them.
    /// </summary>
    public static int Branch(this Document document, int token, int head)
    {
        int below = token;
        for (int steps = 0; steps < MaxSteps && token >= 0; steps++)
        {
            if (token == head)
            {
                return below;
            }
            if (document.Relations[token] is DependencyRelation.AclRelcl or DependencyRelation.Advcl or DependencyRelation.Parataxis or DependencyRelation.Ccomp)
            {
                return -1;
            }
            below = token;
            token = document.Heads[token];
        }
        return -1;
    }
}
