namespace Stance.Training.Evaluation;

/// <summary>
/// How often each label was predicted for each right one, and the measures that follow. A prediction that matches a second right label
/// counts for that label. Not thread-safe.
/// </summary>
internal sealed class ConfusionMatrix
{
    private const int Bins = 10;

    private readonly Dictionary<(StanceLabel Expected, StanceLabel Predicted), int> _counts = [];
    private readonly SortedSet<string> _labels = new(StringComparer.Ordinal);
    private readonly (int Items, int Right, double Score)[] _bins = new (int, int, double)[Bins];
    private int _right;

    /// <summary>The labels that are right for at least one item, in ordinal order; macro measures average over these.</summary>
    public IReadOnlyList<StanceLabel> Labels => [.. _labels.Select(name => new StanceLabel(name))];

    /// <summary>Number of items.</summary>
    public int Items { get; private set; }

    /// <summary>Share of right predictions; 0 without items.</summary>
    public double Accuracy => Items == 0 ? 0 : (double)_right / Items;

    /// <summary>Unweighted mean of <see cref="F1"/> over <see cref="Labels"/>; 0 without items.</summary>
    public double MacroF1 => _labels.Count == 0 ? 0 : Labels.Average(F1);

    /// <summary>
    /// Expected calibration error (Naeini et al. 2015): over ten bins of the winning probability, how far on average accuracy and
    /// probability lie apart.
    /// </summary>
    public double CalibrationError => Items == 0 ? 0 : _bins.Sum(bin => Math.Abs(bin.Right - bin.Score)) / Items;

    /// <summary>Counts one prediction.</summary>
    /// <param name="expected">The right label.</param>
    /// <param name="also">A second label that is right; null for none.</param>
    /// <param name="predicted">The label predicted.</param>
    /// <param name="score">Its probability.</param>
    public void Add(StanceLabel expected, StanceLabel? also, StanceLabel predicted, double score)
    {
        _labels.Add(expected.Name);
        bool right = predicted == expected || predicted == also;
        (StanceLabel, StanceLabel) cell = (right ? predicted : expected, predicted);
        _counts[cell] = _counts.GetValueOrDefault(cell) + 1;
        ref (int Items, int Right, double Score) bin = ref _bins[Math.Min(Bins - 1, (int)(score * Bins))];
        bin = (bin.Items + 1, bin.Right + (right ? 1 : 0), bin.Score + score);
        _right += right ? 1 : 0;
        Items++;
    }

    /// <summary>How often one label was predicted where another was right.</summary>
    public int Count(StanceLabel expected, StanceLabel predicted) => _counts.GetValueOrDefault((expected, predicted));

    /// <summary>Share of the predictions of a label that are right; 0 without any.</summary>
    public double Precision(StanceLabel label) => Ratio(Count(label, label), _counts.Where(c => c.Key.Predicted == label).Sum(c => c.Value));

    /// <summary>Share of the items of a label that are found; 0 without any.</summary>
    public double Recall(StanceLabel label) => Ratio(Count(label, label), _counts.Where(c => c.Key.Expected == label).Sum(c => c.Value));

    /// <summary>Harmonic mean of <see cref="Precision"/> and <see cref="Recall"/>.</summary>
    public double F1(StanceLabel label)
    {
        double precision = Precision(label);
        double recall = Recall(label);
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
