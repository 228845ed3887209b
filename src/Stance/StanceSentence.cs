using Stance.Text;

namespace Stance;

/// <summary>
/// One sentence with its stance: that of its main-clause statement, or, where that is none, of the first statement that is not.
/// Immutable.
/// </summary>
/// <param name="Span">Half-open UTF-16 range of <see cref="StanceDocument.Text"/>.</param>
/// <param name="Stance">The stance; none where the sentence holds no statement.</param>
/// <param name="Speaker">Who takes it; null where the sentence holds no statement.</param>
/// <param name="Statements">Indices in <see cref="StanceDocument.Statements"/> of the statements in the sentence.</param>
public sealed record StanceSentence(TextSpan Span, StanceLabel Stance, Speaker? Speaker, IReadOnlyList<int> Statements);
