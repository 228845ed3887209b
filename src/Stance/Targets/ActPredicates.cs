using Stance.Speakers;
using Stance.Text;

namespace Stance.Targets;

/// <summary>
/// The words of a statement that name its act or say what it is about, in the order in which they are asked for a target: those of the
/// cue, the innermost first ("released a statement to <b>condemn</b>"), then the main verbs of the content, each followed by what the
/// speaker's own verbs lead to ("we <b>believe</b> that the court <b>erred</b>").
/// </summary>
internal static class ActPredicates
{
    /// <summary>Most predicates of a statement.</summary>
    public const int Most = 12;

    private const int MostOfCue = 8;
    private const int MaxSentences = 3;

    /// <summary>Collects the predicates of an act; gives their number.</summary>
    public static int Collect(StanceAct act, Span<int> predicates)
    {
        int count = 0;
        int head = StanceAct.None;
        if (act.Attribution.Cue is { } cue)
        {
            head = StatementPlaces.HeadOf(act.Document, cue);
            for (int t = cue.End - 1; t >= Math.Max(cue.First, cue.End - MostOfCue); t--)
            {
                if (IsPredicate(act.Document, t))
                {
                    Add(predicates, ref count, t);
                }
            }
            int ofCue = count;
            for (int i = 0; i < ofCue; i++)
            {
                AddClause(act, predicates[i], predicates, ref count);
            }
            // "They will regret it, he said": the cue hangs on the content.
            if (count == ofCue && act.Document.Heads[head] >= 0 && act.IsInContent(act.Document.Heads[head]) && act.Document.Relations[head] is DependencyRelation.Parataxis or DependencyRelation.Advcl)
            {
                AddClause(act, act.Document.Heads[head], predicates, ref count, isItself: true);
            }
            if (count > ofCue)
            {
                return count;
            }
        }
        AddRoots(act, predicates, ref count);
        return count;
    }

    // The roots of the content's sentences, as far as they hang on nothing in it.
    private static void AddRoots(StanceAct act, Span<int> predicates, ref int count)
    {
        int sentences = 0;
        foreach (TokenRange piece in act.Attribution.Content)
        {
            int last = -1;
            for (int t = piece.First; t < Math.Min(piece.End, piece.First + 200) && sentences <= MaxSentences; t++)
            {
                int head = act.Document.Heads[t];
                bool isTop = head < 0 || !piece.Contains(head);
                if (isTop && !act.IsInCue(t) && (head < 0 || !act.IsInSource(head)) && IsClause(act.Document, t))
                {
                    sentences += act.Document.SentenceOfToken[t] != last ? 1 : 0;
                    last = act.Document.SentenceOfToken[t];
                    AddClause(act, t, predicates, ref count, isItself: true);
                }
            }
        }
    }

    // The clause that a predicate has as its complement, and, where the speaker performs it, what that leads to.
    private static void AddClause(StanceAct act, int predicate, Span<int> predicates, ref int count, bool isItself = false)
    {
        int next = isItself ? predicate : act.Document.Dependents.Clause[predicate];
        while (next >= 0 && count < predicates.Length && Add(predicates, ref count, next))
        {
            if (!act.IsPerformed(next) && !IsExpletive(act, next))
            {
                return;
            }
            int clause = act.Document.Dependents.Clause[next];
            next = clause >= 0 ? clause : act.Document.Dependent(next, DependencyRelation.Csubj) is >= 0 and int subject ? subject : act.Document.Dependent(next, DependencyRelation.Conj);
        }
    }

    private static bool IsExpletive(StanceAct act, int predicate) => act.SubjectOf(predicate) is >= 0 and int subject && act.Document[subject] is "it" or "It" or "there" or "There";

    private static bool Add(Span<int> predicates, ref int count, int token)
    {
        if (count == predicates.Length || predicates[..count].Contains(token))
        {
            return false;
        }
        predicates[count++] = token;
        return true;
    }

    private static bool IsPredicate(Document document, int token) => document.PartsOfSpeech[token] is
        PartOfSpeech.NN or PartOfSpeech.NNS or PartOfSpeech.JJ or (>= PartOfSpeech.VB and <= PartOfSpeech.VBZ);

    private static bool IsClause(Document document, int token) =>
        document.PartsOfSpeech[token] is >= PartOfSpeech.VB and <= PartOfSpeech.VBZ || document.Dependents.Subject[token] >= 0;
}
