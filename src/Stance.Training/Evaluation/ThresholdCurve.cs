namespace Stance.Training.Evaluation;

/// <summary>
/// Precision and recall of one label's predictions by the least probability that counts: where a threshold stands. A prediction below it
/// is taken for none, not for the second most probable label.
/// </summary>
internal sealed class ThresholdCurve
{
    // Results print probabilities with four decimals, and a threshold has to do what was measured when it is typed in.
    private const double Steps = 10000;

    /// <summary>Measures a label.</summary>
    public ThresholdCurve(StanceLabel label, IReadOnlyList<JudgedExample> judged)
    {
        Label = label;
        int gold = judged.Count(one => one.Expected == label);
        List<ThresholdPoint> points = [];
        int right = 0, found = 0;
        foreach (IGrouping<double, JudgedExample> group in judged
            .Where(one => one.Prediction.Label == label)
            .GroupBy(one => Math.Floor(one.Prediction.Score * Steps) / Steps)
            .OrderByDescending(group => group.Key))
        {
            found += group.Count();
            right += group.Count(one => one.IsRight);
            points.Add(new(group.Key, new(right, found, gold)));
        }
        points.Reverse();
        Points = points;
    }

    /// <summary>The label.</summary>
    public StanceLabel Label { get; }

    /// <summary>Every threshold that changes anything, the lowest first: that one keeps all predictions. Empty where the label is never predicted.</summary>
    public IReadOnlyList<ThresholdPoint> Points { get; }

    /// <summary>The lowest threshold whose precision is at least so much; null where none has it.</summary>
    public ThresholdPoint? LowestWithPrecision(double precision) => First(Points, point => point.Counts.Precision >= precision);

    /// <summary>The highest threshold whose recall is at least so much; null where even all predictions do not have it.</summary>
    public ThresholdPoint? HighestWithRecall(double recall) => First(Points.Reverse(), point => point.Counts.Recall >= recall);

    /// <summary>The lowest threshold with the best F1; null where the label is never predicted.</summary>
    public ThresholdPoint? BestF1() => Points.Count == 0 ? null : Points.MaxBy(point => point.Counts.F1);

    /// <summary>At most so many points, evenly over the predictions, the first and the last among them.</summary>
    public ThresholdPoint[] Sample(int most)
    {
        if (Points.Count <= most)
        {
            return [.. Points];
        }
        return [.. Enumerable.Range(0, most).Select(i => Points[i * (Points.Count - 1) / (most - 1)])];
    }

    private static ThresholdPoint? First(IEnumerable<ThresholdPoint> points, Func<ThresholdPoint, bool> holds) =>
        points.Where(holds).Select(point => (ThresholdPoint?)point).FirstOrDefault();
}
