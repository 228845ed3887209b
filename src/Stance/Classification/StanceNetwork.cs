using System.Buffers;
using System.Numerics.Tensors;
using Stance.Learning;
using Stance.Text;

namespace Stance.Classification;

/// <summary>
/// Reads a statement token by token: each is the sum of the embeddings of its <see cref="TokenFeatures"/> and of its word vector, rectified;
/// several heads pool the tokens of content, cue and surroundings (Lin et al. 2017, "A structured self-attentive sentence embedding"), led by
/// the encoder's states, which know what the words do in their sentence; a hidden layer scores the labels. Immutable; any number of threads.
/// </summary>
internal sealed class StanceNetwork
{
    private readonly KeyedRows _vectors;
    private readonly float[] _words;
    private readonly LinearLayer _attention;
    private readonly LinearLayer _stateAttention;
    private readonly LinearLayer _hidden;
    private readonly LinearLayer _output;
    private readonly int _width;

    /// <param name="weights">What was learned.</param>
    /// <param name="vectors">The encoder's word vectors, of the length that the weights take.</param>
    public StanceNetwork(StanceNetworkWeights weights, KeyedRows vectors)
    {
        Weights = weights;
        _vectors = vectors;
        _width = weights.Tokens.Columns;
        _attention = LinearLayer.Of(weights.Attention, null, .., ..);
        _stateAttention = LinearLayer.Of(weights.StateAttention, null, .., ..);
        _hidden = LinearLayer.Of(weights.Hidden, weights.HiddenBias, .., ..);
        _output = LinearLayer.Of(weights.Output, weights.OutputBias, .., ..);
        _words = Project(vectors.Rows, LinearLayer.Of(weights.Vectors, null, .., ..));
    }

    public StanceNetworkWeights Weights { get; }

    /// <summary>Number of labels.</summary>
    public int Labels => _output.Outputs;

    /// <summary>Adds the score of each label.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="share">What scores are multiplied by.</param>
    /// <param name="scores">One a label.</param>
    public void AddScores(in StatementView statement, double share, Span<double> scores)
    {
        TokenRange tokens = TokenFeatures.RangeOf(statement);
        int heads = AttentionHeads.Count;
        int length = (tokens.Count * (_width + heads)) + (heads * _width) + _hidden.Outputs + _output.Outputs;
        float[] memory = ArrayPool<float>.Shared.Rent(length);
        int[] rows = ArrayPool<int>.Shared.Rent(tokens.Count * TokenFeatures.Slots);
        Span<float> left = memory.AsSpan(0, length);
        Span<float> states = Take(ref left, tokens.Count * _width);
        Span<float> looks = Take(ref left, tokens.Count * heads);
        Span<float> pooled = Take(ref left, heads * _width);
        Span<float> hidden = Take(ref left, _hidden.Outputs);
        TokenFeatures.Read(statement, tokens, rows);
        Embed(statement.Document, tokens, rows, states);
        _attention.Apply(states, tokens.Count, looks);
        if (statement.Document.States is { } encoded)
        {
            _stateAttention.AddProduct(encoded.Values.AsSpan(tokens.First * encoded.Width), tokens.Count, looks);
        }
        Pool(statement, tokens, states, looks, pooled);
        _hidden.Apply(pooled, 1, hidden);
        TensorPrimitives.Max(hidden, 0f, hidden);
        _output.Apply(hidden, 1, left);
        for (int label = 0; label < scores.Length; label++)
        {
            scores[label] += share * left[label];
        }
        ArrayPool<int>.Shared.Return(rows);
        ArrayPool<float>.Shared.Return(memory);
    }

    // Once for each word instead of once for each token.
    private static float[] Project(EmbeddingRows vectors, LinearLayer projection)
    {
        float[] words = new float[vectors.Rows * projection.Outputs];
        float[] block = new float[LayerBuffers.RowsAtOnce * vectors.Columns];
        for (int first = 0; first < vectors.Rows; first += LayerBuffers.RowsAtOnce)
        {
            int count = Math.Min(LayerBuffers.RowsAtOnce, vectors.Rows - first);
            Array.Clear(block);
            for (int i = 0; i < count; i++)
            {
                vectors.AddRow(first + i, block.AsSpan(i * vectors.Columns, vectors.Columns));
            }
            projection.Apply(block, count, words.AsSpan(first * projection.Outputs));
        }
        return words;
    }

    private static Span<float> Take(ref Span<float> memory, int length)
    {
        Span<float> taken = memory[..length];
        memory = memory[length..];
        return taken;
    }

    private static void Pool(in StatementView statement, TokenRange tokens, ReadOnlySpan<float> states, Span<float> looks, Span<float> pooled)
    {
        int heads = AttentionHeads.Count;
        int width = pooled.Length / heads;
        pooled.Clear();
        for (int head = 0; head < heads; head++)
        {
            float most = float.NegativeInfinity;
            for (int i = 0; i < tokens.Count; i++)
            {
                most = AttentionHeads.Sees(head, statement[tokens.First + i].Part) ? MathF.Max(most, looks[(i * heads) + head]) : most;
            }
            float sum = 0;
            Span<float> target = pooled.Slice(head * width, width);
            for (int i = 0; i < tokens.Count && most > float.NegativeInfinity; i++)
            {
                if (AttentionHeads.Sees(head, statement[tokens.First + i].Part))
                {
                    float look = MathF.Exp(looks[(i * heads) + head] - most);
                    sum += look;
                    TensorPrimitives.MultiplyAdd(states.Slice(i * width, width), look, target, target);
                }
            }
            TensorPrimitives.Divide(target, MathF.Max(sum, 1e-9f), target);
        }
    }

    private void Embed(Document document, TokenRange tokens, ReadOnlySpan<int> rows, Span<float> states)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            Span<float> state = states.Slice(i * _width, _width);
            Weights.TokenBias.Values.CopyTo(state);
            int word = _vectors.RowOf(document.Words.Lower[tokens.First + i]);
            if (word >= 0)
            {
                TensorPrimitives.Add(state, _words.AsSpan(word * _width, _width), state);
            }
            ReadOnlySpan<int> slots = rows.Slice(i * TokenFeatures.Slots, TokenFeatures.Slots);
            int end = slots.IndexOf(-1);
            Weights.Tokens.AddRows(end < 0 ? slots : slots[..end], state);
            TensorPrimitives.Max(state, 0f, state);
        }
    }
}
