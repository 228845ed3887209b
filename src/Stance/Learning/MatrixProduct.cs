using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Stance.Learning;

/// <summary>
/// Products of dense matrices, blocked for registers: eight rows by 32 columns stay in registers while the inner dimension runs (Goto and
/// van de Geijn 2008, section 4). Every sum runs in the order of the inner dimension, so where the processor multiplies and adds in one
/// rounding, all paths give the same bits.
/// </summary>
internal static class MatrixProduct
{
    private const int RowsAtOnce = 8;
    private const int RowsInCache = 64;

    /// <summary>Adds <paramref name="left"/> times <paramref name="right"/> to <paramref name="sum"/>.</summary>
    /// <param name="left">Element (i, k) stands at i * <paramref name="rowStride"/> + k * <paramref name="columnStride"/>.</param>
    /// <param name="rowStride">Distance of two rows of the left matrix.</param>
    /// <param name="columnStride">Distance of two columns of the left matrix.</param>
    /// <param name="rows">Rows of the left matrix and of the sum.</param>
    /// <param name="right">As many rows as the left matrix has columns.</param>
    /// <param name="sum">Rows of as many numbers as the right matrix has columns.</param>
    public static void Add(ReadOnlySpan<float> left, int rowStride, int columnStride, int rows, PackedMatrix right, Span<float> sum)
    {
        int columns = right.Columns;
        Span<float> edge = stackalloc float[RowsAtOnce * PackedMatrix.PanelWidth];
        for (int block = 0; block < rows; block += RowsInCache)
        {
            int end = Math.Min(rows, block + RowsInCache);
            for (int panel = 0; panel < right.Panels; panel++)
            {
                ReadOnlySpan<float> values = right.Panel(panel);
                int first = panel * PackedMatrix.PanelWidth;
                int width = Math.Min(PackedMatrix.PanelWidth, columns - first);
                for (int row = block; row < end; row += RowsAtOnce)
                {
                    int count = Math.Min(RowsAtOnce, end - row);
                    ReadOnlySpan<float> here = left[(row * rowStride)..];
                    if (width == PackedMatrix.PanelWidth)
                    {
                        AddBlock(here, rowStride, columnStride, count, values, right.Rows, sum[((row * columns) + first)..], columns);
                        continue;
                    }
                    // The last panel is wider than what is left of the sum.
                    for (int i = 0; i < count; i++)
                    {
                        sum.Slice(((row + i) * columns) + first, width).CopyTo(edge[(i * PackedMatrix.PanelWidth)..]);
                    }
                    AddBlock(here, rowStride, columnStride, count, values, right.Rows, edge, PackedMatrix.PanelWidth);
                    for (int i = 0; i < count; i++)
                    {
                        edge.Slice(i * PackedMatrix.PanelWidth, width).CopyTo(sum[(((row + i) * columns) + first)..]);
                    }
                }
            }
        }
    }

    private static void AddBlock(
        ReadOnlySpan<float> left, int rowStride, int columnStride, int rows, ReadOnlySpan<float> panel, int inner, Span<float> sum, int sumStride)
    {
        if (inner == 0)
        {
            return;
        }
        // The last element that the block reads must exist: what follows does not check.
        _ = left[((rows - 1) * rowStride) + ((inner - 1) * columnStride)];
        _ = sum[((rows - 1) * sumStride) + PackedMatrix.PanelWidth - 1];
        ref float a = ref MemoryMarshal.GetReference(left);
        ref float b = ref MemoryMarshal.GetReference(panel);
        ref float c = ref MemoryMarshal.GetReference(sum);
        if (Avx512F.IsSupported && rows == RowsAtOnce)
        {
            AddEightRows(ref a, rowStride, columnStride, ref b, inner, ref c, sumStride);
            return;
        }
        for (int row = 0; row < rows; row++)
        {
            AddRow(ref Unsafe.Add(ref a, row * rowStride), columnStride, ref b, inner, ref Unsafe.Add(ref c, row * sumStride));
        }
    }

