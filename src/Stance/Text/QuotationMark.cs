namespace Stance.Text;

/// <summary>What a character can be as a quotation mark.</summary>
internal enum QuotationMark : byte
{
    /// <summary>No quotation mark.</summary>
    None,

    /// <summary>A mark without a direction: <c>"</c>, or two apostrophes as one token.</summary>
    Double,

    /// <summary>A left curly double mark: opens, but closes after <c>„</c>.</summary>
    LeftDouble,

    /// <summary>A right curly double mark: closes, save where a text puts it on both sides.</summary>
    RightDouble,

    /// <summary>The straight single mark, which is also the apostrophe.</summary>
    Single,

    /// <summary>A left curly single mark.</summary>
    LeftSingle,

    /// <summary>A right curly single mark, which is also the apostrophe.</summary>
    RightSingle,

    /// <summary>A mark that only opens and that has one closing partner: guillemets, low marks, corner brackets.</summary>
    Opening,

    /// <summary>A mark that only closes.</summary>
    Closing,
}
