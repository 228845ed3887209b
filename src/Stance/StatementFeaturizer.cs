using Stance.Attributions;
using Stance.Classification;
using Stance.Learning;
using Stance.ModelFormat;
using Stance.Text;

namespace Stance;

/// <summary>
/// Turns statements into vectors of numbers, for stance classifiers of other libraries: means of the encoder's states over the words of content,
/// cue and surroundings, and lexical features (classes of words, negation, modals, persons, the shape of the statement). Nothing in them was
/// learned from stances. Immutable; any number of threads.
/// </summary>
public sealed class StatementFeaturizer
{
    private readonly StanceModel _model;
    private readonly int _states;

    /// <summary>A featurizer by the encoder of a model.</summary>
    /// <param name="model">The model; featurizers and extractors may share one.</param>
    public StatementFeaturizer(StanceModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
        string[] states = [.. PooledStates.Names(model.Encoder.Width)];
        _states = states.Length;
        Names = [.. states, .. LexicalFeatures.Default.Names];
    }

    /// <summary>
    /// What each number is: "state.cue.7" the seventh of the mean state of the cue, "content.not.criticize" a negated word of criticism in the
    /// content, "mood.will.aggress" a word of aggression after "will", and so on.
    /// </summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Tells features apart: those of one fingerprint are the same numbers for the same statement.</summary>
    public string Fingerprint => FormattableString.Invariant($"{FeatureVersion.Current}-{_model.Encoder.Fingerprint}");

    /// <summary>The features of a statement that an extractor found, from what its encoder made of the whole text.</summary>
    /// <param name="attribution">A statement of an extractor whose model has the same encoder.</param>
    /// <param name="features">Takes the numbers, one for each of <see cref="Names"/>.</param>
    /// <exception cref="ArgumentException">The statement was read by another encoder, or there is not room for just the numbers.</exception>
    public void Featurize(ResolvedAttribution attribution, Span<float> features)
    {
        ArgumentNullException.ThrowIfNull(attribution);
        RequireRoom(features);
        EncoderWeights? encoder = attribution.Document.Encoder;
        if (encoder != _model.Encoder && encoder?.Fingerprint != _model.Encoder.Fingerprint)
        {
            throw new ArgumentException(
                $"The statement was read by another encoder than that of the featurizer's model, {_model.Version}. Give the extractor the same model.", nameof(attribution));
        }
        Read(attribution.Document, attribution.Attribution, features);
    }

    /// <summary>The features of a statement whose spans are known; without any span, of the whole text in the author's own voice.</summary>
    /// <param name="text">The text that the spans refer to, best of one or a few sentences: all of it is read for each statement.</param>
    /// <param name="spans">Where the statement stands in it; spans grow to whole words.</param>
    /// <param name="features">Takes the numbers, one for each of <see cref="Names"/>; zeros for a text without words.</param>
    /// <exception cref="ArgumentException">A span lies outside the text or covers no word of it, or there is not room for just the numbers.</exception>
    public void Featurize(string text, AttributionSpans spans, Span<float> features)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(spans);
        ArgumentNullException.ThrowIfNull(spans.Content, nameof(spans));
        RequireRoom(features);
        Document document = _model.Tagger.Tag(text);
        GivenSpans.RequireWords(document, spans, nameof(spans), "The");
        if (document.Tokens.Length == 0)
        {
            features.Clear();
            return;
        }
        Read(document, AttributionFactory.FromSpansOrAuthor(document, spans.Source, spans.Cue, spans.Content), features);
    }

    private void RequireRoom(Span<float> features)
    {
        if (features.Length != Names.Count)
        {
            throw new ArgumentException($"There is room for {features.Length} numbers; expected {Names.Count}.", nameof(features));
        }
    }

    private void Read(Document document, Attribution attribution, Span<float> features)
    {
        using StatementView statement = new(document, attribution);
        PooledStates.Read(statement, document.States!, features[.._states]);
        LexicalFeatures.Default.Read(statement, features[_states..]);
    }
}
