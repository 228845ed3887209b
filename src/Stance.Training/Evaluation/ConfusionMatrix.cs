namespace Stance.Training.Evaluation;

/// <summary>
/// How often each label was predicted for each right one, and the measures that follow. A prediction that matches a second right label
/// counts for that label. Not thread-safe.
/// </summary>
internal sealed class ConfusionMatrix
{
    private readonly Dictionary<StanceLabel, int> _indices = [];
    private readonly HashSet<StanceLabel> _expected = [];

    // Right label by predicted label; grows with the labels.
    private int[,] _counts = new int[4, 4];
    private int _right;

    /// <summary>The labels that are right for at least one item, in ordinal order; macro measures average over these.</summary>
    public IReadOnlyList<StanceLabel> Labels => [.. _expected.OrderBy(label => label.Name, StringComparer.Ordinal)];

    /// <summary>The labels that are right or predicted for at least one item, in ordinal order.</summary>
    public IReadOnlyList<StanceLabel> AllLabels => [.. _expected.Union(_indices.Keys).OrderBy(label => label.Name, StringComparer.Ordinal)];

    /// <summary>Number of items.</summary>
    public int Items { get; private set; }

    /// <summary>Share of right predictions; 0 without items.</summary>
    public double Accuracy => Ratio(_right, Items);

    /// <summary>Unweighted mean of <see cref="F1"/> over <see cref="Labels"/>; 0 without items.</summary>
    public double MacroF1 => _expected.Count == 0 ? 0 : Labels.Average(F1);

    /// <summary>The winning probabilities against how often they are right.</summary>
    public ReliabilityDiagram Reliability { get; } = new();

    /// <summary>The expected calibration error of the winning probabilities.</summary>
    public double CalibrationError => Reliability.Error;

    /// <summary>Counts one prediction.</summary>
    /// <param name="expected">The right label.</param>
    /// <param name="also">A second label that is right; null for none.</param>
    /// <param name="predicted">The label predicted.</param>
    /// <param name="score">Its probability.</param>
    /// <param name="times">How often to count it; 0 for not at all.</param>
    public void Add(StanceLabel expected, StanceLabel? also, StanceLabel predicted, double score, int times = 1)
    {
        if (times == 0)
        {
            return;
        }
        _expected.Add(expected);
        bool right = predicted == expected || predicted == also;
        int column = IndexOf(predicted);
        int row = right ? column : IndexOf(expected);
        _counts[row, column] += times;
        Reliability.Add(score, right, times);
        _right += right ? times : 0;
        Items += times;
    }

    /// <summary>How often one label was predicted where another was right.</summary>
    public int Count(StanceLabel expected, StanceLabel predicted) =>
        _indices.TryGetValue(expected, out int row) && _indices.TryGetValue(predicted, out int column) ? _counts[row, column] : 0;

    /// <summary>Number of items that a label is right for.</summary>
    public int Support(StanceLabel label) => _indices.Keys.Sum(predicted => Count(label, predicted));

    /// <summary>Number of items that a label was predicted for.</summary>
    public int Predicted(StanceLabel label) => _indices.Keys.Sum(expected => Count(expected, label));

    /// <summary>Share of the predictions of a label that are right; 0 without any.</summary>
    public double Precision(StanceLabel label) => Ratio(Count(label, label), Predicted(label));

    /// <summary>Share of the items of a label that are found; 0 without any.</summary>
    public double Recall(StanceLabel label) => Ratio(Count(label, label), Support(label));

    /// <summary>Harmonic mean of <see cref="Precision"/> and <see cref="Recall"/>.</summary>
    public double F1(StanceLabel label) => Ratio(2 * Count(label, label), Predicted(label) + Support(label));

    private static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private int IndexOf(StanceLabel label)
    {
        if (!_indices.TryGetValue(label, out int index))
        {
            _indices.Add(label, index = _indices.Count);
            if (index == _counts.GetLength(0))
            {
                int[,] larger = new int[2 * index, 2 * index];
                for (int row = 0; row < index; row++)
                {
                    for (int column = 0; column < index; column++)
                    {
                        larger[row, column] = _counts[row, column];
                    }
                }
                _counts = larger;
            }
        }
        return index;
    }
}
