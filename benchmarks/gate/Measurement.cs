namespace Stance.Gate;

/// <summary>How long the line takes, in passes of the calibration load.</summary>
/// <param name="Ratio">Median over the pairs of passes.</param>
/// <param name="Low">The first quartile of the pairs.</param>
/// <param name="High">The third quartile of the pairs.</param>
internal readonly record struct Measurement(double Ratio, double Low, double High)
{
    /// <summary>Pairs of a pass of the line and one of the calibration load.</summary>
    public const int Pairs = 41;

    /// <summary>
    /// Takes both in turn. Each pass of the line is compared with the calibrations right before and right after it, so that what slows the
    /// machine for longer than a pass slows both; what hits single passes the median leaves out.
    /// </summary>
    public static Measurement Take(Action line, Action calibration, Func<TimeSpan> clock)
    {
        double[] ratios = new double[Pairs];
        TimeSpan before = TimeOf(calibration, clock);
        for (int i = 0; i < Pairs; i++)
        {
            TimeSpan taken = TimeOf(line, clock);
            TimeSpan after = TimeOf(calibration, clock);
            ratios[i] = 2 * taken / (before + after);
            before = after;
        }
        Array.Sort(ratios);
        return new(ratios[Pairs / 2], ratios[Pairs / 4], ratios[Pairs * 3 / 4]);
    }

    private static TimeSpan TimeOf(Action pass, Func<TimeSpan> clock)
    {
        TimeSpan start = clock();
        pass();
        return clock() - start;
    }
}
