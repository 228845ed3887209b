using System.Numerics.Tensors;
using Stance.Learning;
using Stance.Text;

namespace Stance.Tagging;

/// <summary>
/// Reads trees from the encoder's states: each pair of a dependent and a head is scored by the product of their vectors (the biaffine scorer of
/// Dozat and Manning 2017, its matrix taken into the dependents' vectors). Immutable; any number of threads.
/// </summary>
internal sealed class ArcDecoder
{
    /// <summary>Tokens whose pairs are scored at once; a longer sentence is parsed in parts.</summary>
    public const int MaxTokens = 256;

    private readonly QuantizedLayer _toDependents;
    private readonly QuantizedLayer _dependents;
    private readonly QuantizedLayer _heads;
    private readonly float[] _root;
    private readonly int _width;

    /// <exception cref="InvalidModelException">Weights are missing or of another shape.</exception>
    public ArcDecoder(EncoderWeights weights, int width)
    {
        _toDependents = weights.Linear("arcs.dependent", width);
        _width = _toDependents.Outputs;
        _dependents = weights.Linear("arcs.dependent2", _width, _width);
        _heads = weights.Linear("arcs.head", width, _width);
        _root = weights.Matrix("arcs.root", 1, _width).Values.ToArray();
    }

    /// <summary>Finds the heads of a passage's tokens.</summary>
    /// <param name="states">A row for each token of the passage.</param>
    /// <param name="sentences">The sentences of the passage, by the document's tokens.</param>
    /// <param name="root">Root of the sentence that the first one goes on with; -1 for none.</param>
    /// <param name="heads">Takes the heads of the document's tokens; -1 for the root of each sentence.</param>
    /// <param name="buffers">Working memory.</param>
    /// <returns>Root of the last sentence.</returns>
    public int Decode(QuantizedRows states, ReadOnlySpan<Sentence> sentences, int root, int[] heads, EncoderBuffers buffers)
    {
        int first = sentences[0].Tokens.First;
        int rows = sentences[^1].Tokens.End - first;
        Span<float> hidden = buffers.Hidden.Of(rows * _width);
        Span<float> dependents = buffers.Dependents.Of(rows * _width);
        // With a row in front, so that before each sentence's heads there is one for the root.
        Span<float> headRows = buffers.Heads.Of((rows + 1) * _width);
        _toDependents.Apply(states, hidden);
        TensorPrimitives.Max(hidden, 0f, hidden);
        buffers.HiddenRows.Take(hidden, _width);
        _dependents.Apply(buffers.HiddenRows, dependents);
        _heads.Apply(states, headRows[_width..]);
        TensorPrimitives.Max(headRows, 0f, headRows);
        int last = root;
        foreach (Sentence sentence in sentences)
        {
            TokenRange whole = sentence.Tokens;
            foreach (TokenRange part in whole.Count <= MaxTokens ? new ReadOnlySpan<TokenRange>(in whole) : Passages.Split(whole, MaxTokens))
            {
                int at = part.First - first;
                // The row before belongs to a sentence that is done.
                _root.CopyTo(headRows[(at * _width)..]);
                Span<int> found = heads.AsSpan(part.First, part.Count);
                DecodePart(dependents[(at * _width)..], headRows[(at * _width)..], found, buffers);
                foreach (ref int head in found)
                {
                    head = head < 0 ? root : part.First + head;
                }
                root = root < 0 ? part.First + found.IndexOf(-1) : root;
            }
            (last, root) = (root, -1);
        }
        return last;
    }

    private void DecodePart(ReadOnlySpan<float> dependents, ReadOnlySpan<float> headRows, Span<int> heads, EncoderBuffers buffers)
    {
        int choices = heads.Length + 1;
        Span<float> scores = buffers.Scores.Of(heads.Length * choices);
        PackedMatrix packed = new(_width, choices, buffers.PackedHeads.Array(PackedMatrix.LengthOf(_width, choices)));
        packed.PackTransposed(headRows, _width);
        scores.Clear();
        MatrixProduct.Add(dependents, _width, 1, heads.Length, packed, scores);
        TreeDecoder.Decode(scores, heads);
    }
}
