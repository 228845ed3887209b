namespace Stance.Quotations;

/// <summary>What a quotation mark can do where it stands, from the characters around it.</summary>
internal enum MarkShape : byte
{
    /// <summary>No quotation mark: an apostrophe, a sign for inches, or nothing.</summary>
    None,

    Opens,
    Closes,

    /// <summary>Opens where nothing is open, closes where something is.</summary>
    Either,

    /// <summary>Closes, or is the apostrophe of a plural: <c>the states' rights</c>.</summary>
    ClosesOrPossessive,
}