    private static void AddEightRows(ref float a, int rowStride, int columnStride, ref float b, int inner, ref float c, int sumStride)
    {
        nuint half = 16;
        nuint stride = (nuint)sumStride;
        Vector512<float> c00 = Vector512.LoadUnsafe(ref c), c01 = Vector512.LoadUnsafe(ref c, half);
        Vector512<float> c10 = Vector512.LoadUnsafe(ref c, stride), c11 = Vector512.LoadUnsafe(ref c, stride + half);
        Vector512<float> c20 = Vector512.LoadUnsafe(ref c, 2 * stride), c21 = Vector512.LoadUnsafe(ref c, (2 * stride) + half);
        Vector512<float> c30 = Vector512.LoadUnsafe(ref c, 3 * stride), c31 = Vector512.LoadUnsafe(ref c, (3 * stride) + half);
        Vector512<float> c40 = Vector512.LoadUnsafe(ref c, 4 * stride), c41 = Vector512.LoadUnsafe(ref c, (4 * stride) + half);
        Vector512<float> c50 = Vector512.LoadUnsafe(ref c, 5 * stride), c51 = Vector512.LoadUnsafe(ref c, (5 * stride) + half);
        Vector512<float> c60 = Vector512.LoadUnsafe(ref c, 6 * stride), c61 = Vector512.LoadUnsafe(ref c, (6 * stride) + half);
        Vector512<float> c70 = Vector512.LoadUnsafe(ref c, 7 * stride), c71 = Vector512.LoadUnsafe(ref c, (7 * stride) + half);
        ref float a4 = ref Unsafe.Add(ref a, 4 * rowStride);
        int two = 2 * rowStride, three = 3 * rowStride;
        for (int k = 0; k < inner; k++)
        {
            Vector512<float> b0 = Vector512.LoadUnsafe(ref b), b1 = Vector512.LoadUnsafe(ref b, half);
            Vector512<float> x = Vector512.Create(a);
            (c00, c01) = (Avx512F.FusedMultiplyAdd(x, b0, c00), Avx512F.FusedMultiplyAdd(x, b1, c01));
            x = Vector512.Create(Unsafe.Add(ref a, rowStride));
            (c10, c11) = (Avx512F.FusedMultiplyAdd(x, b0, c10), Avx512F.FusedMultiplyAdd(x, b1, c11));
            x = Vector512.Create(Unsafe.Add(ref a, two));
            (c20, c21) = (Avx512F.FusedMultiplyAdd(x, b0, c20), Avx512F.FusedMultiplyAdd(x, b1, c21));
            x = Vector512.Create(Unsafe.Add(ref a, three));
            (c30, c31) = (Avx512F.FusedMultiplyAdd(x, b0, c30), Avx512F.FusedMultiplyAdd(x, b1, c31));
            x = Vector512.Create(a4);
            (c40, c41) = (Avx512F.FusedMultiplyAdd(x, b0, c40), Avx512F.FusedMultiplyAdd(x, b1, c41));
            x = Vector512.Create(Unsafe.Add(ref a4, rowStride));
            (c50, c51) = (Avx512F.FusedMultiplyAdd(x, b0, c50), Avx512F.FusedMultiplyAdd(x, b1, c51));
            x = Vector512.Create(Unsafe.Add(ref a4, two));
            (c60, c61) = (Avx512F.FusedMultiplyAdd(x, b0, c60), Avx512F.FusedMultiplyAdd(x, b1, c61));
            x = Vector512.Create(Unsafe.Add(ref a4, three));
            (c70, c71) = (Avx512F.FusedMultiplyAdd(x, b0, c70), Avx512F.FusedMultiplyAdd(x, b1, c71));
            a = ref Unsafe.Add(ref a, columnStride);
            a4 = ref Unsafe.Add(ref a4, columnStride);
            b = ref Unsafe.Add(ref b, PackedMatrix.PanelWidth);
        }
        c00.StoreUnsafe(ref c);
        c01.StoreUnsafe(ref c, half);
        c10.StoreUnsafe(ref c, stride);
        c11.StoreUnsafe(ref c, stride + half);
        c20.StoreUnsafe(ref c, 2 * stride);
        c21.StoreUnsafe(ref c, (2 * stride) + half);
        c30.StoreUnsafe(ref c, 3 * stride);
        c31.StoreUnsafe(ref c, (3 * stride) + half);
        c40.StoreUnsafe(ref c, 4 * stride);
        c41.StoreUnsafe(ref c, (4 * stride) + half);
        c50.StoreUnsafe(ref c, 5 * stride);
        c51.StoreUnsafe(ref c, (5 * stride) + half);
        c60.StoreUnsafe(ref c, 6 * stride);
        c61.StoreUnsafe(ref c, (6 * stride) + half);
        c70.StoreUnsafe(ref c, 7 * stride);
        c71.StoreUnsafe(ref c, (7 * stride) + half);
    }

    // One row, for the rows that are left over and for processors with shorter vectors.
    private static void AddRow(ref float a, int columnStride, ref float b, int inner, ref float c)
    {
        Vector256<float> c0 = Vector256.LoadUnsafe(ref c), c1 = Vector256.LoadUnsafe(ref c, 8);
        Vector256<float> c2 = Vector256.LoadUnsafe(ref c, 16), c3 = Vector256.LoadUnsafe(ref c, 24);
        for (int k = 0; k < inner; k++)
        {
            Vector256<float> x = Vector256.Create(a);
            c0 = MultiplyAdd(x, Vector256.LoadUnsafe(ref b), c0);
            c1 = MultiplyAdd(x, Vector256.LoadUnsafe(ref b, 8), c1);
            c2 = MultiplyAdd(x, Vector256.LoadUnsafe(ref b, 16), c2);
            c3 = MultiplyAdd(x, Vector256.LoadUnsafe(ref b, 24), c3);
            a = ref Unsafe.Add(ref a, columnStride);
            b = ref Unsafe.Add(ref b, PackedMatrix.PanelWidth);
        }
        c0.StoreUnsafe(ref c);
        c1.StoreUnsafe(ref c, 8);
        c2.StoreUnsafe(ref c, 16);
        c3.StoreUnsafe(ref c, 24);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> MultiplyAdd(Vector256<float> x, Vector256<float> y, Vector256<float> sum) =>
        Fma.IsSupported ? Fma.MultiplyAdd(x, y, sum) : (x * y) + sum;
}
