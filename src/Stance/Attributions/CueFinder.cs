using System.Numerics.Tensors;
using Stance.Learning;
using Stance.Text;

namespace Stance.Attributions;

/// <summary>
/// Finds the heads of cues: scores each token that can be one by its state, and by what tree and quotations say of it. Immutable; any
/// number of threads.
/// </summary>
internal sealed class CueFinder
{
    private readonly QuantizedLayer _states;
    private readonly EmbeddingRows _inputs;
    private readonly float[] _weights;
    private readonly float _bias;

    /// <exception cref="InvalidModelException">Weights are missing or of another shape.</exception>
    public CueFinder(EncoderWeights weights)
    {
        Threshold = weights.CueThreshold;
        _states = weights.Linear("cues.hidden", weights.Width);
        _inputs = weights.Table("cue.input", CueInput.Rows, _states.Outputs);
        // Of two classes only the difference counts.
        ReadOnlySpan<float> pairs = weights.Matrix("cues", _inputs.Columns, 2).Values;
        _weights = new float[_inputs.Columns];
        for (int i = 0; i < _weights.Length; i++)
        {
            _weights[i] = pairs[(2 * i) + 1] - pairs[2 * i];
        }
        ReadOnlySpan<float> biases = weights.Matrix("cues.bias", 1, 2).Values;
        _bias = biases[1] - biases[0];
    }

    /// <summary>The probability from which a token is taken for the head of a cue.</summary>
    public double Threshold { get; }

    /// <summary>Gives for each token the probability that it heads a cue; 0 for one that cannot.</summary>
    /// <param name="text">The document.</param>
    /// <param name="states">Its states.</param>
    /// <param name="probabilities">Takes one a token.</param>
    /// <param name="memory">Working memory.</param>
    public void Score(AttributionText text, TokenStates states, Span<double> probabilities, LabelerMemory memory)
    {
        probabilities.Clear();
        Span<int> rows = stackalloc int[CueInput.Slots];
        foreach (Sentence sentence in text.Document.Sentences)
        {
            if (sentence.Kind == SentenceKind.Furniture)
            {
                continue;
            }
            Span<float> hidden = memory.Hidden.Of(sentence.Tokens.Count * _weights.Length);
            memory.States.Take(states.Of(sentence.Tokens), states.Width);
            _states.Apply(memory.States, hidden);
            for (int token = sentence.Tokens.First; token < sentence.Tokens.End; token++)
            {
                if (CueInput.IsCandidate(text.Document, token))
                {
                    Span<float> row = hidden.Slice((token - sentence.Tokens.First) * _weights.Length, _weights.Length);
                    CueInput.Read(text, token, rows);
                    _inputs.AddRows(rows, row);
                    TensorPrimitives.Max(row, 0f, row);
                    probabilities[token] = Distribution.Sigmoid(_bias + TensorPrimitives.Dot<float>(row, _weights));
                }
            }
        }
    }
}
