namespace Stance.Text;

/// <summary>What depends on each token of a document: which relations, and the first dependent of those that attribution asks for.</summary>
internal sealed class Dependents
{
    /// <summary>No such dependent.</summary>
    public const int None = -1;

    private readonly ulong[] _relations;

    private Dependents(int tokens)
    {
        _relations = new ulong[tokens];
        Subject = Filled(tokens);
        Object = Filled(tokens);
        Clause = Filled(tokens);
        Marker = Filled(tokens);
        Auxiliary = Filled(tokens);
        Preposition = Filled(tokens);
        Determiner = Filled(tokens);
    }

    /// <summary>Subject, active or passive.</summary>
    public int[] Subject { get; }

    /// <summary>Direct object.</summary>
    public int[] Object { get; }

    /// <summary>Clausal complement, finite or not.</summary>
    public int[] Clause { get; }

    /// <summary>Subordinating word: "that", "to", "if".</summary>
    public int[] Marker { get; }

    /// <summary>First auxiliary, passive ones too.</summary>
    public int[] Auxiliary { get; }

    /// <summary>Preposition of a nominal.</summary>
    public int[] Preposition { get; }

    /// <summary>Article, demonstrative or possessor.</summary>
    public int[] Determiner { get; }

    public static Dependents Of(ReadOnlySpan<int> heads, ReadOnlySpan<DependencyRelation> relations)
    {
        Dependents found = new(heads.Length);
        for (int token = 0; token < heads.Length; token++)
        {
            int head = heads[token];
            if (head < 0)
            {
                continue;
            }
            found._relations[head] |= 1UL << (int)relations[token];
            int[]? first = relations[token] switch
            {
                DependencyRelation.Nsubj or DependencyRelation.NsubjPass => found.Subject,
                DependencyRelation.Obj => found.Object,
                DependencyRelation.Ccomp or DependencyRelation.Xcomp => found.Clause,
                DependencyRelation.Mark => found.Marker,
                DependencyRelation.Aux or DependencyRelation.AuxPass => found.Auxiliary,
                DependencyRelation.Case => found.Preposition,
                DependencyRelation.Det or DependencyRelation.NmodPoss => found.Determiner,
                _ => null,
            };
            if (first is not null && first[head] == None)
            {
                first[head] = token;
            }
        }
        return found;
    }

    /// <summary>The relations of a token's dependents, one bit each.</summary>
    public ulong RelationsOf(int token) => _relations[token];

    /// <summary>Whether a token has a dependent with this relation.</summary>
    public bool Has(int token, DependencyRelation relation) => (_relations[token] & (1UL << (int)relation)) != 0;

    private static int[] Filled(int count)
    {
        int[] tokens = new int[count];
        Array.Fill(tokens, None);
        return tokens;
    }
}
