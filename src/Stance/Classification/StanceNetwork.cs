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
    private readonly float[] _attention;
    private readonly float[] _stateAttention;
    private readonly LinearLayer[] _hidden;
    private readonly LinearLayer _output;
    private readonly int _width;

    /// <param name="weights">What was learned.</param>
    /// <param name="vectors">The encoder's word vectors, of the length that the weights take.</param>
    public StanceNetwork(StanceNetworkWeights weights, KeyedRows vectors)
    {
        Weights = weights;
        _vectors = vectors;
        _width = weights.Tokens.Columns;
        _attention = ByHead(weights.Attention);
        _stateAttention = ByHead(weights.StateAttention);
        _hidden = new LinearLayer[AttentionHeads.Count];
        for (int head = 0; head < _hidden.Length; head++)
        {
            _hidden[head] = LinearLayer.Of(weights.Hidden, null, (head * _width)..((head + 1) * _width), ..);
        }
        _output = LinearLayer.Of(weights.Output, weights.OutputBias, .., ..);
        _words = Project(vectors.Rows, LinearLayer.Of(weights.Vectors, null, .., ..));
    }

    public StanceNetworkWeights Weights { get; }

    /// <summary>Adds the score of each label.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="tokens">The tokens of it that are read.</param>
    /// <param name="rows">What <see cref="TokenFeatures"/> says of them.</param>
    /// <param name="share">What scores are multiplied by.</param>
    /// <param name="scores">One a label.</param>
    public void AddScores(in StatementView statement, TokenRange tokens, ReadOnlySpan<int> rows, double share, Span<double> scores)
    {
        int length = (tokens.Count * (_width + 1)) + _width + _output.Inputs + _output.Outputs;
        float[] memory = ArrayPool<float>.Shared.Rent(length);
        Span<float> left = memory.AsSpan(0, length);
        Span<float> states = Take(ref left, tokens.Count * _width);
        Span<float> looks = Take(ref left, tokens.Count);
        Span<float> pooled = Take(ref left, _width);
        Span<float> hidden = Take(ref left, _output.Inputs);
        Embed(statement.Document, tokens, rows, states);
        Weights.HiddenBias.Values.CopyTo(hidden);
        for (int head = 0; head < AttentionHeads.Count; head++)
        {
            // Many statements have no cue, or nothing around them: a head that sees nothing adds nothing.
            if (Pool(statement, tokens, head, states, looks, pooled))
            {
                _hidden[head].AddProduct(pooled, 1, hidden);
            }
        }
        TensorPrimitives.Max(hidden, 0f, hidden);
        _output.Apply(hidden, 1, left);
        for (int label = 0; label < scores.Length; label++)
        {
            scores[label] += share * left[label];
        }
        ArrayPool<float>.Shared.Return(memory);
    }

    // A head looks at few tokens only: products with one column each are cheaper than one with all.
    private static float[] ByHead(DenseWeights weights)
    {
        float[] columns = new float[weights.Values.Length];
        for (int i = 0; i < columns.Length; i++)
        {
            columns[((i % weights.Columns) * weights.Rows) + (i / weights.Columns)] = weights.Values[i];
        }
        return columns;
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

    // Whether the head sees any token.
    private bool Pool(in StatementView statement, TokenRange tokens, int head, ReadOnlySpan<float> states, Span<float> looks, Span<float> mean)
    {
        ReadOnlySpan<float> attention = _attention.AsSpan(head * _width, _width);
        TokenStates? encoded = statement.Document.States;
        ReadOnlySpan<float> stateAttention = encoded is null ? [] : _stateAttention.AsSpan(head * encoded.Width, encoded.Width);
        float most = float.NegativeInfinity;
        for (int i = 0; i < tokens.Count; i++)
        {
            looks[i] = float.NegativeInfinity;
            if (AttentionHeads.Sees(head, statement[tokens.First + i].Part))
            {
                looks[i] = TensorPrimitives.Dot(attention, states.Slice(i * _width, _width));
                if (encoded is not null)
                {
                    looks[i] += TensorPrimitives.Dot(stateAttention, encoded.Of(new TokenRange(tokens.First + i, tokens.First + i + 1)));
                }
                most = MathF.Max(most, looks[i]);
            }
        }
        float sum = 0;
        mean.Clear();
        for (int i = 0; i < tokens.Count; i++)
        {
            if (looks[i] > float.NegativeInfinity)
            {
                float look = MathF.Exp(looks[i] - most);
                sum += look;
                TensorPrimitives.MultiplyAdd(states.Slice(i * _width, _width), look, mean, mean);
            }
        }
        if (sum > 0)
        {
            TensorPrimitives.Divide(mean, sum, mean);
        }
        return sum > 0;
    }

    private void Embed(Document document, TokenRange tokens, ReadOnlySpan<int> rows, Span<float> states)
    {
        // The words first: they lie far apart in memory, which one loop after the other waits for less often.
        Span<int> words = stackalloc int[TokenFeatures.MaxTokens];
        uint[] forms = document.Words.Lower;
        for (int i = 0; i < tokens.Count; i++)
        {
            words[i] = _vectors.RowOf(forms[tokens.First + i]);
        }
        for (int i = 0; i < tokens.Count; i++)
        {
            Span<float> state = states.Slice(i * _width, _width);
            if (words[i] < 0)
            {
                Weights.TokenBias.Values.CopyTo(state);
            }
            else
            {
                TensorPrimitives.Add(Weights.TokenBias.Values, _words.AsSpan(words[i] * _width, _width), state);
            }
        }
        for (int i = 0; i < tokens.Count; i++)
        {
            Span<float> state = states.Slice(i * _width, _width);
            ReadOnlySpan<int> slots = rows.Slice(i * TokenFeatures.Slots, TokenFeatures.Slots);
            int end = slots.IndexOf(-1);
            Weights.Tokens.AddRows(end < 0 ? slots : slots[..end], state);
            TensorPrimitives.Max(state, 0f, state);
        }
    }
}
