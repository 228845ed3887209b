namespace Stance.Text;

/// <summary>A half-open range of a document's tokens, by index: <see cref="First"/> up to, but not including, <see cref="End"/>.</summary>
internal readonly record struct TokenRange(int First, int End)
{
    public int Count => End - First;

    public bool IsEmpty => End <= First;

    public bool Contains(int token) => First <= token && token < End;

    public bool Contains(TokenRange other) => First <= other.First && other.End <= End;

    public bool Overlaps(TokenRange other) => First < other.End && other.First < End;

    /// <summary>The tokens that are also in another range, counted from its first; empty where there are none.</summary>
    public TokenRange Within(TokenRange other) => new(Math.Max(First, other.First) - other.First, Math.Min(End, other.End) - other.First);
}
