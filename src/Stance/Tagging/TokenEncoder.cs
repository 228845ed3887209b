using System.Buffers;
using System.Collections.Concurrent;
using Stance.Learning;
using Stance.Text;

namespace Stance.Tagging;

/// <summary>
/// Reads a document passage by passage through the encoder's layers, and decodes parts of speech, entity mentions and trees on the way.
/// Immutable but for memory that it uses again; any number of threads.
/// </summary>
internal sealed class TokenEncoder
{
    /// <param name="passage">Its sentences.</param>
    /// <param name="goesOn">Whether it goes on with the sentence of the one before.</param>
    private delegate void PassageAction(ReadOnlySpan<Sentence> passage, bool goesOn);

    private readonly EncoderWeights _weights;
    private readonly InputLayer _input;
    private readonly IResidualLayer[] _lower;
    private readonly float[] _lowerNorm;
    private readonly PartOfSpeechDecoder _tags;
    private readonly EntityDecoder _entities;
    private readonly IResidualLayer[] _tree;
    private readonly float[] _treeNorm;
    private readonly ArcDecoder _arcs;
    private readonly RelationDecoder _relations;
    private readonly UpperEncoder _upper;
    private readonly ConcurrentBag<EncoderBuffers> _buffers = [];

    /// <exception cref="InvalidModelException">Weights are missing or of another shape.</exception>
    public TokenEncoder(EncoderWeights weights)
    {
        _weights = weights;
        _input = new(weights);
        int width = _input.Width;
        _lower = weights.Layers("lower", weights.LowerLayers, width);
        _lowerNorm = weights.Norm("lower.norm", width);
        _tags = new(weights, width);
        _entities = new(weights, width);
        _tree = weights.Layers("tree", weights.TreeLayers, width);
        _treeNorm = weights.Norm("tree.norm", width);
        _arcs = new(weights, width);
        _relations = new(weights, width);
        _upper = new(weights, width);
    }

    /// <summary>Tags a text, or a part of one, that is cut into tokens and sentences.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="sentences">Their sentences.</param>
    /// <param name="room">Takes the states; null for room of the document's own.</param>
    public Document Encode(string text, TextSpan[] tokens, Sentence[] sentences, TokenStates? room)
    {
        WordForms words = WordForms.Of(text, tokens);
        PartOfSpeech[] tags = new PartOfSpeech[tokens.Length];
        int[] heads = new int[tokens.Length];
        DependencyRelation[] relations = new DependencyRelation[tokens.Length];
        int[] labels = ArrayPool<int>.Shared.Rent(tokens.Length);
        TokenStates result = room ?? TokenStates.Of(tokens.Length, _input.Width);
        EncoderBuffers buffers = Rent();
        int sentenceRoot = -1;
        ForEachPassage(sentences, (passage, goesOn) =>
        {
            TokenRange range = new(passage[0].Tokens.First, passage[^1].Tokens.End);
            Span<float> states = Read(text, tokens, words, passage, range, buffers);
            Apply(_lower, states, buffers);
            QuantizedRows normalized = Normalize(states, _lowerNorm, buffers);
            _tags.Decode(normalized, tags.AsSpan(range.First, range.Count), buffers);
            _entities.Decode(normalized, passage, labels, buffers);
            Apply(_tree, states, buffers);
            normalized = Normalize(states, _treeNorm, buffers);
            sentenceRoot = _arcs.Decode(normalized, passage, goesOn ? sentenceRoot : -1, heads, buffers);
            _relations.Decode(normalized, range, heads, relations, buffers);
            _upper.Encode(states, range, tags, heads, relations, labels, result, buffers);
        });
        _buffers.Add(buffers);
        EntityMention[] entities = EntityLabel.MentionsOf(labels, sentences);
        ArrayPool<int>.Shared.Return(labels);
        return new()
        {
            Text = text,
            Tokens = tokens,
            Sentences = sentences,
            SentenceOfToken = Sentence.OfTokens(sentences, tokens.Length),
            PartsOfSpeech = tags,
            Heads = heads,
            Relations = relations,
            Entities = entities,
            Words = words,
            States = result,
            Encoder = _weights,
        };
    }

    /// <summary>The states of a document that is tagged already.</summary>
    /// <param name="document">The document.</param>
    /// <param name="room">Takes the states; null for room of their own.</param>
    public TokenStates Encode(Document document, TokenStates? room)
    {
        TokenStates result = room ?? TokenStates.Of(document.Tokens.Length, _input.Width);
        int[] labels = EntityLabel.LabelsOf(document);
        EncoderBuffers buffers = Rent();
        ForEachPassage(document.Sentences, (passage, _) =>
        {
            TokenRange range = new(passage[0].Tokens.First, passage[^1].Tokens.End);
            Span<float> states = Read(document.Text, document.Tokens, document.Words, passage, range, buffers);
            Apply(_lower, states, buffers);
            Apply(_tree, states, buffers);
            _upper.Encode(states, range, document.PartsOfSpeech, document.Heads, document.Relations, labels, result, buffers);
        });
        _buffers.Add(buffers);
        return result;
    }

    // A sentence that is too long for a passage comes in parts, as if each were a sentence.
    private static void ForEachPassage(Sentence[] sentences, PassageAction action)
    {
        foreach ((int first, int end) in Passages.Cut(sentences))
        {
            if (end - first > 1 || sentences[first].Tokens.Count <= Passages.MaxTokens)
            {
                action(sentences.AsSpan(first, end - first), false);
                continue;
            }
            foreach (TokenRange part in Passages.Split(sentences[first].Tokens, Passages.MaxTokens))
            {
                action([sentences[first] with { Tokens = part }], part.First > sentences[first].Tokens.First);
            }
        }
    }

    private EncoderBuffers Rent() => _buffers.TryTake(out EncoderBuffers? free) ? free : new();

    private void Apply(IResidualLayer[] layers, Span<float> states, EncoderBuffers buffers)
    {
        foreach (IResidualLayer layer in layers)
        {
            layer.Apply(states, buffers.Groups.Of(states.Length / _input.Width), buffers.Layers);
        }
    }

    private static QuantizedRows Normalize(Span<float> states, float[] norm, EncoderBuffers buffers)
    {
        buffers.Rows.TakeNormalized(states, norm);
        return buffers.Rows;
    }

    // The states before the first layer.
    private Span<float> Read(
        string text, TextSpan[] tokens, WordForms words, ReadOnlySpan<Sentence> passage, TokenRange range, EncoderBuffers buffers)
    {
        Span<int> slots = buffers.Slots.Of(range.Count * EncoderInput.Slots);
        Span<int> groups = buffers.Groups.Of(range.Count);
        Span<float> states = buffers.States.Of(range.Count * _input.Width);
        SameWords.Find(text, tokens, words, range.First, 0, groups, buffers.Words);
        EncoderInput.Read(text, tokens, words, passage, slots);
        _input.Apply(slots, words.Lower.AsSpan(range.First, range.Count), states, buffers);
        return states;
    }
}
