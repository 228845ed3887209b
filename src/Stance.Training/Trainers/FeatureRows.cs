using System.Numerics.Tensors;
using Stance.Attributions;
using Stance.Classification;
using Stance.Learning;
using Stance.Text;

namespace Stance.Training.Trainers;

/// <summary>
/// Turns statements into vectors to train on: one position a row of the hashed model that known features touch, and, before those, the sums
/// of the vectors of the words in each of three parts: the content, its negated stretches, the cue. A sum of word vectors times weights
/// is a sum of one weight a word, so <see cref="ToWords"/> turns what was learned of the sums into a weight for every word that has a
/// vector, also for those that no example holds. Not thread-safe.
/// </summary>
internal sealed class FeatureRows
{
    /// <summary>How much a word vector, of length one, counts beside a feature.</summary>
    private const float VectorImportance = 1.5f;

    private static readonly StanceTemplate[] Parts = [StanceTemplate.Word, StanceTemplate.NegatedWord, StanceTemplate.CueWord];

    private readonly Dictionary<uint, (int Part, float[] Vector)> _vectors = [];
    private readonly IReadOnlySet<uint> _known;
    private readonly Dictionary<uint, int> _numbers = [];
    private readonly List<uint> _rows = [];
    private readonly int _logRows;
    private readonly int _length;
    private readonly uint[] _features = new uint[StanceFeatures.Groups * StanceFeatures.Capacity];
    private readonly int[] _counts = new int[StanceFeatures.Groups];

    /// <param name="logRows">Binary logarithm of the number of rows of the model.</param>
    /// <param name="known">The features that are worth a weight of their own.</param>
    /// <param name="words">Word vectors; null for none.</param>
    public FeatureRows(int logRows, IReadOnlySet<uint> known, WordVectors? words)
    {
        _known = known;
        _logRows = logRows;
        _length = words?.Dimensions ?? 0;
        for (int part = 0; part < Parts.Length && words is not null; part++)
        {
            foreach ((uint word, float[] vector) in words.ByWord)
            {
                _vectors.TryAdd(FeatureHash.Feature((uint)Parts[part], word), (part, vector));
            }
        }
    }

    /// <summary>Number of positions so far: the bias, the sums of word vectors, the rows.</summary>
    public int Count => FirstRow + _rows.Count;

    private int FirstRow => 1 + (Parts.Length * _length);

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
            StanceFeatures.Extract(document, attribution, features, counts);
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
    public (int[] Indices, float[] Values) VectorOf(Document document, Attribution attribution)
    {
        StanceFeatures.Extract(document, attribution, _features, _counts);
        var indices = new List<int> { 0 };
        var values = new List<float> { 1 };
        float[] sums = new float[Parts.Length * _length];
        for (int group = 0; group < StanceFeatures.Groups; group++)
        {
            float share = (float)StanceFeatures.Share(group, _counts[group]);
            foreach (uint feature in _features.AsSpan(group * StanceFeatures.Capacity, _counts[group]))
            {
                if (_known.Contains(feature))
                {
                    indices.Add(NumberOf(RowOf(feature)));
                    values.Add(share);
                }
                if (_vectors.TryGetValue(feature, out (int Part, float[] Vector) found))
                {
                    Span<float> sum = sums.AsSpan(found.Part * _length, _length);
                    TensorPrimitives.MultiplyAdd(found.Vector, share * VectorImportance, sum, sum);
                }
            }
        }
        for (int i = 0; i < sums.Length; i++)
        {
            if (sums[i] != 0)
            {
                indices.Add(1 + i);
                values.Add(sums[i]);
            }
        }
        return ([.. indices], [.. values]);
    }

    /// <summary>The weights of the rows, of those that were trained.</summary>
    public WideHashedLinearModel ToHashed(float[] weights, int classes)
    {
        float[] table = new float[classes << _logRows];
        for (int number = 0; number < _rows.Count; number++)
        {
            weights.AsSpan((FirstRow + number) * classes, classes).CopyTo(table.AsSpan((int)_rows[number] * classes));
        }
        return Quantization.ToHashed(table, classes);
    }

    /// <summary>What the word vectors add to the weights of single words; null without vectors.</summary>
    public KeyedLinearModel? ToWords(float[] weights, int classes)
    {
        if (_vectors.Count == 0)
        {
            return null;
        }
        uint[] features = [.. _vectors.Keys.Order()];
        float[] table = new float[features.Length * classes];
        for (int i = 0; i < features.Length; i++)
        {
            (int part, float[] vector) = _vectors[features[i]];
            Span<float> row = table.AsSpan(i * classes, classes);
            for (int d = 0; d < vector.Length; d++)
            {
                ReadOnlySpan<float> learned = weights.AsSpan((1 + (part * _length) + d) * classes, classes);
                TensorPrimitives.MultiplyAdd(learned, vector[d] * VectorImportance, row, row);
            }
        }
        return Quantization.ToKeyed(features, table, classes);
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
