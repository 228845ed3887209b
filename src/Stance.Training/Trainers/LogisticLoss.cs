using Stance.Learning;

namespace Stance.Training.Trainers;

/// <summary>
/// What multinomial logistic regression minimises: the weighted mean negative log-likelihood of the labels plus an L2 penalty. Parameters
/// are one row of weights a dimension, one weight a class.
/// </summary>
internal sealed class LogisticLoss(IReadOnlyList<LabeledVector> examples, int classes, int dimensions, double penalty)
{
    private readonly double _totalWeight = examples.Sum(e => (double)e.Weight);

    /// <summary>Number of parameters.</summary>
    public int Parameters => classes * dimensions;

    /// <summary>The loss at some weights.</summary>
    /// <param name="weights">The parameters.</param>
    /// <param name="gradient">Receives the derivative for each parameter.</param>
    public double Evaluate(ReadOnlySpan<float> weights, Span<float> gradient)
    {
        double loss = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            loss += 0.5 * penalty * weights[i] * weights[i];
            gradient[i] = (float)(penalty * weights[i]);
        }
        Span<double> probabilities = stackalloc double[classes];
        foreach (LabeledVector example in examples)
        {
            Score(weights, example, probabilities);
            Distribution.Softmax(probabilities);
            double share = example.Weight / _totalWeight;
            loss -= share * Math.Log(Math.Max(probabilities[example.Label], double.Epsilon));
            probabilities[example.Label] -= 1;
            for (int i = 0; i < example.Indices.Length; i++)
            {
                Span<float> row = gradient.Slice(example.Indices[i] * classes, classes);
                double factor = share * example.Values[i];
                for (int c = 0; c < row.Length; c++)
                {
                    row[c] += (float)(factor * probabilities[c]);
                }
            }
        }
        return loss;
    }

    /// <summary>The linear score of each class.</summary>
    public static void Score(ReadOnlySpan<float> weights, LabeledVector example, Span<double> scores)
    {
        scores.Clear();
        for (int i = 0; i < example.Indices.Length; i++)
        {
            ReadOnlySpan<float> row = weights.Slice(example.Indices[i] * scores.Length, scores.Length);
            float value = example.Values[i];
            for (int c = 0; c < row.Length; c++)
            {
                scores[c] += value * row[c];
            }
        }
    }
}
