using Stance.Text;

namespace Stance;

/// <summary>
/// Where an attribution stands that somebody else found: an annotator, or a user's own quotation finder. Half-open UTF-16 ranges of a text.
/// Immutable.
/// </summary>
public sealed record AttributionSpans
{
    /// <summary>The words that name who holds the statement; null where the text names none.</summary>
    public TextSpan? Source { get; init; }

    /// <summary>The words that signal the attribution; null for none.</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>What is ascribed: spans in any order; empty where it is not known.</summary>
    public IReadOnlyList<TextSpan> Content { get; init; } = [];
}
