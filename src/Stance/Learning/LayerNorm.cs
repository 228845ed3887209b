using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Stance.Learning;

/// <summary>Layer normalisation (Ba, Kiros and Hinton 2016).</summary>
internal static class LayerNorm
{
    private const float Epsilon = 1e-5f;

    /// <summary>Brings a row to mean 0 and variance 1, then applies gain and bias.</summary>
    /// <param name="row">The row.</param>
    /// <param name="gainAndBias">As many gains as the row is long, then as many biases.</param>
    /// <param name="unit">Takes the row before gain and bias; may be the row itself.</param>
    /// <param name="result">Takes the result.</param>
    /// <returns>What the row was divided by, as its inverse.</returns>
    public static float Normalize(ReadOnlySpan<float> row, ReadOnlySpan<float> gainAndBias, Span<float> unit, Span<float> result)
    {
        int width = row.Length;
        TensorPrimitives.Subtract(row, TensorPrimitives.Sum(row) / width, unit);
        float inverse = 1 / MathF.Sqrt((TensorPrimitives.SumOfSquares<float>(unit) / width) + Epsilon);
        TensorPrimitives.Multiply(unit, inverse, unit);
        TensorPrimitives.MultiplyAdd(unit, gainAndBias[..width], gainAndBias[width..], result);
        return inverse;
    }

    /// <summary>Does the same to rows that follow each other.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="gainAndBias">As many gains as a row is long, then as many biases.</param>
    /// <param name="result">Takes the results; may be the rows themselves.</param>
    public static void NormalizeRows(ReadOnlySpan<float> rows, ReadOnlySpan<float> gainAndBias, Span<float> result)
    {
        int width = gainAndBias.Length / 2;
        if (width % Vector<float>.Count != 0)
        {
            for (int at = 0; at < rows.Length; at += width)
            {
                Normalize(rows.Slice(at, width), gainAndBias, result.Slice(at, width), result.Slice(at, width));
            }
            return;
        }
        ReadOnlySpan<Vector<float>> gains = MemoryMarshal.Cast<float, Vector<float>>(gainAndBias[..width]);
        ReadOnlySpan<Vector<float>> biases = MemoryMarshal.Cast<float, Vector<float>>(gainAndBias[width..]);
        for (int at = 0; at < rows.Length; at += width)
        {
            ReadOnlySpan<Vector<float>> row = MemoryMarshal.Cast<float, Vector<float>>(rows.Slice(at, width));
            Span<Vector<float>> target = MemoryMarshal.Cast<float, Vector<float>>(result.Slice(at, width));
            Vector<float> mean = new(Sum(row) / width);
            Vector<float> inverse = new(1 / MathF.Sqrt((SumOfSquares(row, mean) / width) + Epsilon));
            for (int i = 0; i < target.Length; i++)
            {
                target[i] = ((row[i] - mean) * inverse * gains[i]) + biases[i];
            }
        }
    }

    // Two sums each, so that an addition need not wait for the one before.
    private static float Sum(ReadOnlySpan<Vector<float>> row)
    {
        Vector<float> even = Vector<float>.Zero, odd = Vector<float>.Zero;
        int i = 0;
        for (; i + 1 < row.Length; i += 2)
        {
            even += row[i];
            odd += row[i + 1];
        }
        return Vector.Sum(i < row.Length ? even + odd + row[i] : even + odd);
    }

    private static float SumOfSquares(ReadOnlySpan<Vector<float>> row, Vector<float> mean)
    {
        Vector<float> even = Vector<float>.Zero, odd = Vector<float>.Zero;
        int i = 0;
        for (; i + 1 < row.Length; i += 2)
        {
            even += (row[i] - mean) * (row[i] - mean);
            odd += (row[i + 1] - mean) * (row[i + 1] - mean);
        }
        return Vector.Sum(i < row.Length ? even + odd + ((row[i] - mean) * (row[i] - mean)) : even + odd);
    }
}
