using System.Numerics.Tensors;
using Stance.Learning;
using Stance.Text;

namespace Stance.Tagging;

/// <summary>
/// The encoder's upper layers: they read the lower layers' states and what was decoded from them, and give the states that attributions are
/// read from. Immutable; any number of threads.
/// </summary>
internal sealed class UpperEncoder
{
    private readonly int _width;
    private readonly QuantizedLayer _governor;
    private readonly EmbeddingRows _tags;
    private readonly EmbeddingRows _entities;
    private readonly EmbeddingRows _relations;
    private readonly IResidualLayer[] _layers;
    private readonly float[] _norm;

    /// <exception cref="InvalidModelException">Weights are missing or of another shape.</exception>
    public UpperEncoder(EncoderWeights weights, int width)
    {
        _width = width;
        _governor = weights.Linear("governor", width, width);
        _tags = weights.Table("tag", Enum.GetValues<PartOfSpeech>().Length, width);
        _entities = weights.Table("entity", EntityLabel.Count, width);
        _relations = weights.Table("relation", Enum.GetValues<DependencyRelation>().Length, width);
        _layers = weights.Layers("upper", weights.UpperLayers, width);
        _norm = weights.Norm("upper.norm", width);
    }

    /// <param name="states">The lower layers' states, a row for each token of the passage; changed.</param>
    /// <param name="passage">Its tokens.</param>
    /// <param name="tags">Parts of speech of the document's tokens.</param>
    /// <param name="heads">Their heads.</param>
    /// <param name="relations">Their relations.</param>
    /// <param name="labels">Their entity labels.</param>
    /// <param name="result">Takes the states of the passage.</param>
    /// <param name="buffers">Working memory.</param>
    public void Encode(
        Span<float> states, TokenRange passage, PartOfSpeech[] tags, int[] heads, DependencyRelation[] relations, int[] labels,
        TokenStates result, EncoderBuffers buffers)
    {
        int rows = passage.Count;
        Span<float> governors = buffers.Heads.Of(rows * _width);
        buffers.Rows.Take(states, _width);
        _governor.Apply(buffers.Rows, governors);
        for (int i = 0; i < rows; i++)
        {
            int token = passage.First + i;
            Span<float> state = states.Slice(i * _width, _width);
            // What is made of no head is the bias.
            bool hasHead = passage.Contains(heads[token]);
            TensorPrimitives.Add(state, hasHead ? governors.Slice((heads[token] - passage.First) * _width, _width) : _governor.Bias, state);
            _tags.AddRow((int)tags[token], state);
            _entities.AddRow(labels[token], state);
            _relations.AddRow((int)relations[token], state);
        }
        foreach (IResidualLayer layer in _layers)
        {
            layer.Apply(states, buffers.Groups.Of(rows), buffers.Layers);
        }
        LayerNorm.NormalizeRows(states, _norm, result.Values.AsSpan(passage.First * _width, rows * _width));
    }
}
