namespace Stance.Training.Evaluation;

/// <summary>The predictions whose probability lies in one range.</summary>
/// <param name="Low">Where the range starts; it ends where the next one does.</param>
/// <param name="Items">Number of predictions.</param>
/// <param name="Right">Number of right ones.</param>
/// <param name="Probability">Sum of their probabilities.</param>
internal readonly record struct ReliabilityBin(double Low, int Items, int Right, double Probability)
{
    /// <summary>Share of right predictions; NaN without items.</summary>
    public double Accuracy => (double)Right / Items;

    /// <summary>Mean probability, which an honest model's accuracy equals; NaN without items.</summary>
    public double MeanProbability => Probability / Items;
}
