namespace Stance.Classification;

/// <summary>What a token is to the features of a statement.</summary>
internal enum TokenKind : byte
{
    Word,

    /// <summary>A quotation mark; features look through it.</summary>
    QuotationMark,

    /// <summary>Holds a question or exclamation mark.</summary>
    Outcry,

    /// <summary>Any other mark: it ends the scope of a negation or a modal.</summary>
    Boundary,
}
