using Stance.Text;

namespace Stance.Quotations;

/// <summary>Text between quotation marks: typography only.</summary>
/// <param name="Tokens">
/// The tokens, the marks included. One that goes on from the paragraph before without a mark of its own starts at its paragraph's first token.
/// </param>
/// <param name="Closed">Whether a closing mark was found; an unclosed quotation ends with its paragraph.</param>
/// <param name="Continued">Whether the next paragraph's quotation goes on with the same speech (opened again, closed only at the end).</param>
/// <param name="Outer">Index of the quotation that this one stands in; -1 for none.</param>
/// <param name="Use">What the marks are used for.</param>
internal sealed record Quotation(TokenRange Tokens, bool Closed, bool Continued, int Outer, QuotationUse Use);
