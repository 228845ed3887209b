using Stance.Learning;

namespace Stance.Training.Trainers;

/// <summary>
/// Fits what stands between scores and probabilities, on scores of examples that the model was not trained on: the temperature, so that
/// probabilities are honest.
/// </summary>
internal static class Calibration
{
    /// <summary>The temperature that gives the right labels the highest likelihood (Guo et al. 2017); golden-section search.</summary>
    public static double FitTemperature(IReadOnlyList<double[]> scores, IReadOnlyList<int> expected)
    {
        const double Golden = 0.6180339887498949;
        double low = Math.Log(0.2);
        double high = Math.Log(5);
        while (high - low > 1e-3)
        {
            double left = high - ((high - low) * Golden);
            double right = low + ((high - low) * Golden);
            if (Loss(scores, expected, Math.Exp(left)) < Loss(scores, expected, Math.Exp(right)))
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

    private static double Loss(IReadOnlyList<double[]> scores, IReadOnlyList<int> expected, double temperature)
    {
        double loss = 0;
        Span<double> probabilities = new double[scores[0].Length];
        for (int i = 0; i < scores.Count; i++)
        {
            for (int label = 0; label < probabilities.Length; label++)
            {
                probabilities[label] = scores[i][label] / temperature;
            }
            Distribution.Softmax(probabilities);
            loss -= Math.Log(Math.Max(probabilities[expected[i]], double.Epsilon));
        }
        return loss;
    }
}
