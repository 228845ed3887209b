using System.Buffers;
using Stance.Learning;
using Stance.Quotations;
using Stance.Text;

namespace Stance.Attributions;

/// <summary>Finds who-said-what relations. Immutable; any number of threads.</summary>
internal sealed class AttributionExtractor
{
    private static readonly IAttributionRule[] Rules = [new SubjectRule(), new DashRule(), new AccordingToRule(), new HeadlineColonRule(), new ClauseRule(), new ContinuedQuotationRule()];

    private readonly AttributionLabeler _labeler;
    private readonly NestedAttributions? _nested;

    /// <param name="weights">What was learned.</param>
    /// <param name="encode">
    /// Gives the states of a document that is tagged already, in the room that it is handed; null for no statements inside the contents of others.
    /// </param>
    /// <exception cref="InvalidModelException">Weights are missing or of another shape.</exception>
    public AttributionExtractor(EncoderWeights weights, Func<Document, TokenStates, TokenStates>? encode)
    {
        _labeler = new(weights);
        _nested = encode is null ? null : new(_labeler, encode, weights.Width);
    }

    /// <summary>The attributions in text order of what comes first of source, cue and content.</summary>
    /// <param name="document">A document with the encoder's states.</param>
    /// <param name="quotations">Its quotations.</param>
    /// <exception cref="ArgumentException">The document has no states.</exception>
    public Attribution[] Extract(Document document, Quotation[] quotations)
    {
        TokenStates states = document.States ?? throw new ArgumentException("The document was not tagged by the encoder.", nameof(document));
        using AttributionText text = new(document, quotations);
        double[] rented = ArrayPool<double>.Shared.Rent(document.Tokens.Length);
        Span<double> probabilities = rented.AsSpan(0, document.Tokens.Length);
        _labeler.ScoreCues(text, states, probabilities);
        List<Attribution> found = _labeler.Label(text, states, probabilities);
        foreach (IAttributionRule rule in Rules)
        {
            rule.Apply(text, found);
            // Before the next one: nothing may go on from a double, which would take it along.
            CueConflicts.Settle(found);
        }
        if (_nested is not null)
        {
            _nested.AddTo(found, document, probabilities);
            CueConflicts.Settle(found);
        }
        ArrayPool<double>.Shared.Return(rented);
        return AttributionOrder.Of(document, found);
    }
}
