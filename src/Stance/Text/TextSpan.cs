namespace Stance.Text;

/// <summary>
/// A half-open range of a document's text: UTF-16 code units from <see cref="Start"/> up to, but not including, <see cref="End"/>.
/// <c>text[span.Range]</c> is what the span covers. Immutable.
/// </summary>
/// <param name="Start">Index of the first UTF-16 code unit.</param>
/// <param name="End">Index after the last UTF-16 code unit; never less than <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Number of UTF-16 code units covered.</summary>
    public int Length => End - Start;

    /// <summary>Whether nothing is covered.</summary>
    public bool IsEmpty => End == Start;

    /// <summary>The span as a range: <c>text[span.Range]</c> is what it covers.</summary>
    public Range Range => Start..End;

    /// <summary>Whether the two spans share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Whether every code unit of <paramref name="other"/> is also in this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}, {End})";
}
