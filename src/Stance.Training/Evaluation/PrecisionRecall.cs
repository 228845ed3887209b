namespace Stance.Training.Evaluation;

/// <summary>What was found against what there was to find.</summary>
/// <param name="Right">Number found that are right.</param>
/// <param name="Found">Number found.</param>
/// <param name="Gold">Number to find.</param>
internal readonly record struct PrecisionRecall(int Right, int Found, int Gold)
{
    /// <summary>Share of what was found that is right; 0 without any.</summary>
    public double Precision => Found == 0 ? 0 : (double)Right / Found;

    /// <summary><see cref="Precision"/> with its interval.</summary>
    public Estimate PrecisionEstimate => new(Precision, Interval.OfShare(Right, Found));

    /// <summary>Share of what there was that was found; 0 without any.</summary>
    public double Recall => Gold == 0 ? 0 : (double)Right / Gold;

    /// <summary>Harmonic mean of the two.</summary>
    public double F1 => Found + Gold == 0 ? 0 : 2.0 * Right / (Found + Gold);

    public static PrecisionRecall operator +(PrecisionRecall left, PrecisionRecall right) =>
        new(left.Right + right.Right, left.Found + right.Found, left.Gold + right.Gold);

    /// <summary>The counts so many times.</summary>
    public static PrecisionRecall operator *(PrecisionRecall counts, int times) => new(counts.Right * times, counts.Found * times, counts.Gold * times);
}
