namespace Stance.Text;

/// <summary>A half-open range of a document's tokens, by index: <see cref="First"/> up to, but not including, <see cref="End"/>.</summary>
internal readonly record struct TokenRange(int First, int End)
{
    public int Count => End - First;

    public bool IsEmpty => End <= First;

    public bool Contains(int token) => First <= token && token < End;

    public bool Contains(TokenRange other) => First <= other.First && other.End <= End;

    public bool Overlaps(TokenRange other) => First < other.End && other.First < End;
}
