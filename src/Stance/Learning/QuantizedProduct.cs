using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Stance.Learning;

/// <summary>
/// Products of <see cref="QuantizedRows"/> and a <see cref="QuantizedMatrix"/>: whole numbers of few bits are multiplied, as in Jacob et al.
/// 2018 ("Quantization and training of neural networks for efficient integer-arithmetic-only inference"), several at once in one lane of a
/// vector. Eight rows by 32 columns stay in registers while the inner dimension runs. Sums of whole numbers are exact and their scaling
/// is rounded alike everywhere: every path gives the same bits.
/// </summary>
internal static class QuantizedProduct
{
    private const int RowsAtOnce = 8;
    private const int RowsInCache = 64;
    private const int PanelWidth = QuantizedMatrix.PanelWidth;

    /// <summary>The instructions of a path.</summary>
    public enum Path
    {
        /// <summary>What any processor can.</summary>
        Portable,

        /// <summary>Vectors of 256 bits.</summary>
        Avx2,

        /// <summary>Vectors of 512 bits.</summary>
        Avx512,
    }

    /// <summary>The fastest that this processor has.</summary>
    public static Path Best { get; } = Avx512BW.IsSupported ? Path.Avx512 : Avx2.IsSupported ? Path.Avx2 : Path.Portable;

    /// <summary>Adds <paramref name="left"/> times <paramref name="right"/> to <paramref name="sum"/>.</summary>
    /// <param name="left">As wide as the right matrix has rows.</param>
    /// <param name="first">The first of its rows to multiply.</param>
    /// <param name="count">How many.</param>
    /// <param name="right">The weights.</param>
    /// <param name="sum">Rows of as many numbers as the right matrix has columns.</param>
    public static void Add(QuantizedRows left, int first, int count, QuantizedMatrix right, Span<float> sum) =>
        Add(left, first, count, right, sum, right.Columns, sum, Best);

    /// <summary>Writes <paramref name="left"/> times <paramref name="right"/>, plus a row that is added to each.</summary>
    /// <param name="left">As wide as the right matrix has rows.</param>
    /// <param name="first">The first of its rows to multiply.</param>
    /// <param name="count">How many.</param>
    /// <param name="right">The weights.</param>
    /// <param name="bias">As many numbers as the right matrix has columns.</param>
    /// <param name="sum">Rows of as many numbers; what stood there is overwritten.</param>
    public static void Write(QuantizedRows left, int first, int count, QuantizedMatrix right, ReadOnlySpan<float> bias, Span<float> sum) =>
        Add(left, first, count, right, bias, 0, sum, Best);

    /// <summary>Both, on a path that this processor has.</summary>
    /// <param name="left">As wide as the right matrix has rows.</param>
    /// <param name="first">The first of its rows to multiply.</param>
    /// <param name="count">How many.</param>
    /// <param name="right">The weights.</param>
    /// <param name="start">What each row starts from; may be the sum itself.</param>
    /// <param name="startStride">Distance of two rows there.</param>
    /// <param name="sum">Rows of as many numbers as the right matrix has columns.</param>
    /// <param name="path">The instructions.</param>
    public static void Add(
        QuantizedRows left, int first, int count, QuantizedMatrix right, ReadOnlySpan<float> start, int startStride, Span<float> sum, Path path)
    {
        if (left.Stride != QuantizedMatrix.RoundUp(right.Rows))
        {
            throw new ArgumentException($"Rows of {left.Stride} bytes do not go with a matrix of {right.Rows} rows.", nameof(left));
        }
        int columns = right.Columns;
        ReadOnlySpan<byte> values = left.Values.Slice(first * left.Stride, count * left.Stride);
        ReadOnlySpan<float> scales = left.Scales.Slice(first, count);
        Span<float> edge = stackalloc float[RowsAtOnce * PanelWidth];
        for (int block = 0; block < count; block += RowsInCache)
        {
            int end = Math.Min(count, block + RowsInCache);
            for (int panel = 0; panel < right.Panels; panel++)
            {
                int column = panel * PanelWidth;
                int width = Math.Min(PanelWidth, columns - column);
                for (int row = block; row < end; row += RowsAtOnce)
                {
                    int rows = Math.Min(RowsAtOnce, end - row);
                    ReadOnlySpan<byte> x = values.Slice(row * left.Stride, rows * left.Stride);
                    ReadOnlySpan<float> from = start.Slice((row * startStride) + column, ((rows - 1) * startStride) + width);
                    Span<float> target = sum.Slice((row * columns) + column, ((rows - 1) * columns) + width);
                    if (width == PanelWidth)
                    {
                        AddBlock(x, scales.Slice(row, rows), right, panel, from, startStride, target, columns, path);
                        continue;
                    }
                    // The last panel is wider than what is left of the sum.
                    for (int i = 0; i < rows; i++)
                    {
                        from.Slice(i * startStride, width).CopyTo(edge[(i * PanelWidth)..]);
                    }
                    AddBlock(x, scales.Slice(row, rows), right, panel, edge, PanelWidth, edge, PanelWidth, path);
                    for (int i = 0; i < rows; i++)
                    {
                        edge.Slice(i * PanelWidth, width).CopyTo(target[(i * columns)..]);
                    }
                }
            }
        }
    }

