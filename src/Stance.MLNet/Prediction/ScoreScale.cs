namespace Stance.MLNet.Prediction;

/// <summary>Makes probabilities of the scores of a model: trainers of ML.NET give either.</summary>
internal static class ScoreScale
{
    // Single precision, summed over some labels.
    private const double Tolerance = 1e-3;

    /// <summary>Scores that are not negative and sum to 1 are probabilities; others, as margins are, become such by softmax.</summary>
    /// <exception cref="InvalidOperationException">A score is not finite.</exception>
    public static double[] Probabilities(float[] scores)
    {
        if (!scores.All(float.IsFinite))
        {
            throw new InvalidOperationException($"The model gives the scores {string.Join(", ", scores)}; expected numbers.");
        }
        double[] values = Array.ConvertAll(scores, score => (double)score);
        if (values.Any(value => value < 0) || Math.Abs(values.Sum() - 1) > Tolerance)
        {
            double most = values.Max();
            values = Array.ConvertAll(values, value => Math.Exp(value - most));
        }
        double sum = values.Sum();
        return Array.ConvertAll(values, value => value / sum);
    }
}
