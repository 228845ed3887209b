using Stance.Text;

namespace Stance.Speakers;

/// <summary>The place of a noun or pronoun in its clause: "Moss's" in "Moss's aide left" is a possessor in the subject of "left".</summary>
/// <param name="Predicate">The verb, or other head, of the clause.</param>
/// <param name="Relation">Relation to the predicate of the phrase that the token is in; <see cref="DependencyRelation.Root"/> for the head itself.</param>
/// <param name="Inside">How the token stands in that phrase: 0 its head, 1 possessor, 2 nominal modifier, 3 conjunct or apposition, 4 other.</param>
internal readonly record struct ClausePosition(int Predicate, DependencyRelation Relation, byte Inside)
{
    private const int MaxSteps = 12;

    /// <summary>Whether the phrase is the subject, and the token its head.</summary>
    public bool IsSubject => Inside == 0 && Relation is DependencyRelation.Nsubj or DependencyRelation.NsubjPass;

    /// <summary>The place of a token.</summary>
    public static ClausePosition Of(Document document, int token)
    {
        byte inside = 0;
        int t = token;
        for (int i = 0; i < MaxSteps; i++)
        {
            int head = document.Heads[t];
            DependencyRelation relation = document.Relations[t];
            if (head < 0 || IsClause(relation))
            {
                return new(t, DependencyRelation.Root, inside);
            }
            byte step = relation switch
            {
                DependencyRelation.Flat or DependencyRelation.Fixed or DependencyRelation.Goeswith => 0,
                DependencyRelation.NmodPoss => 1,
                DependencyRelation.Nmod => 2,
                DependencyRelation.Conj or DependencyRelation.Appos => IsVerb(document, t) ? byte.MaxValue : (byte)3,
                DependencyRelation.Compound or DependencyRelation.Amod or DependencyRelation.Det or DependencyRelation.Dep or DependencyRelation.Nummod => 4,
                _ => byte.MaxValue,
            };
            if (step == byte.MaxValue)
            {
                return relation == DependencyRelation.Conj ? new(t, DependencyRelation.Root, inside) : new(head, relation, inside);
            }
            inside = inside == 0 ? step : inside;
            t = head;
        }
        return new(t, DependencyRelation.Dep, inside);
    }

    private static bool IsVerb(Document document, int token) =>
        document.PartsOfSpeech[token] is (>= PartOfSpeech.VB and <= PartOfSpeech.VBZ) or PartOfSpeech.MD;

    private static bool IsClause(DependencyRelation relation) => relation is DependencyRelation.Ccomp or DependencyRelation.Xcomp or DependencyRelation.Advcl
        or DependencyRelation.AclRelcl or DependencyRelation.Acl or DependencyRelation.Parataxis or DependencyRelation.Csubj;
}
