using System.Numerics.Tensors;
using Stance.Learning;

namespace Stance.Tagging;

/// <summary>
/// The first states of tokens: of the embeddings of what <see cref="EncoderInput"/> reads, and of word vectors. What is made of the word itself
/// is kept for the next token that writes it so. Immutable.
/// </summary>
internal sealed class InputLayer
{
    private readonly (EmbeddingRows Table, int FirstSlot, int Slots)[] _tables;
    private readonly KeyedRows _wordVectors;
    private readonly QuantizedLayer _linear;
    private readonly float[] _places;
    private readonly float[] _norm;

    /// <exception cref="InvalidModelException">Weights are missing or of another shape.</exception>
    public InputLayer(EncoderWeights weights)
    {
        EmbeddingRows places = weights.Table("place", EncoderInput.Places, 0);
        _tables =
        [
            (weights.Table("word", EncoderInput.Words, 0), 0, 2),
            (weights.Table("prefix", EncoderInput.Affixes, 0), 2, 1),
            (weights.Table("suffix3", EncoderInput.Affixes, 0), 3, 1),
            (weights.Table("suffix4", EncoderInput.Affixes, 0), 4, 1),
            (weights.Table("shape", EncoderInput.Shapes, 0), EncoderInput.ShapeSlot, 1),
            (weights.Table("letters", EncoderInput.Affixes, 0), 6, EncoderInput.InnerLetters),
            // Added by itself, as it is not the word's.
            (places, EncoderInput.FormSlots, 0),
        ];
        _wordVectors = weights.WordVectors;
        _linear = weights.Linear("input", _tables.Sum(table => table.Table.Columns) + _wordVectors.Rows.Columns);
        Width = _linear.Outputs;
        _places = Project(places, weights.Matrix("input", 0, 0), _tables.SkipLast(1).Sum(table => table.Table.Columns));
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
            ReadForms(slots, words, first, count, states, buffers);
        }
        for (int i = 0; i < words.Length; i++)
        {
            Span<float> state = states.Slice(i * Width, Width);
            foreach (int place in slots.Slice((i * EncoderInput.Slots) + EncoderInput.FormSlots, EncoderInput.Slots - EncoderInput.FormSlots))
            {
                TensorPrimitives.Add(state, _places.AsSpan(place * Width, Width), state);
            }
        }
        LayerNorm.NormalizeRows(states, _norm, states);
    }

    // What rows of a table bring to the states.
    private static float[] Project(EmbeddingRows table, DenseWeights weights, int firstRow)
    {
        float[] results = new float[table.Rows * weights.Columns];
        float[] embedding = new float[table.Columns];
        for (int row = 0; row < table.Rows; row++)
        {
            Array.Clear(embedding);
            table.AddRow(row, embedding);
            Span<float> result = results.AsSpan(row * weights.Columns, weights.Columns);
            for (int i = 0; i < embedding.Length; i++)
            {
                TensorPrimitives.MultiplyAdd(weights.Values.Slice((firstRow + i) * weights.Columns, weights.Columns), embedding[i], result, result);
            }
        }
        return results;
    }

    // What is made of the words of a block: of those that came lately it is known, the others go through the layer together.
    private void ReadForms(ReadOnlySpan<int> slots, ReadOnlySpan<uint> words, int first, int count, Span<float> states, EncoderBuffers buffers)
    {
        FormCache known = buffers.Forms ??= new(Width);
        Span<int> missing = stackalloc int[count];
        Span<float> input = buffers.Input.Of(count * _linear.Inputs);
        int misses = 0;
        for (int i = first; i < first + count; i++)
        {
            ReadOnlySpan<int> form = FormOf(slots, i);
            ReadOnlySpan<float> state = known.Find(words[i], form);
            if (state.IsEmpty)
            {
                Embed(form, words[i], input.Slice(misses * _linear.Inputs, _linear.Inputs));
                missing[misses++] = i;
            }
            else
            {
                state.CopyTo(states[(i * Width)..]);
            }
        }
        Span<float> found = buffers.Hidden.Of(misses * Width);
        buffers.Rows.Take(input[..(misses * _linear.Inputs)], _linear.Inputs);
        _linear.Apply(buffers.Rows, found);
        for (int miss = 0; miss < misses; miss++)
        {
            int i = missing[miss];
            Span<float> state = found.Slice(miss * Width, Width);
            state.CopyTo(states[(i * Width)..]);
            known.Keep(words[i], FormOf(slots, i), state);
        }
    }

    private static ReadOnlySpan<int> FormOf(ReadOnlySpan<int> slots, int token) => slots.Slice(token * EncoderInput.Slots, EncoderInput.FormSlots);

    private void Embed(ReadOnlySpan<int> form, uint word, Span<float> input)
    {
        input.Clear();
        int column = 0;
        foreach ((EmbeddingRows table, int firstSlot, int count) in _tables)
        {
            table.AddRows(form.Slice(firstSlot, count).TrimEnd(-1), input[column..]);
            column += table.Columns;
        }
        int vector = _wordVectors.RowOf(word);
        if (vector >= 0)
        {
            _wordVectors.Rows.AddRow(vector, input[column..]);
        }
    }
}
