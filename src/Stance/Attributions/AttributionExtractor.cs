using Stance.Quotations;
using Stance.Text;

namespace Stance.Attributions;

/// <summary>Finds who-said-what relations. Immutable; any number of threads.</summary>
internal sealed class AttributionExtractor
{
    /// <summary>The attributions in text order of what comes first of source, cue and content.</summary>
    public Attribution[] Extract(Document document, Quotation[] quotations) => throw new InvalidOperationException(ToString());
}
