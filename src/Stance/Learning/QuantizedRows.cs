using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stance.Learning;

/// <summary>
/// Rows of numbers rounded to 7 bits with one scale a row: the left side of a <see cref="QuantizedProduct"/>. Working memory that is used
/// again; not thread-safe.
/// </summary>
internal sealed class QuantizedRows
{
    /// <summary>Steps from zero to the largest magnitude of a row.</summary>
    public const int Levels = 63;

    private readonly Scratch<byte> _values = new();
    private readonly Scratch<float> _scales = new();
    private readonly Scratch<float> _normalized = new();
    private int _width;

    /// <summary>Bytes a row: the numbers, each plus <see cref="Levels"/>, and what fills the last group up.</summary>
    public int Stride { get; private set; }

    /// <summary>Number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>The rows.</summary>
    public ReadOnlySpan<byte> Values => _values.Of(Count * Stride);

    /// <summary>What a row is worth: its numbers are its bytes, less <see cref="Levels"/>, times its scale.</summary>
    public ReadOnlySpan<float> Scales => _scales.Of(Count);

    /// <summary>Makes room for rows, which hold anything until they are set.</summary>
    public void Resize(int count, int width)
    {
        Count = count;
        _width = width;
        Stride = QuantizedMatrix.RoundUp(width);
    }

    /// <summary>Takes all rows, one after the other.</summary>
    public void Take(ReadOnlySpan<float> rows, int width)
    {
        Resize(rows.Length / width, width);
        Set(0, rows);
    }

    /// <summary>Takes all rows after layer normalisation.</summary>
    public void TakeNormalized(ReadOnlySpan<float> rows, ReadOnlySpan<float> gainAndBias)
    {
        int width = gainAndBias.Length / 2;
        Resize(rows.Length / width, width);
        SetNormalized(0, rows, gainAndBias);
    }

    /// <summary>Takes some rows after layer normalisation.</summary>
    /// <param name="first">Number of the first of them.</param>
    /// <param name="rows">As many as there are.</param>
    /// <param name="gainAndBias">As <see cref="LayerNorm"/> takes them.</param>
    public void SetNormalized(int first, ReadOnlySpan<float> rows, ReadOnlySpan<float> gainAndBias)
    {
        Span<float> normalized = _normalized.Of(_width);
        for (int at = 0; at < rows.Length; at += _width, first++)
        {
            LayerNorm.NormalizeRows(rows.Slice(at, _width), gainAndBias, normalized);
            Set(first, normalized);
        }
    }

    /// <summary>Takes some rows, one after the other.</summary>
    /// <param name="first">Number of the first of them.</param>
    /// <param name="rows">As many as there are.</param>
    public void Set(int first, ReadOnlySpan<float> rows)
    {
        Span<byte> values = _values.Of(Count * Stride)[(first * Stride)..];
        Span<float> scales = _scales.Of(Count)[first..];
        for (int row = 0; row * _width < rows.Length; row++)
        {
            ReadOnlySpan<float> exact = rows.Slice(row * _width, _width);
            float largest = LargestMagnitude(exact);
            // What is too small to divide by, or no number, counts as zeros.
            bool counts = float.IsNormal(largest);
            scales[row] = counts ? largest / Levels : 0;
            Round(exact, counts ? Levels / largest : 0, values.Slice(row * Stride, _width));
        }
    }

    /// <summary>Makes some rows zero.</summary>
    public void Clear(int first, int count) => _scales.Of(Count).Slice(first, count).Clear();

    // Without their signs, floats are in the order of their bits, and what is no number comes last.
    private static float LargestMagnitude(ReadOnlySpan<float> row)
    {
        ReadOnlySpan<Vector256<int>> vectors = MemoryMarshal.Cast<float, Vector256<int>>(row);
        Vector256<int> mask = Vector256.Create(int.MaxValue), even = Vector256<int>.Zero, odd = even;
        int i = 0;
        for (; i + 1 < vectors.Length; i += 2)
        {
            even = Vector256.Max(even, vectors[i] & mask);
            odd = Vector256.Max(odd, vectors[i + 1] & mask);
        }
        even = Vector256.Max(even, i < vectors.Length ? vectors[i] & mask : odd);
        even = Vector256.Max(even, odd);
        Vector128<int> four = Vector128.Max(even.GetLower(), even.GetUpper());
        four = Vector128.Max(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
        int largest = Math.Max(four[0], four[1]);
        foreach (int bits in MemoryMarshal.Cast<float, int>(row)[(vectors.Length * Vector256<int>.Count)..])
        {
            largest = Math.Max(largest, bits & int.MaxValue);
        }
        return BitConverter.Int32BitsToSingle(largest);
    }

    // To the nearest step: what is positive is cut off to a whole number, so half a step comes on top.
    private static void Round(ReadOnlySpan<float> row, float inverse, Span<byte> values)
    {
        const float Middle = Levels + 0.5f;
        int done = 0;
        if (Vector.IsHardwareAccelerated)
        {
            Vector<float> middle = new(Middle);
            int step = Vector<byte>.Count, lanes = Vector<float>.Count;
            for (; done + step <= row.Length; done += step)
            {
                ReadOnlySpan<Vector<float>> four = MemoryMarshal.Cast<float, Vector<float>>(row.Slice(done, step));
                Vector<short> low = Vector.Narrow(Vector.ConvertToInt32((four[0] * inverse) + middle), Vector.ConvertToInt32((four[1] * inverse) + middle));
                Vector<short> high = Vector.Narrow(Vector.ConvertToInt32((four[2] * inverse) + middle), Vector.ConvertToInt32((four[3] * inverse) + middle));
                Vector.AsVectorByte(Vector.Narrow(low, high)).CopyTo(values[done..]);
            }
        }
        for (; done < row.Length; done++)
        {
            values[done] = (byte)((row[done] * inverse) + Middle);
        }
    }
}
