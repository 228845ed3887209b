using Stance.Attributions;
using Stance.Classification;
using Stance.Learning;
using Stance.Text;

namespace Stance.Training.Trainers;

/// <summary>
/// Turns statements into sparse vectors to train on: one position a row of the hashed model that known features touch. Not thread-safe.
/// </summary>
internal sealed class FeatureRows
{
    private readonly IReadOnlySet<uint> _known;
    private readonly Dictionary<uint, int> _numbers = [];
    private readonly List<uint> _rows = [];
    private readonly int _logRows;
    private readonly uint[] _features = new uint[StanceFeatures.Groups * StanceFeatures.Capacity];
    private readonly int[] _counts = new int[StanceFeatures.Groups];

    /// <param name="logRows">Binary logarithm of the number of rows of the model.</param>
    /// <param name="known">The features that are worth a weight of their own.</param>
    public FeatureRows(int logRows, IReadOnlySet<uint> known)
    {
        _known = known;
        _logRows = logRows;
    }

    /// <summary>Number of positions so far.</summary>
    public int Count => _rows.Count;

    /// <summary>The features that a number of statements have.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="least">So many at least.</param>
    public static HashSet<uint> Frequent(IEnumerable<(Document Document, Attribution Attribution)> statements, int least)
    {
        uint[] features = new uint[StanceFeatures.Groups * StanceFeatures.Capacity];
        int[] counts = new int[StanceFeatures.Groups];
        var statementsOf = new Dictionary<uint, int>();
        foreach ((Document document, Attribution attribution) in statements)
        {
            using StatementView statement = new(document, attribution);
            StanceFeatures.Extract(statement, features, counts);
            for (int group = 0; group < StanceFeatures.Groups; group++)
            {
                foreach (uint feature in features.AsSpan(group * StanceFeatures.Capacity, counts[group]))
                {
                    statementsOf[feature] = statementsOf.GetValueOrDefault(feature) + 1;
                }
            }
        }
        return [.. statementsOf.Where(pair => pair.Value >= least).Select(pair => pair.Key)];
    }

    /// <summary>The vector of a statement, its features weighed exactly as the classifier will.</summary>
    public (int[] Rows, float[] Weights) VectorOf(in StatementView statement)
    {
        StanceFeatures.Extract(statement, _features, _counts);
        var rows = new List<int>();
        var weights = new List<float>();
        for (int group = 0; group < StanceFeatures.Groups; group++)
        {
            float share = (float)StanceFeatures.Share(group, _counts[group]);
            foreach (uint feature in _features.AsSpan(group * StanceFeatures.Capacity, _counts[group]))
            {
                if (_known.Contains(feature))
                {
                    rows.Add(NumberOf(RowOf(feature)));
                    weights.Add(share);
                }
            }
        }
        return ([.. rows], [.. weights]);
    }

    /// <summary>The weights that a model gives the positions, to start from.</summary>
    public float[] FromHashed(WideHashedLinearModel model)
    {
        float[] weights = new float[Count * model.Classes];
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = model.WeightOf((int)_rows[i / model.Classes], i % model.Classes);
        }
        return weights;
    }

    /// <summary>The weights of the rows, of those that were trained; the others keep those of the model that training started from.</summary>
    /// <param name="weights">One row a position, one weight a class.</param>
    /// <param name="classes">Number of classes.</param>
    /// <param name="start">A model with as many rows and classes, or null.</param>
    public WideHashedLinearModel ToHashed(float[] weights, int classes, WideHashedLinearModel? start)
    {
        float[] table = new float[classes << _logRows];
        for (int i = 0; i < table.Length && start is not null; i++)
        {
            table[i] = start.WeightOf(i / classes, i % classes);
        }
        for (int number = 0; number < _rows.Count; number++)
        {
            weights.AsSpan(number * classes, classes).CopyTo(table.AsSpan((int)_rows[number] * classes));
        }
        return Quantization.ToHashed(table, classes);
    }

    private uint RowOf(uint feature) => feature & ((1u << _logRows) - 1);

    private int NumberOf(uint row)
    {
        if (!_numbers.TryGetValue(row, out int number))
        {
            number = Count;
            _numbers.Add(row, number);
            _rows.Add(row);
        }
        return number;
    }
}
