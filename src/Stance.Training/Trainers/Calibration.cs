using Stance.Learning;
using Stance.Training.Evaluation;

namespace Stance.Training.Trainers;

/// <summary>
/// Fits what stands between linear scores and a decision, on scores of examples that the model was not trained on: a bias a label, so
/// that rare labels are found as macro F1 wants it, and then the temperature, so that probabilities are honest.
/// </summary>
internal static class Calibration
{
    private const int Rounds = 4;
    private static readonly double[] Steps = [-0.4, -0.2, -0.1, -0.05, 0.05, 0.1, 0.2, 0.4];

    /// <summary>The biases, one a label, that give the best macro F1; coordinate ascent from zero.</summary>
    /// <param name="scores">Scores of each example.</param>
    /// <param name="expected">Index of the right label of each.</param>
    /// <param name="labels">The labels.</param>
    public static double[] FitBiases(IReadOnlyList<double[]> scores, IReadOnlyList<int> expected, IReadOnlyList<StanceLabel> labels)
    {
        double[] biases = new double[labels.Count];
        double best = MacroF1(scores, expected, biases, labels);
        for (int round = 0; round < Rounds; round++)
        {
            // Scores are relative, so the last label's bias stays zero.
            for (int label = 0; label < labels.Count - 1; label++)
            {
                double middle = biases[label];
                double found = middle;
                foreach (double step in Steps)
                {
                    biases[label] = middle + step;
                    double value = MacroF1(scores, expected, biases, labels);
                    if (value > best)
                    {
                        (best, found) = (value, biases[label]);
                    }
                }
                biases[label] = found;
            }
        }
        return biases;
    }

    /// <summary>The temperature that gives the right labels the highest likelihood (Guo et al. 2017); golden-section search.</summary>
    public static double FitTemperature(IReadOnlyList<double[]> scores, IReadOnlyList<int> expected, double[] biases)
    {
        const double Golden = 0.6180339887498949;
        double low = Math.Log(0.2);
        double high = Math.Log(5);
        while (high - low > 1e-3)
        {
            double left = high - ((high - low) * Golden);
            double right = low + ((high - low) * Golden);
            if (Loss(scores, expected, biases, Math.Exp(left)) < Loss(scores, expected, biases, Math.Exp(right)))
            {
                high = right;
            }
            else
            {
                low = left;
            }
        }
        return Math.Exp((low + high) / 2);
    }

    private static double MacroF1(IReadOnlyList<double[]> scores, IReadOnlyList<int> expected, double[] biases, IReadOnlyList<StanceLabel> labels)
    {
        var matrix = new ConfusionMatrix();
        for (int i = 0; i < scores.Count; i++)
        {
            int best = 0;
            for (int label = 1; label < biases.Length; label++)
            {
                best = scores[i][label] + biases[label] > scores[i][best] + biases[best] ? label : best;
            }
            matrix.Add(labels[expected[i]], null, labels[best], 1);
        }
        return matrix.MacroF1;
    }

    private static double Loss(IReadOnlyList<double[]> scores, IReadOnlyList<int> expected, double[] biases, double temperature)
    {
        double loss = 0;
        Span<double> probabilities = stackalloc double[biases.Length];
        for (int i = 0; i < scores.Count; i++)
        {
            for (int label = 0; label < biases.Length; label++)
            {
                probabilities[label] = (scores[i][label] + biases[label]) / temperature;
            }
            Distribution.Softmax(probabilities);
            loss -= Math.Log(Math.Max(probabilities[expected[i]], double.Epsilon));
        }
        return loss;
    }
}
