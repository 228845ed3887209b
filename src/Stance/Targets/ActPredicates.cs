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
    private const int MaxTokens = 160;
    private const int MaxSteps = 24;

    /// <summary>Collects the predicates of an act; gives their number.</summary>
    public static int Collect(StanceAct act, Span<int> predicates)
    {
        int count = 0;
        if (act.Attribution.Cue is { } cue)
        {
            for (int t = cue.End - 1; t >= Math.Max(cue.First, cue.End - MostOfCue); t--)
            {
                if (IsPredicate(act.Document, t))
                {
                    Add(predicates, ref count, t);
                }
            }
            int ofCue = count;
            if (act.Document.SentenceOfToken[act.Attribution.Content[0].First] < act.Attribution.Sentence)
            {
                AddRoots(act, predicates, ref count, act.Attribution.Sentence);
            }
            int before = count;
            AddClausesOfCue(act, predicates, ofCue, ref count);
            AddRoots(act, predicates, ref count, count > before ? act.Attribution.Sentence : StanceAct.None);
            return count;
        }
        if (act.Attribution.Source is { } source && act.Document.Heads[StatementPlaces.HeadOf(act.Document, source)] is >= 0 and int governor)
        {
            AddClause(act, governor, predicates, ref count, isItself: true);
        }
        AddRoots(act, predicates, ref count, StanceAct.None);
        return count;
    }

    // What the words of the cue govern, or, as in "They will regret it, he said", what the cue hangs on.
    private static void AddClausesOfCue(StanceAct act, Span<int> predicates, int ofCue, ref int count)
    {
        int before = count;
        for (int i = 0; i < ofCue; i++)
        {
            AddClause(act, predicates[i], predicates, ref count);
        }
        int head = StatementPlaces.HeadOf(act.Document, act.Attribution.Cue!.Value);
        int above = act.Document.Heads[head];
        if (count == before && above >= 0 && act.IsInContent(above) && act.Document.Relations[head] is DependencyRelation.Parataxis or DependencyRelation.Advcl)
        {
            AddClause(act, above, predicates, ref count, isItself: true);
        }
    }

    // The roots of the content's sentences, as far as they hang on nothing in it; not those of a sentence that is known already.
    private static void AddRoots(StanceAct act, Span<int> predicates, ref int count, int known)
    {
        int tokens = 0;
        foreach (TokenRange piece in act.Attribution.Content)
        {
            for (int t = piece.First; t < piece.End && tokens < MaxTokens; t++, tokens++)
            {
                int head = act.Document.Heads[t];
                bool isTop = head < 0 || (!act.IsInContent(head) && !act.IsInSource(head));
                if (isTop && act.Document.SentenceOfToken[t] != known && IsClause(act.Document, t) && !Embeds(act, t))
                {
                    AddClause(act, t, predicates, ref count, isItself: true);
                }
            }
        }
    }

    // "The envoy who denounced it left": what the cue is a part of is not what it is about, unless the cue is put in ("he said").
    private static bool Embeds(StanceAct act, int top)
    {
        if (act.Attribution.Cue is not { } cue)
        {
            return false;
        }
        int branch = StatementPlaces.HeadOf(act.Document, cue);
        for (int steps = 0; steps < MaxSteps && branch >= 0 && act.Document.Heads[branch] != top; steps++)
        {
            branch = act.Document.Heads[branch];
        }
        return branch >= 0 && act.Document.Heads[branch] == top
            && act.Document.Relations[branch] is not (DependencyRelation.Parataxis or DependencyRelation.Advcl or DependencyRelation.Dep or DependencyRelation.Discourse);
    }

    // The clause that a predicate has as its complement, and, where the speaker performs it, what that leads to.
    private static void AddClause(StanceAct act, int predicate, Span<int> predicates, ref int count, bool isItself = false)
    {
        int next = isItself ? predicate : ClauseOf(act.Document, predicate);
        while (next >= 0 && count < predicates.Length && Add(predicates, ref count, next))
        {
            next = act.IsExpletive(next) || act.IsPerformed(next) ? Following(act.Document, next) : StanceAct.None;
        }
    }

    private static int ClauseOf(Document document, int predicate) =>
        document.Dependents.Clause[predicate] is >= 0 and int clause ? clause
        : document.Dependents.Object[predicate] is >= 0 and int noun ? document.Dependent(noun, DependencyRelation.Acl)
        : StanceAct.None;

    // "we believe that he lied", "it is a shame that", "a letter accusing", "we regret it and condemn", "met him, threatening"
    private static int Following(Document document, int predicate)
    {
        int clause = document.Dependents.Clause[predicate];
        if (clause < 0)
        {
            clause = document.Dependent(predicate, DependencyRelation.Csubj);
        }
        if (clause < 0 && document.Dependents.Object[predicate] is >= 0 and int noun)
        {
            clause = document.Dependent(noun, DependencyRelation.Acl);
        }
        if (clause < 0)
        {
            clause = document.Dependent(predicate, DependencyRelation.Conj);
        }
        return clause >= 0 ? clause : document.Dependent(predicate, DependencyRelation.Advcl);
    }

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
