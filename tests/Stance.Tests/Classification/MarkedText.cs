using Stance.Attributions;
using Stance.Text;

namespace Stance.Tests.Classification;

/// <summary>Statements written down with their parts in brackets, as <see cref="HardCase"/> reads them.</summary>
internal static class MarkedText
{
    public static (Document Document, Attribution Attribution) Statement(string marked)
    {
        HardCase parsed = HardCase.Parse($"test\tnone\t{marked}");
        Document document = TestDocuments.Of(parsed.Text);
        return (document, AttributionFactory.FromSpans(document, parsed.Source, parsed.Cue, parsed.Content));
    }
}
