namespace Stance;

/// <summary>How a statement's content is reported.</summary>
public enum QuotationKind
{
    /// <summary>The author's own voice: nobody is quoted.</summary>
    None,

    /// <summary>All content stands inside quotation marks.</summary>
    Direct,

    /// <summary>Part of the content stands inside quotation marks.</summary>
    Mixed,

    /// <summary>No content stands inside quotation marks.</summary>
    Indirect,
}
