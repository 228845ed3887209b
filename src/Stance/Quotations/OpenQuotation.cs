namespace Stance.Quotations;

/// <summary>A quotation whose end is still being looked for.</summary>
internal sealed class OpenQuotation
{
    public required MarkFamily Family { get; init; }

    /// <summary>The first token: the opening mark, or the paragraph's first one where the quotation goes on without a mark.</summary>
    public required int First { get; init; }

    /// <summary>The token after the last one.</summary>
    public required int End { get; set; }

    /// <summary>Index of the quotation that this one stands in; -1 for none.</summary>
    public required int Outer { get; init; }

    public bool Closed { get; set; }

    /// <summary>Whether the next paragraph goes on with it.</summary>
    public bool Continued { get; set; }

    /// <summary>Whether it goes on with the paragraph before without a mark of its own.</summary>
    public bool GoesOn { get; init; }

    /// <summary>Whether its opening mark turned out to be none.</summary>
    public bool Dropped { get; set; }
}