    private static void AddBlock(
        ReadOnlySpan<byte> x, ReadOnlySpan<float> scales, QuantizedMatrix right, int panel,
        ReadOnlySpan<float> start, int startStride, Span<float> sum, int sumStride, Path path)
    {
        int rows = scales.Length;
        int length = x.Length / rows;
        // The last elements that the block reads and writes must exist: what follows does not check.
        _ = start[((rows - 1) * startStride) + PanelWidth - 1];
        _ = sum[((rows - 1) * sumStride) + PanelWidth - 1];
        ref byte a = ref MemoryMarshal.GetReference(x);
        ref sbyte b = ref MemoryMarshal.GetReference(right.Panel(panel));
        ref int offset = ref MemoryMarshal.GetReference(right.Offsets(panel));
        ref float unit = ref MemoryMarshal.GetReference(right.Scales(panel));
        ref float from = ref MemoryMarshal.GetReference(start);
        ref float c = ref MemoryMarshal.GetReference(sum);
        if (path == Path.Avx512 && rows == RowsAtOnce)
        {
            AddEightRows(ref a, length, ref b, ref offset, ref unit, ref MemoryMarshal.GetReference(scales), ref from, startStride, ref c, sumStride);
            return;
        }
        for (int row = 0; row < rows; row++)
        {
            ref byte here = ref Unsafe.Add(ref a, row * length);
            ref float begin = ref Unsafe.Add(ref from, row * startStride);
            ref float target = ref Unsafe.Add(ref c, row * sumStride);
            if (path == Path.Portable)
            {
                AddRowPortably(ref here, length, ref b, ref offset, ref unit, scales[row], ref begin, ref target);
            }
            else
            {
                AddRow(ref here, length, ref b, ref offset, ref unit, scales[row], ref begin, ref target);
            }
        }
    }

    private static void AddEightRows(
        ref byte x, int length, ref sbyte weights, ref int offset, ref float unit, ref float scales,
        ref float start, int startStride, ref float sum, int sumStride)
    {
        const int Half = 16;
        ref int a = ref Unsafe.As<byte, int>(ref x);
        ref int b = ref Unsafe.As<sbyte, int>(ref weights);
        int stride = length / sizeof(int);
        ref int a4 = ref Unsafe.Add(ref a, 4 * stride);
        Vector512<int> c00 = Vector512.LoadUnsafe(ref offset), c01 = Vector512.LoadUnsafe(ref offset, Half);
        Vector512<int> c10 = c00, c11 = c01, c20 = c00, c21 = c01, c30 = c00, c31 = c01;
        Vector512<int> c40 = c00, c41 = c01, c50 = c00, c51 = c01, c60 = c00, c61 = c01, c70 = c00, c71 = c01;
        for (int k = 0; k < length; k += QuantizedMatrix.Depth)
        {
            AddDepth(ref a, ref b, ref c00, ref c01);
            AddDepth(ref Unsafe.Add(ref a, stride), ref b, ref c10, ref c11);
            AddDepth(ref Unsafe.Add(ref a, 2 * stride), ref b, ref c20, ref c21);
            AddDepth(ref Unsafe.Add(ref a, 3 * stride), ref b, ref c30, ref c31);
            AddDepth(ref a4, ref b, ref c40, ref c41);
            AddDepth(ref Unsafe.Add(ref a4, stride), ref b, ref c50, ref c51);
            AddDepth(ref Unsafe.Add(ref a4, 2 * stride), ref b, ref c60, ref c61);
            AddDepth(ref Unsafe.Add(ref a4, 3 * stride), ref b, ref c70, ref c71);
            a = ref Unsafe.Add(ref a, 4);
            a4 = ref Unsafe.Add(ref a4, 4);
            b = ref Unsafe.Add(ref b, 4 * PanelWidth);
        }
        Vector512<float> unit0 = Vector512.LoadUnsafe(ref unit), unit1 = Vector512.LoadUnsafe(ref unit, Half);
        Store(c00, c01, unit0, unit1, scales, ref start, ref sum);
        Store(c10, c11, unit0, unit1, Unsafe.Add(ref scales, 1), ref Unsafe.Add(ref start, startStride), ref Unsafe.Add(ref sum, sumStride));
        Store(c20, c21, unit0, unit1, Unsafe.Add(ref scales, 2), ref Unsafe.Add(ref start, 2 * startStride), ref Unsafe.Add(ref sum, 2 * sumStride));
        Store(c30, c31, unit0, unit1, Unsafe.Add(ref scales, 3), ref Unsafe.Add(ref start, 3 * startStride), ref Unsafe.Add(ref sum, 3 * sumStride));
        Store(c40, c41, unit0, unit1, Unsafe.Add(ref scales, 4), ref Unsafe.Add(ref start, 4 * startStride), ref Unsafe.Add(ref sum, 4 * sumStride));
        Store(c50, c51, unit0, unit1, Unsafe.Add(ref scales, 5), ref Unsafe.Add(ref start, 5 * startStride), ref Unsafe.Add(ref sum, 5 * sumStride));
        Store(c60, c61, unit0, unit1, Unsafe.Add(ref scales, 6), ref Unsafe.Add(ref start, 6 * startStride), ref Unsafe.Add(ref sum, 6 * sumStride));
        Store(c70, c71, unit0, unit1, Unsafe.Add(ref scales, 7), ref Unsafe.Add(ref start, 7 * startStride), ref Unsafe.Add(ref sum, 7 * sumStride));
    }

