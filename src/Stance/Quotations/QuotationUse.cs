namespace Stance.Quotations;

/// <summary>What a pair of quotation marks is used for.</summary>
internal enum QuotationUse : byte
{
    /// <summary>Reports words that somebody said or wrote.</summary>
    Speech,

    /// <summary>Marks a word or short phrase as another's, or as doubtful, inside a clause of the author.</summary>
    Scare,

    /// <summary>A nickname inside or after a name.</summary>
    Nickname,

    /// <summary>The title of a work, treaty, operation or programme.</summary>
    Title,
}
