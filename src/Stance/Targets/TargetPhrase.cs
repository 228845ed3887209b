using Stance.Speakers;
using Stance.Text;

namespace Stance.Targets;

/// <summary>The noun phrase of a target.</summary>
internal static class TargetPhrase
{
    private const int MaxBefore = 16;
    private const int MaxAfter = 24;
    private const int MaxAgent = 8;

    /// <summary>
    /// The words around a noun that depend on it, without its preposition, its relative clauses and the marks at both ends.
    /// </summary>
    public static TokenRange Of(Document document, int head)
    {
        TokenRange phrase = Extent(document, head);
        return new(phrase.First, AfterAgent(document, head, phrase.End));
    }

    private static TokenRange Extent(Document document, int head)
    {
        TokenRange sentence = document.Sentences[document.SentenceOfToken[head]].Tokens;
        int first = head;
        int end = head + 1;
        while (first > sentence.First && head - first < MaxBefore && document.Branch(first - 1, head) >= 0)
        {
            first--;
        }
        while (end < sentence.End && end - head < MaxAfter && document.Branch(end, head) is >= 0 and int branch && IsInside(document, branch, head))
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
        return new(first, end < sentence.End && Closes(document, first, end) ? end + 1 : end);
    }

    // "condemned the attack by Illyria": parsers hang the agent on the verb, which has none unless it is passive.
    private static int AfterAgent(Document document, int head, int end)
    {
        int verb = document.Heads[head];
        if (verb < 0 || end >= document.Tokens.Length || document[end] is not "by" || document.Dependents.Has(verb, DependencyRelation.AuxPass))
        {
            return end;
        }
        int agent = document.Heads[end];
        return agent > end && agent - end < MaxAgent && document.Heads[agent] == verb ? Extent(document, agent).End : end;
    }

    // Whether a mark closes a bracket or a quotation that opens in the phrase.
    private static bool Closes(Document document, int first, int mark)
    {
        ReadOnlySpan<char> closing = document[mark];
        ReadOnlySpan<char> opening = closing switch
        {
            ")" => "(",
            "”" => "“",
            "\"" => "\"",
            _ => default,
        };
        bool isOpen = false;
        for (int t = first; t < mark && !opening.IsEmpty; t++)
        {
            isOpen = document[t].SequenceEqual(opening) ? !isOpen || opening is not "\"" : isOpen && !document[t].SequenceEqual(closing);
        }
        return isOpen;
    }

    // Parsers hang much on the noun that belongs to the verb: "thanked the mayor on Tuesday", "thanked Ada Moss for her help", "rejected the
    // offer as a trick", "accused the army of looting".
    private static bool IsInside(Document document, int branch, int head)
    {
        int preposition = document.Dependents.Preposition[branch] is >= 0 and int own ? own : document.Dependents.Marker[branch];
        if (preposition < head)
        {
            return true;
        }
        TargetWord verb = document.Heads[head] is >= 0 and int governor ? TargetWords.Of(document[governor]) : TargetWord.Other;
        return TargetWords.Of(document[branch]) != TargetWord.Setting && document[preposition] switch
        {
            "as" or "after" or "before" or "during" or "following" or "since" or "until" or "amid" or "despite" => false,
            "of" => verb != TargetWord.Accuse,
            "for" => verb is not (TargetWord.Accuse or TargetWord.Blame or TargetWord.Benefit) && !document.IsProperNoun(head),
            _ => !document.IsProperNoun(head),
        };
    }

    private static bool IsOutside(Document document, int token, int head) =>
        document.IsPunctuation(token)
        || (document.Heads[token] == head && document.Relations[token] is DependencyRelation.Case or DependencyRelation.Mark or DependencyRelation.Cc or DependencyRelation.Advmod)
        || (document.Relations[token] == DependencyRelation.Fixed && document.IsPreposition(token));
}
