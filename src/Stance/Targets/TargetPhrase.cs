using Stance.Speakers;
using Stance.Text;

namespace Stance.Targets;

/// <summary>The noun phrase of a target.</summary>
internal static class TargetPhrase
{
    private const int MaxBefore = 16;
    private const int MaxAfter = 24;

    /// <summary>
    /// The words around a noun that depend on it, without its preposition, its relative clauses and the marks at both ends.
    /// </summary>
    public static TokenRange Of(Document document, int head)
    {
        TokenRange sentence = document.Sentences[document.SentenceOfToken[head]].Tokens;
        int first = head;
        int end = head + 1;
        while (first > sentence.First && head - first < MaxBefore && document.IsInPhrase(first - 1, head))
        {
            first--;
        }
        while (end < sentence.End && end - head < MaxAfter && document.IsInPhrase(end, head))
        {
            end++;
        }
        while (first < head && IsOutside(document, first, head))
        {
            first++;
        }
        while (end > head + 1 && (document.IsPunctuation(end - 1) || document.IsPossessiveMark(end - 1)
            || document.Relations[end - 1] is DependencyRelation.Cc or DependencyRelation.Case or DependencyRelation.Mark))
        {
            end--;
        }
        return new(first, end);
    }

    private static bool IsOutside(Document document, int token, int head) =>
        document.IsPunctuation(token)
        || (document.Heads[token] == head && document.Relations[token] is DependencyRelation.Case or DependencyRelation.Mark or DependencyRelation.Cc or DependencyRelation.Advmod)
        || (document.Relations[token] == DependencyRelation.Fixed && document.IsPreposition(token));
}