    // Sixteen products a column in sums of 16 bits, which cannot overflow, then widened by a product with ones.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddDepth(ref int x, ref int weights, ref Vector512<int> left, ref Vector512<int> right)
    {
        const int Half = 16;
        Vector512<byte> four = Vector512.Create(x).AsByte();
        Vector512<short> low = Avx512BW.MultiplyAddAdjacent(four, Vector512.LoadUnsafe(ref weights).AsSByte());
        Vector512<short> high = Avx512BW.MultiplyAddAdjacent(four, Vector512.LoadUnsafe(ref weights, Half).AsSByte());
        four = Vector512.Create(Unsafe.Add(ref x, 1)).AsByte();
        low += Avx512BW.MultiplyAddAdjacent(four, Vector512.LoadUnsafe(ref weights, PanelWidth).AsSByte());
        high += Avx512BW.MultiplyAddAdjacent(four, Vector512.LoadUnsafe(ref weights, PanelWidth + Half).AsSByte());
        four = Vector512.Create(Unsafe.Add(ref x, 2)).AsByte();
        low += Avx512BW.MultiplyAddAdjacent(four, Vector512.LoadUnsafe(ref weights, 2 * PanelWidth).AsSByte());
        high += Avx512BW.MultiplyAddAdjacent(four, Vector512.LoadUnsafe(ref weights, (2 * PanelWidth) + Half).AsSByte());
        four = Vector512.Create(Unsafe.Add(ref x, 3)).AsByte();
        low += Avx512BW.MultiplyAddAdjacent(four, Vector512.LoadUnsafe(ref weights, 3 * PanelWidth).AsSByte());
        high += Avx512BW.MultiplyAddAdjacent(four, Vector512.LoadUnsafe(ref weights, (3 * PanelWidth) + Half).AsSByte());
        left += Avx512BW.MultiplyAddAdjacent(low, Vector512<short>.One);
        right += Avx512BW.MultiplyAddAdjacent(high, Vector512<short>.One);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(
        Vector512<int> left, Vector512<int> right, Vector512<float> unitLeft, Vector512<float> unitRight, float scale, ref float start, ref float sum)
    {
        const int Half = 16;
        Vector512<float> row = Vector512.Create(scale);
        ((Vector512.ConvertToSingle(left) * (unitLeft * row)) + Vector512.LoadUnsafe(ref start)).StoreUnsafe(ref sum);
        ((Vector512.ConvertToSingle(right) * (unitRight * row)) + Vector512.LoadUnsafe(ref start, Half)).StoreUnsafe(ref sum, Half);
    }

    // One row, for the rows that are left over and for processors with shorter vectors.
    private static void AddRow(
        ref byte x, int length, ref sbyte weights, ref int offset, ref float unit, float scale, ref float start, ref float sum)
    {
        const int Lanes = 8;
        Vector256<float> row = Vector256.Create(scale);
        Vector256<int> c0 = Vector256.LoadUnsafe(ref offset), c1 = Vector256.LoadUnsafe(ref offset, Lanes);
        Vector256<int> c2 = Vector256.LoadUnsafe(ref offset, 2 * Lanes), c3 = Vector256.LoadUnsafe(ref offset, 3 * Lanes);
        ref int a = ref Unsafe.As<byte, int>(ref x);
        ref int b = ref Unsafe.As<sbyte, int>(ref weights);
        for (int k = 0; k < length; k += QuantizedMatrix.Depth)
        {
            c0 += SumOfDepth(ref a, ref b);
            c1 += SumOfDepth(ref a, ref Unsafe.Add(ref b, Lanes));
            c2 += SumOfDepth(ref a, ref Unsafe.Add(ref b, 2 * Lanes));
            c3 += SumOfDepth(ref a, ref Unsafe.Add(ref b, 3 * Lanes));
            a = ref Unsafe.Add(ref a, 4);
            b = ref Unsafe.Add(ref b, 4 * PanelWidth);
        }
        Store(c0, row, ref unit, ref start, ref sum);
        Store(c1, row, ref Unsafe.Add(ref unit, Lanes), ref Unsafe.Add(ref start, Lanes), ref Unsafe.Add(ref sum, Lanes));
        Store(c2, row, ref Unsafe.Add(ref unit, 2 * Lanes), ref Unsafe.Add(ref start, 2 * Lanes), ref Unsafe.Add(ref sum, 2 * Lanes));
        Store(c3, row, ref Unsafe.Add(ref unit, 3 * Lanes), ref Unsafe.Add(ref start, 3 * Lanes), ref Unsafe.Add(ref sum, 3 * Lanes));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> SumOfDepth(ref int x, ref int weights)
    {
        Vector256<short> sum = Avx2.MultiplyAddAdjacent(Vector256.Create(x).AsByte(), Vector256.LoadUnsafe(ref weights).AsSByte());
        sum += Avx2.MultiplyAddAdjacent(Vector256.Create(Unsafe.Add(ref x, 1)).AsByte(), Vector256.LoadUnsafe(ref weights, PanelWidth).AsSByte());
        sum += Avx2.MultiplyAddAdjacent(Vector256.Create(Unsafe.Add(ref x, 2)).AsByte(), Vector256.LoadUnsafe(ref weights, 2 * PanelWidth).AsSByte());
        sum += Avx2.MultiplyAddAdjacent(Vector256.Create(Unsafe.Add(ref x, 3)).AsByte(), Vector256.LoadUnsafe(ref weights, 3 * PanelWidth).AsSByte());
        return Avx2.MultiplyAddAdjacent(sum, Vector256<short>.One);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<int> values, Vector256<float> row, ref float unit, ref float start, ref float sum) =>
        ((Vector256.ConvertToSingle(values) * (Vector256.LoadUnsafe(ref unit) * row)) + Vector256.LoadUnsafe(ref start)).StoreUnsafe(ref sum);

    // Four weights lie in a number of 32 bits: each is shifted up and down again, which keeps its sign.
    private static void AddRowPortably(
        ref byte x, int length, ref sbyte weights, ref int offset, ref float unit, float scale, ref float start, ref float sum)
    {
        const int Lanes = 4;
        ref int b = ref Unsafe.As<sbyte, int>(ref weights);
        for (int column = 0; column < PanelWidth; column += Lanes)
        {
            Vector128<int> total = Vector128.LoadUnsafe(ref Unsafe.Add(ref offset, column));
            for (int k = 0; k < length; k += sizeof(int))
            {
                Vector128<int> four = Vector128.LoadUnsafe(ref Unsafe.Add(ref b, (k / sizeof(int) * PanelWidth) + column));
                total += (four << 24 >> 24) * Unsafe.Add(ref x, k);
                total += (four << 16 >> 24) * Unsafe.Add(ref x, k + 1);
                total += (four << 8 >> 24) * Unsafe.Add(ref x, k + 2);
                total += (four >> 24) * Unsafe.Add(ref x, k + 3);
            }
            Vector128<float> worth = Vector128.LoadUnsafe(ref Unsafe.Add(ref unit, column)) * Vector128.Create(scale);
            ((Vector128.ConvertToSingle(total) * worth) + Vector128.LoadUnsafe(ref Unsafe.Add(ref start, column))).StoreUnsafe(ref Unsafe.Add(ref sum, column));
        }
    }
}
