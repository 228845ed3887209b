using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Stance.ModelFormat;

namespace Stance.Learning;

/// <summary>
/// A table of embeddings in 8 bits with one scale a row, widened where a row is added to something. Immutable; any number of threads.
/// </summary>
internal sealed class EmbeddingRows
{
    private const int MaxLength = 1 << 28;
    private const int Wide = 16;
    private const int Narrow = 8;

    private readonly float[] _scales;
    private readonly ReadOnlyMemory<byte> _values;

    private EmbeddingRows(int columns, float[] scales, ReadOnlyMemory<byte> values)
    {
        Columns = columns;
        _scales = scales;
        _values = values;
    }

    public int Rows => _scales.Length;

    public int Columns { get; }

    private ReadOnlySpan<sbyte> Values => MemoryMarshal.Cast<byte, sbyte>(_values.Span);

    /// <summary>Rounds embeddings to 8 bits.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="values">Row after row.</param>
    /// <param name="levels">Steps from zero to the largest value of a row: fewer ones make a model that compresses better.</param>
    /// <exception cref="ArgumentException">A value is no number.</exception>
    public static EmbeddingRows Of(int rows, int columns, ReadOnlySpan<float> values, int levels = sbyte.MaxValue)
    {
        float[] scales = new float[rows];
        byte[] bytes = new byte[rows * columns];
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> exact = values.Slice(row * columns, columns);
            float largest = columns == 0 ? 0 : MathF.Abs(TensorPrimitives.MaxMagnitude(exact));
            if (!float.IsFinite(largest))
            {
                throw new ArgumentException($"A value of row {row} is not finite.", nameof(values));
            }
            scales[row] = largest / levels;
            for (int i = 0; i < columns && scales[row] > 0; i++)
            {
                bytes[(row * columns) + i] = (byte)(sbyte)Math.Clamp(MathF.Round(exact[i] / scales[row]), -levels, levels);
            }
        }
        return new(columns, scales, bytes);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidModelException">The section is damaged.</exception>
    public static EmbeddingRows Read(SectionReader reader)
    {
        float[] scales = reader.ReadSingles();
        int columns = reader.ReadInt32(0, MaxLength / Math.Max(scales.Length, 1));
        ReadOnlyMemory<byte> values = reader.ReadBytes();
        return values.Length == scales.Length * columns
            ? new(columns, scales, values)
            : throw reader.Invalid($"{values.Length} bytes of embeddings for {scales.Length} rows of {columns}");
    }

    /// <summary>Writes the table to a section, one byte a value and four a row.</summary>
    public void Write(SectionWriter writer)
    {
        writer.WriteSingles(_scales);
        writer.WriteInt32(Columns);
        writer.WriteBytes(_values.Span);
    }

    /// <summary>Adds a row to <paramref name="sum"/>, which has at least <see cref="Columns"/> numbers.</summary>
    public void AddRow(int row, Span<float> sum) => AddRows([row], sum);

    /// <summary>Adds some rows to <paramref name="sum"/>, which has at least <see cref="Columns"/> numbers.</summary>
    public void AddRows(ReadOnlySpan<int> rows, Span<float> sum)
    {
        ReadOnlySpan<sbyte> values = Values;
        int column = 0;
        if (Avx512F.IsSupported)
        {
            for (; column + (4 * Wide) <= Columns; column += 4 * Wide)
            {
                AddFourWide(values, rows, column, sum.Slice(column, 4 * Wide));
            }
            for (; column + Wide <= Columns; column += Wide)
            {
                ref float target = ref MemoryMarshal.GetReference(sum.Slice(column, Wide));
                Vector512<float> total = Vector512.LoadUnsafe(ref target);
                foreach (int row in rows)
                {
                    total = AddWide(in values.Slice((row * Columns) + column, Wide)[0], Vector512.Create(_scales[row]), total);
                }
                total.StoreUnsafe(ref target);
            }
        }
        for (; column + Narrow <= Columns; column += Narrow)
        {
            ref float target = ref MemoryMarshal.GetReference(sum.Slice(column, Narrow));
            Vector256<float> total = Vector256.LoadUnsafe(ref target);
            foreach (int row in rows)
            {
                long eight = MemoryMarshal.Read<long>(MemoryMarshal.AsBytes(values.Slice((row * Columns) + column, Narrow)));
                Vector128<short> wider = Vector128.WidenLower(Vector128.CreateScalar(eight).AsSByte());
                Vector256<float> numbers = Vector256.ConvertToSingle(Vector256.Create(Vector128.WidenLower(wider), Vector128.WidenUpper(wider)));
                total += numbers * Vector256.Create(_scales[row]);
            }
            total.StoreUnsafe(ref target);
        }
        for (; column < Columns; column++)
        {
            foreach (int row in rows)
            {
                sum[column] += values[(row * Columns) + column] * _scales[row];
            }
        }
    }

    private void AddFourWide(ReadOnlySpan<sbyte> values, ReadOnlySpan<int> rows, int column, Span<float> sum)
    {
        ref float target = ref MemoryMarshal.GetReference(sum);
        Vector512<float> a = Vector512.LoadUnsafe(ref target), b = Vector512.LoadUnsafe(ref target, Wide);
        Vector512<float> c = Vector512.LoadUnsafe(ref target, 2 * Wide), d = Vector512.LoadUnsafe(ref target, 3 * Wide);
        foreach (int row in rows)
        {
            ref readonly sbyte at = ref values.Slice((row * Columns) + column, 4 * Wide)[0];
            Vector512<float> scale = Vector512.Create(_scales[row]);
            a = AddWide(in at, scale, a);
            b = AddWide(in Unsafe.Add(ref Unsafe.AsRef(in at), Wide), scale, b);
            c = AddWide(in Unsafe.Add(ref Unsafe.AsRef(in at), 2 * Wide), scale, c);
            d = AddWide(in Unsafe.Add(ref Unsafe.AsRef(in at), 3 * Wide), scale, d);
        }
        a.StoreUnsafe(ref target);
        b.StoreUnsafe(ref target, Wide);
        c.StoreUnsafe(ref target, 2 * Wide);
        d.StoreUnsafe(ref target, 3 * Wide);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> AddWide(ref readonly sbyte at, Vector512<float> scale, Vector512<float> sum) => Avx512F.FusedMultiplyAdd(
        Avx512F.ConvertToVector512Single(Avx512F.ConvertToVector512Int32(Vector128.LoadUnsafe(in at))), scale, sum);
}
