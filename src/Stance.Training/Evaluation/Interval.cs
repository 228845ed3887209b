namespace Stance.Training.Evaluation;

/// <summary>A range that holds a figure with 95 % confidence, ends included.</summary>
internal readonly record struct Interval(double Low, double High)
{
    // The standard normal quantile of 0.975.
    private const double Deviations = 1.959963985;

    /// <summary>The interval of a share (Wilson 1927), which is honest for small numbers too; from 0 to 1 where there is nothing.</summary>
    /// <param name="part">How many of the whole.</param>
    /// <param name="whole">The whole.</param>
    public static Interval OfShare(int part, int whole)
    {
        if (whole == 0)
        {
            return new(0, 1);
        }
        const double Square = Deviations * Deviations;
        double share = (double)part / whole;
        double scale = 1 + (Square / whole);
        double middle = (share + (Square / (2 * whole))) / scale;
        double half = Deviations / scale * Math.Sqrt((share * (1 - share) / whole) + (Square / (4.0 * whole * whole)));
        return new(Math.Max(0, middle - half), Math.Min(1, middle + half));
    }
}
