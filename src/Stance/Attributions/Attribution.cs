using Stance.Text;

namespace Stance.Attributions;

/// <summary>A who-said-what relation, by the document's tokens. Source, cue and content are disjoint.</summary>
internal sealed record Attribution
{
    /// <summary>Index of the sentence that holds the cue, or, without a cue, the first content token.</summary>
    public required int Sentence { get; init; }

    /// <summary>The words that name who holds the content; null where the text has none.</summary>
    public TokenRange? Source { get; init; }

    /// <summary>The words that signal the attribution; null for a quotation that goes on without one, and in the author's own voice.</summary>
    public TokenRange? Cue { get; init; }

    /// <summary>Ordered, disjoint, not empty.</summary>
    public required TokenRange[] Content { get; init; }

    public required QuotationKind Quotation { get; init; }

    /// <summary>From the first token of source, cue and content to the last.</summary>
    public TokenRange Reach
    {
        get
        {
            int first = Math.Min(Content[0].First, Math.Min(Source?.First ?? int.MaxValue, Cue?.First ?? int.MaxValue));
            return new(first, Math.Max(Content[^1].End, Math.Max(Source?.End ?? 0, Cue?.End ?? 0)));
        }
    }

    /// <summary>Index of the attribution in whose content this one stands; -1 for none.</summary>
    public int Parent { get; init; } = -1;

    /// <summary>
    /// Index of an earlier attribution whose source this one inherits, as "adding that ..." and quotations that go on do; -1 for none.
    /// </summary>
    public int InheritsFrom { get; init; } = -1;

    /// <summary>Which rule or which score made it, for people.</summary>
    public required string Reason { get; init; }

    /// <summary>Probability that this is a statement with these spans, from 0 to 1.</summary>
    public required double Confidence { get; init; }
}
