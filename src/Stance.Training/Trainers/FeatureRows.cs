using Stance.Attributions;
using Stance.Classification;
using Stance.Text;

namespace Stance.Training.Trainers;

/// <summary>
/// Numbers the rows of a hashed model that the training data touches, from 1 on; 0 is the bias. Training so needs no room for the other rows.
/// Not thread-safe.
/// </summary>
internal sealed class FeatureRows(int logRows)
{
    private readonly Dictionary<uint, int> _numbers = [];
    private readonly List<uint> _hashes = [0];
    private readonly uint _mask = (1u << logRows) - 1;
    private readonly uint[] _features = new uint[StanceFeatures.Groups * StanceFeatures.Capacity];
    private readonly int[] _counts = new int[StanceFeatures.Groups];

    /// <summary>How many there are, the bias among them.</summary>
    public int Count => _hashes.Count;

    /// <summary>The row of the model of each number; that of number 0 means nothing.</summary>
    public IReadOnlyList<uint> Hashes => _hashes;

    /// <summary>The vector of a statement, exactly as the classifier will weigh its features.</summary>
    public (int[] Indices, float[] Values) VectorOf(Document document, Attribution attribution)
    {
        StanceFeatures.Extract(document, attribution, _features, _counts);
        int[] indices = new int[1 + _counts.Sum()];
        float[] values = new float[indices.Length];
        values[0] = 1;
        int at = 1;
        for (int group = 0; group < StanceFeatures.Groups; group++)
        {
            float share = (float)StanceFeatures.Share(group, _counts[group]);
            foreach (uint feature in _features.AsSpan(group * StanceFeatures.Capacity, _counts[group]))
            {
                (indices[at], values[at]) = (NumberOf(feature & _mask), share);
                at++;
            }
        }
        return (indices, values);
    }

    private int NumberOf(uint row)
    {
        if (!_numbers.TryGetValue(row, out int number))
        {
            number = _hashes.Count;
            _numbers.Add(row, number);
            _hashes.Add(row);
        }
        return number;
    }
}
