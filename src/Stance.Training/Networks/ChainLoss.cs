using System.Numerics.Tensors;

namespace Stance.Training.Networks;

/// <summary>
/// The loss of a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): minus the log-probability of all label
/// sequences that are allowed, so that a place may be known in part. Working memory of one worker; not thread-safe.
/// </summary>
internal sealed class ChainLoss
{
    private readonly int _labels;
    private readonly bool[] _mayFollow;
    private readonly float[] _factors;
    private float[] _emissions = [];
    private float[] _forward = [];
    private float[] _scales = [];
    private readonly float[] _pairs;

    /// <param name="labels">Number of labels; label 0 stands before the first place.</param>
    /// <param name="mayFollow">Whether label j may follow label i, at [i * labels + j].</param>
    public ChainLoss(int labels, bool[] mayFollow)
    {
        _labels = labels;
        _mayFollow = mayFollow;
        _factors = new float[labels * labels];
        _pairs = new float[labels * labels];
    }

    /// <summary>Adds the gradients of a sequence to those of its scores and of the transitions.</summary>
    /// <param name="scores">One row a place, whose first columns are the labels' scores.</param>
    /// <param name="first">First row of the sequence.</param>
    /// <param name="allowed">For each place the labels that are allowed, one bit each; at least one sequence must be.</param>
    /// <param name="transitions">Scores of label j after label i.</param>
    /// <param name="gradient">Takes the gradients of the transitions.</param>
    /// <param name="weight">What loss and gradients are multiplied by.</param>
    /// <returns>The loss.</returns>
    public double Add(Activations scores, int first, ReadOnlySpan<ushort> allowed, ReadOnlySpan<float> transitions, Span<float> gradient, float weight)
    {
        for (int i = 0; i < _factors.Length; i++)
        {
            _factors[i] = _mayFollow[i] ? MathF.Exp(transitions[i]) : 0;
        }
        double all = Pass(scores, first, allowed.Length, default, gradient, weight);
        double right = Pass(scores, first, allowed.Length, allowed, gradient, -weight);
        return weight * (all - right);
    }

    // One pass forward and backward with scaling at each place (Rabiner 1989, section V.A); returns the log of the sum over the sequences.
    private double Pass(Activations scores, int first, int count, ReadOnlySpan<ushort> allowed, Span<float> gradient, float weight)
    {
        if (_forward.Length < count * _labels)
        {
            _forward = new float[2 * count * _labels];
            _emissions = new float[2 * count * _labels];
            _scales = new float[2 * count];
        }
        double log = 0;
        for (int i = 0; i < count; i++)
        {
            Span<float> emission = _emissions.AsSpan(i * _labels, _labels);
            Span<float> forward = _forward.AsSpan(i * _labels, _labels);
            ReadOnlySpan<float> score = scores.Row(first + i)[.._labels];
            float most = TensorPrimitives.Max(score);
            for (int label = 0; label < _labels; label++)
            {
                // Far below the best label a probability would vanish, and with it the only sequence that is allowed.
                emission[label] = allowed.IsEmpty || (allowed[i] >> label & 1) != 0 ? MathF.Exp(MathF.Max(score[label] - most, -60)) : 0;
            }
            float sum = 0;
            for (int label = 0; label < _labels; label++)
            {
                float arriving = 0;
                if (i == 0)
                {
                    arriving = _factors[label];
                }
                else
                {
                    for (int previous = 0; previous < _labels; previous++)
                    {
                        arriving += _forward[((i - 1) * _labels) + previous] * _factors[(previous * _labels) + label];
                    }
                }
                forward[label] = arriving * emission[label];
                sum += forward[label];
            }
            _scales[i] = sum;
            TensorPrimitives.Divide(forward, sum, forward);
            log += most + Math.Log(sum);
        }
        Span<float> backward = stackalloc float[_labels];
        Span<float> next = stackalloc float[_labels];
        Array.Clear(_pairs);
        backward.Fill(1);
        for (int i = count - 1; i >= 0; i--)
        {
            Span<float> row = scores.GradientRow(first + i);
            Span<float> forward = _forward.AsSpan(i * _labels, _labels);
            for (int label = 0; label < _labels; label++)
            {
                row[label] += weight * forward[label] * backward[label];
            }
            next.Clear();
            for (int label = 0; label < _labels; label++)
            {
                float leaving = _emissions[(i * _labels) + label] * backward[label] / _scales[i];
                if (i == 0)
                {
                    _pairs[label] += _factors[label] * leaving;
                    continue;
                }
                for (int previous = 0; previous < _labels; previous++)
                {
                    float along = _factors[(previous * _labels) + label] * leaving;
                    _pairs[(previous * _labels) + label] += _forward[((i - 1) * _labels) + previous] * along;
                    next[previous] += along;
                }
            }
            next.CopyTo(backward);
        }
        TensorPrimitives.MultiplyAdd(_pairs, weight, gradient, gradient);
        return log;
    }
}
