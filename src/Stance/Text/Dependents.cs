using System.Buffers;
using System.Numerics;

namespace Stance.Text;

/// <summary>
/// What depends on each token of a document: which relations, and the first dependent of those that attribution asks for. In rented memory, which
/// <see cref="Return"/> gives back.
/// </summary>
internal sealed class Dependents
{
    /// <summary>No such dependent.</summary>
    public const int None = -1;

    private readonly ulong[] _relations;

    // The kinds of dependents that a token has, a bit each, and where in the list of first dependents its own start, in the order of the bits:
    // a token has few of them, or none.
    private readonly byte[] _kinds;
    private readonly int[] _starts;
    private readonly int[] _firsts;

    private Dependents(ReadOnlySpan<int> heads, ReadOnlySpan<DependencyRelation> relations)
    {
        _relations = ArrayPool<ulong>.Shared.Rent(heads.Length);
        _kinds = ArrayPool<byte>.Shared.Rent(heads.Length);
        _starts = ArrayPool<int>.Shared.Rent(heads.Length);
        _relations.AsSpan(0, heads.Length).Clear();
        _kinds.AsSpan(0, heads.Length).Clear();
        for (int token = 0; token < heads.Length; token++)
        {
            if (heads[token] >= 0)
            {
                _relations[heads[token]] |= 1UL << (int)relations[token];
                _kinds[heads[token]] |= KindOf(relations[token]);
            }
        }
        int count = 0;
        for (int token = 0; token < heads.Length; token++)
        {
            _starts[token] = count;
            count += BitOperations.PopCount(_kinds[token]);
        }
        _firsts = ArrayPool<int>.Shared.Rent(count);
        for (int token = heads.Length - 1; token >= 0; token--)
        {
            if (heads[token] >= 0 && KindOf(relations[token]) is > 0 and byte kind)
            {
                _firsts[PlaceOf(heads[token], kind)] = token;
            }
        }
    }

    /// <summary>Subject, active or passive.</summary>
    public First Subject => new(this, 1);

    /// <summary>Direct object.</summary>
    public First Object => new(this, 2);

    /// <summary>Clausal complement, finite or not.</summary>
    public First Clause => new(this, 4);

    /// <summary>Subordinating word: "that", "to", "if".</summary>
    public First Marker => new(this, 8);

    /// <summary>First auxiliary, passive ones too.</summary>
    public First Auxiliary => new(this, 16);

    /// <summary>Preposition of a nominal.</summary>
    public First Preposition => new(this, 32);

    /// <summary>Article, demonstrative or possessor.</summary>
    public First Determiner => new(this, 64);

    public static Dependents Of(ReadOnlySpan<int> heads, ReadOnlySpan<DependencyRelation> relations) => new(heads, relations);

    /// <summary>Gives the memory back: nobody reads this any longer.</summary>
    public void Return()
    {
        ArrayPool<ulong>.Shared.Return(_relations);
        ArrayPool<byte>.Shared.Return(_kinds);
        ArrayPool<int>.Shared.Return(_starts);
        ArrayPool<int>.Shared.Return(_firsts);
    }

    /// <summary>The relations of a token's dependents, one bit each.</summary>
    public ulong RelationsOf(int token) => _relations[token];

    /// <summary>Whether a token has a dependent with this relation.</summary>
    public bool Has(int token, DependencyRelation relation) => (_relations[token] & (1UL << (int)relation)) != 0;

    private static byte KindOf(DependencyRelation relation) => relation switch
    {
        DependencyRelation.Nsubj or DependencyRelation.NsubjPass => 1,
        DependencyRelation.Obj => 2,
        DependencyRelation.Ccomp or DependencyRelation.Xcomp => 4,
        DependencyRelation.Mark => 8,
        DependencyRelation.Aux or DependencyRelation.AuxPass => 16,
        DependencyRelation.Case => 32,
        DependencyRelation.Det or DependencyRelation.NmodPoss => 64,
        _ => 0,
    };

    private int PlaceOf(int token, byte kind) => _starts[token] + BitOperations.PopCount((uint)_kinds[token] & (kind - 1u));

    /// <summary>The first dependent of one kind of each token; <see cref="None"/> for none.</summary>
    /// <param name="dependents">All dependents.</param>
    /// <param name="kind">The bit of the kind.</param>
    internal readonly struct First(Dependents dependents, byte kind)
    {
        public int this[int token] => (dependents._kinds[token] & kind) != 0 ? dependents._firsts[dependents.PlaceOf(token, kind)] : None;
    }
}
