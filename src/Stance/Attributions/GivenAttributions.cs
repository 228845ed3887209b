using Stance.Quotations;
using Stance.Text;

namespace Stance.Attributions;

/// <summary>All attributions of a document that somebody else found, made as if they had been found here.</summary>
internal static class GivenAttributions
{
    /// <summary>The attributions in text order, with parents and inherited sources.</summary>
    /// <param name="document">A document with at least one token, if anything is given.</param>
    /// <param name="given">Spans that cover tokens of the document, at least one each.</param>
    /// <param name="place">The index in the result of each that is given.</param>
    public static Attribution[] Of(Document document, IReadOnlyList<AttributionSpans> given, out int[] place)
    {
        AttributionText text = new(document, QuotationFinder.Find(document));
        List<Attribution> found = new(given.Count);
        foreach (AttributionSpans spans in given)
        {
            found.Add(Of(text, spans));
        }
        return AttributionOrder.Of(document, found, out place);
    }

    private static Attribution Of(AttributionText text, AttributionSpans spans)
    {
        Document document = text.Document;
        int first = document.TokensIn(spans.Cue ?? spans.Source ?? spans.Content[0]).First;
        TextSpan sentence = document.SpanOf(document.Sentences[document.SentenceOfToken[first]].Tokens);
        Attribution attribution = AttributionFactory.FromSpans(text, spans.Source, spans.Cue, spans.Content, sentence);
        if (spans.Source is not null && attribution.Source is null)
        {
            // The source is the whole sentence, as in a byline, and would be taken for the content.
            attribution = AttributionFactory.FromSpans(text, spans.Source, spans.Cue, spans.Content, new(0, document.Text.Length));
        }
        // A quotation that is marked as a statement and has no cue goes on with the one before it; other sentences are the author's own.
        QuotationKind quotation = text.KindOf(attribution.Content);
        return attribution.Quotation == QuotationKind.None && quotation != QuotationKind.Indirect
            ? attribution with { Quotation = quotation }
            : attribution;
    }
}
