using System.Numerics.Tensors;
using Stance.Learning;
using Stance.Text;

namespace Stance.Tagging;

/// <summary>Reads parts of speech from the encoder's states: the best of each token. Immutable; any number of threads.</summary>
internal sealed class PartOfSpeechDecoder(EncoderWeights weights, int width)
{
    private static readonly int Tags = Enum.GetValues<PartOfSpeech>().Length;

    private readonly QuantizedLayer _linear = weights.Linear("tags", width, Tags);

    /// <param name="states">A row for each token.</param>
    /// <param name="tags">Takes the tags, as many as there are tokens.</param>
    /// <param name="buffers">Working memory.</param>
    public void Decode(QuantizedRows states, Span<PartOfSpeech> tags, EncoderBuffers buffers)
    {
        Span<float> scores = buffers.Scores.Of(tags.Length * Tags);
        _linear.Apply(states, scores);
        for (int i = 0; i < tags.Length; i++)
        {
            tags[i] = (PartOfSpeech)TensorPrimitives.IndexOfMax(scores.Slice(i * Tags, Tags));
        }
    }
}
