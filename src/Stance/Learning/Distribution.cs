namespace Stance.Learning;

/// <summary>Probabilities from scores.</summary>
internal static class Distribution
{
    /// <summary>Turns scores into probabilities in place: finite, and they sum to 1.</summary>
    public static void Softmax(Span<double> scores)
    {
        double most = double.NegativeInfinity;
        foreach (double score in scores)
        {
            most = Math.Max(most, score);
        }
        double sum = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = Math.Exp(scores[i] - most);
            sum += scores[i];
        }
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] /= sum;
        }
    }

    /// <summary>The logistic function.</summary>
    public static double Sigmoid(double score) => 1 / (1 + Math.Exp(-score));
}
