using Stance.ModelFormat;
using Stance.Quotations;
using Stance.Text;

namespace Stance.Attributions;

/// <summary>Finds who-said-what relations. Immutable; any number of threads.</summary>
internal sealed class AttributionExtractor
{
    public static AttributionExtractor Read(ModelFile file) => new();

    /// <summary>The attributions in text order of what comes first of source, cue and content.</summary>
    public Attribution[] Extract(Document document, Quotation[] quotations) => _none;

    private readonly Attribution[] _none = [];
}
