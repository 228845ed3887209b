using System.Numerics;
using Stance.Learning;

namespace Stance.Training.Trainers;

/// <summary>
/// The weights of a <see cref="HashedLinearModel"/> while they are learned: single precision, with the running sum that averaging needs
/// (Collins 2002; lazily, after Daumé 2006). Not thread-safe.
/// </summary>
internal sealed class HashedWeights
{
    private readonly float[] _weights;
    private readonly float[] _stamped;
    private readonly uint _mask;
    private double _updates = 1;

    public HashedWeights(int classes, int logRows)
    {
        Classes = classes;
        RowLength = HashedLinearModel.RowLengthOf(classes);
        _weights = new float[RowLength << logRows];
        _stamped = new float[RowLength << logRows];
        _mask = (1u << logRows) - 1;
    }

    public int Classes { get; }

    public int RowLength { get; }

    /// <summary>Sums the rows of the features.</summary>
    /// <param name="features">Hashes of the active features.</param>
    /// <param name="scores"><see cref="RowLength"/> sums; what stood there is overwritten.</param>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        for (int column = 0; column < RowLength; column += Vector<float>.Count)
        {
            Vector<float> sum = Vector<float>.Zero;
            foreach (uint feature in features)
            {
                sum += new Vector<float>(_weights, ((int)(feature & _mask) * RowLength) + column);
            }
            sum.CopyTo(scores[column..]);
        }
    }

    /// <summary>Adds an amount to the weights of one class.</summary>
    public void Add(ReadOnlySpan<uint> features, int label, float amount)
    {
        foreach (uint feature in features)
        {
            int at = ((int)(feature & _mask) * RowLength) + label;
            _weights[at] += amount;
            _stamped[at] += (float)(amount * _updates);
        }
    }

    /// <summary>Call once an example: averaging weighs a weight by how many examples it lived through.</summary>
    public void Tick() => _updates++;

    /// <summary>The averaged weights in 8 bits; the few weights beyond the range that 99.99 % of them need are cut to it.</summary>
    public HashedLinearModel ToModel()
    {
        float[] averaged = new float[_weights.Length];
        float[] sizes = new float[_weights.Length];
        int used = 0;
        for (int i = 0; i < averaged.Length; i++)
        {
            averaged[i] = (float)(_weights[i] - (_stamped[i] / _updates));
            if (averaged[i] != 0)
            {
                sizes[used++] = Math.Abs(averaged[i]);
            }
        }
        if (used == 0)
        {
            return new(Classes, 1, new byte[averaged.Length]);
        }
        Array.Sort(sizes, 0, used);
        float scale = sizes[(int)(0.9999 * (used - 1))] / sbyte.MaxValue;
        byte[] weights = new byte[averaged.Length];
        for (int i = 0; i < averaged.Length; i++)
        {
            weights[i] = (byte)(sbyte)Math.Clamp(MathF.Round(averaged[i] / scale), -sbyte.MaxValue, sbyte.MaxValue);
        }
        return new(Classes, scale, weights);
    }
}
