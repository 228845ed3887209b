using Stance.Text;

namespace Stance.Quotations;

/// <summary>Finds where quoted text starts and ends, and what the marks are used for.</summary>
internal static class QuotationFinder
{
    /// <summary>The quotations in the order of their opening marks; an inner one comes after its outer one.</summary>
    public static Quotation[] Find(Document document) => [];
}
