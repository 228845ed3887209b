using Stance.Learning;
using Stance.Text;

namespace Stance.Tagging;

/// <summary>Reads entity mentions from the encoder's states: of each sentence the best sequence of labels. Immutable; any number of threads.</summary>
internal sealed class EntityDecoder
{
    private readonly QuantizedLayer _linear;
    private readonly float[] _transitions;

    /// <exception cref="InvalidModelException">Weights are missing or of another shape.</exception>
    public EntityDecoder(EncoderWeights weights, int width)
    {
        _linear = weights.Linear("entities", width, EntityLabel.Count);
        _transitions = Viterbi.Forbid(
            weights.Matrix("entities.transitions", 1, EntityLabel.Count * EntityLabel.Count).Values, EntityLabel.Count, EntityLabel.MayFollow);
    }

    /// <param name="states">A row for each token of the passage.</param>
    /// <param name="sentences">The sentences of the passage, by the document's tokens.</param>
    /// <param name="labels">Takes labels of the document's tokens.</param>
    /// <param name="buffers">Working memory.</param>
    public void Decode(QuantizedRows states, ReadOnlySpan<Sentence> sentences, int[] labels, EncoderBuffers buffers)
    {
        int first = sentences[0].Tokens.First;
        int rows = sentences[^1].Tokens.End - first;
        Span<float> scores = buffers.Scores.Of(rows * EntityLabel.Count);
        _linear.Apply(states, scores);
        foreach (Sentence sentence in sentences)
        {
            TokenRange tokens = sentence.Tokens;
            Span<byte> best = buffers.Labels.Of(tokens.Count);
            Viterbi.Decode(scores[((tokens.First - first) * EntityLabel.Count)..], _transitions, EntityLabel.Count, best);
            for (int i = 0; i < best.Length; i++)
            {
                labels[tokens.First + i] = best[i];
            }
        }
    }
}
