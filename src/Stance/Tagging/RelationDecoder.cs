using System.Numerics.Tensors;
using Stance.Learning;
using Stance.Text;

namespace Stance.Tagging;

/// <summary>Reads the relations of tokens to their heads from the encoder's states. Immutable; any number of threads.</summary>
internal sealed class RelationDecoder
{
    private static readonly int Relations = Enum.GetValues<DependencyRelation>().Length;

    private readonly QuantizedLayer _dependents;
    private readonly QuantizedLayer _heads;
    private readonly QuantizedLayer _relations;
    private readonly int _width;

    /// <exception cref="InvalidModelException">Weights are missing or of another shape.</exception>
    public RelationDecoder(EncoderWeights weights, int width)
    {
        _dependents = weights.Linear("relations.dependent", width);
        _width = _dependents.Outputs;
        _heads = weights.Linear("relations.head", width, _width);
        _relations = weights.Linear("relations", _width, Relations);
    }

    /// <param name="states">A row for each token of the passage.</param>
    /// <param name="passage">Its tokens.</param>
    /// <param name="heads">The heads of the document's tokens.</param>
    /// <param name="relations">Takes the relations of the document's tokens.</param>
    /// <param name="buffers">Working memory.</param>
    public void Decode(QuantizedRows states, TokenRange passage, ReadOnlySpan<int> heads, Span<DependencyRelation> relations, EncoderBuffers buffers)
    {
        int rows = passage.Count;
        Span<float> hidden = buffers.Hidden.Of(rows * _width);
        Span<float> governors = buffers.Heads.Of(rows * _width);
        Span<float> scores = buffers.Scores.Of(rows * Relations);
        _dependents.Apply(states, hidden);
        _heads.Apply(states, governors);
        for (int i = 0; i < rows; i++)
        {
            int head = heads[passage.First + i];
            if (passage.Contains(head))
            {
                Span<float> row = hidden.Slice(i * _width, _width);
                TensorPrimitives.Add(row, governors.Slice((head - passage.First) * _width, _width), row);
            }
        }
        TensorPrimitives.Max(hidden, 0f, hidden);
        buffers.HiddenRows.Take(hidden, _width);
        _relations.Apply(buffers.HiddenRows, scores);
        for (int i = 0; i < rows; i++)
        {
            int head = heads[passage.First + i];
            relations[passage.First + i] = head < 0 ? DependencyRelation.Root
                // The head of a sentence that was too long to be parsed at once.
                : !passage.Contains(head) ? DependencyRelation.Parataxis
                : (DependencyRelation)TensorPrimitives.IndexOfMax(scores.Slice(i * Relations, Relations));
        }
    }
}
