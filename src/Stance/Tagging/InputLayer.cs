using Stance.Learning;

namespace Stance.Tagging;

/// <summary>The first states of tokens: of the embeddings of what <see cref="EncoderInput"/> reads, and of word vectors. Immutable.</summary>
internal sealed class InputLayer
{
    private readonly (EmbeddingRows Table, int FirstSlot, int Slots)[] _tables;
    private readonly KeyedRows _wordVectors;
    private readonly QuantizedLayer _linear;
    private readonly float[] _norm;

    /// <exception cref="InvalidModelException">Weights are missing or of another shape.</exception>
    public InputLayer(EncoderWeights weights)
    {
        _tables =
        [
            (weights.Table("word", EncoderInput.Words, 0), 0, 2),
            (weights.Table("prefix", EncoderInput.Affixes, 0), 2, 1),
            (weights.Table("suffix3", EncoderInput.Affixes, 0), 3, 1),
            (weights.Table("suffix4", EncoderInput.Affixes, 0), 4, 1),
            (weights.Table("shape", EncoderInput.Shapes, 0), 5, 1),
            (weights.Table("letters", EncoderInput.Affixes, 0), 6, EncoderInput.InnerLetters),
            (weights.Table("place", EncoderInput.Places, 0), EncoderInput.FormSlots, 2),
        ];
        _wordVectors = weights.WordVectors;
        _linear = weights.Linear("input", _tables.Sum(table => table.Table.Columns) + _wordVectors.Rows.Columns);
        Width = _linear.Outputs;
        _norm = weights.Norm("input.norm", Width);
    }

    /// <summary>Width of the states.</summary>
    public int Width { get; }

    /// <param name="slots">What <see cref="EncoderInput"/> read.</param>
    /// <param name="words">The hashes of the words, as many as there are tokens.</param>
    /// <param name="states">Takes a row for each token.</param>
    /// <param name="buffers">Working memory.</param>
    public void Apply(ReadOnlySpan<int> slots, ReadOnlySpan<uint> words, Span<float> states, EncoderBuffers buffers)
    {
        for (int first = 0; first < words.Length; first += LayerBuffers.RowsAtOnce)
        {
            int count = Math.Min(LayerBuffers.RowsAtOnce, words.Length - first);
            Span<float> input = buffers.Input.Of(count * _linear.Inputs);
            input.Clear();
            for (int i = 0; i < count; i++)
            {
                Embed(slots.Slice((first + i) * EncoderInput.Slots, EncoderInput.Slots), words[first + i], input.Slice(i * _linear.Inputs, _linear.Inputs));
            }
            buffers.Rows.Take(input, _linear.Inputs);
            _linear.Apply(buffers.Rows, states[(first * Width)..]);
        }
        LayerNorm.NormalizeRows(states, _norm, states);
    }

    private void Embed(ReadOnlySpan<int> slots, uint word, Span<float> input)
    {
        int column = 0;
        foreach ((EmbeddingRows table, int firstSlot, int count) in _tables)
        {
            table.AddRows(slots.Slice(firstSlot, count).TrimEnd(-1), input[column..]);
            column += table.Columns;
        }
        int vector = _wordVectors.RowOf(word);
        if (vector >= 0)
        {
            _wordVectors.Rows.AddRow(vector, input[column..]);
        }
    }
}
