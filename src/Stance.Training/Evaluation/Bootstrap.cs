namespace Stance.Training.Evaluation;

/// <summary>
/// Confidence intervals of any measures by resampling (percentile bootstrap, Efron and Tibshirani 1993, chapter 13). Whole groups are drawn, with
/// replacement: statements of one article resemble each other, so that drawing them one by one would promise too much.
/// </summary>
internal sealed class Bootstrap
{
    private const double Tail = 0.025;

    private readonly int _resamples;
    private readonly int _seed;

    /// <param name="resamples">How many times to draw; 0 for no intervals.</param>
    /// <param name="seed">Same seed, same draws.</param>
    public Bootstrap(int resamples, int seed)
    {
        _resamples = resamples;
        _seed = seed;
    }

    /// <summary>The measures of all items, each with its interval.</summary>
    /// <param name="groups">The group that each item belongs to.</param>
    /// <param name="measure">
    /// The measures of a sample, which is given as how often each item is in it; always the same number of measures. NaN where a sample
    /// does not define one: such samples do not count for it.
    /// </param>
    public Estimate[] Estimate(IReadOnlyList<string> groups, Func<int[], double[]> measure)
    {
        int[] times = new int[groups.Count];
        Array.Fill(times, 1);
        double[] values = measure(times);
        int[] groupOfItem = Number(groups, out int count);
        if (count < 2 || _resamples < 1)
        {
            return Array.ConvertAll(values, value => new Estimate(value, null));
        }

        List<double>[] drawn = Array.ConvertAll(values, _ => new List<double>(_resamples));
        var random = new Random(_seed);
        int[] timesOfGroup = new int[count];
        for (int resample = 0; resample < _resamples; resample++)
        {
            Array.Clear(timesOfGroup);
            for (int i = 0; i < count; i++)
            {
                timesOfGroup[random.Next(count)]++;
            }
            for (int item = 0; item < times.Length; item++)
            {
                times[item] = timesOfGroup[groupOfItem[item]];
            }
            double[] sample = measure(times);
            for (int i = 0; i < sample.Length; i++)
            {
                if (!double.IsNaN(sample[i]))
                {
                    drawn[i].Add(sample[i]);
                }
            }
        }
        return [.. values.Select((value, i) => new Estimate(value, IntervalOf(drawn[i])))];
    }

    /// <summary>The value below which a share of sorted values lies, between neighbours in proportion.</summary>
    /// <param name="sorted">At least one value, in ascending order.</param>
    /// <param name="share">From 0 to 1.</param>
    public static double Quantile(List<double> sorted, double share)
    {
        double position = share * (sorted.Count - 1);
        int below = (int)position;
        int above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }

    private static Interval? IntervalOf(List<double> values)
    {
        if (values.Count == 0)
        {
            return null;
        }
        values.Sort();
        return new(Quantile(values, Tail), Quantile(values, 1 - Tail));
    }

    private static int[] Number(IReadOnlyList<string> groups, out int count)
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        int[] numbered = new int[groups.Count];
        for (int i = 0; i < numbered.Length; i++)
        {
            if (!numbers.TryGetValue(groups[i], out numbered[i]))
            {
                numbers.Add(groups[i], numbered[i] = numbers.Count);
            }
        }
        count = numbers.Count;
        return numbered;
    }
}
