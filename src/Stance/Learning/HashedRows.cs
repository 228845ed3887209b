using System.Numerics;
using System.Runtime.CompilerServices;
using Stance.ModelFormat;

namespace Stance.Learning;

/// <summary>
/// The weights of a hashed linear model as bytes: one row for each hash of a feature, one weight a class in it, padded to
/// <see cref="Alignment"/> so that rows load as vectors. Immutable.
/// </summary>
internal sealed class HashedRows
{
    /// <summary>Bytes that a row is a multiple of.</summary>
    public const int Alignment = 8;

    private const int MaxClasses = 1024;
    private const int MaxLogRows = 24;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly uint _mask;

    /// <param name="classes">Number of classes.</param>
    /// <param name="weightSize">Bytes of one weight.</param>
    /// <param name="scale">What one unit of a weight stands for.</param>
    /// <param name="bytes">The rows; their number is a power of two.</param>
    public HashedRows(int classes, int weightSize, float scale, ReadOnlyMemory<byte> bytes)
    {
        Classes = classes;
        Scale = scale;
        RowSize = RowSizeOf(classes, weightSize);
        _bytes = bytes;
        _mask = (uint)Count - 1;
    }

    /// <summary>Number of classes.</summary>
    public int Classes { get; }

    /// <summary>What one unit of a weight stands for.</summary>
    public float Scale { get; }

    /// <summary>Bytes of one row.</summary>
    public int RowSize { get; }

    /// <summary>Number of rows, a power of two.</summary>
    public int Count => _bytes.Length / RowSize;

    /// <summary>All rows.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.Span;

    /// <summary>Bytes of one row for a number of classes.</summary>
    public static int RowSizeOf(int classes, int weightSize) => ((classes * weightSize) + Alignment - 1) & -Alignment;

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="reader">The section.</param>
    /// <param name="weightSize">Bytes of one weight.</param>
    /// <exception cref="InvalidModelException">The section is damaged.</exception>
    public static HashedRows Read(SectionReader reader, int weightSize)
    {
        int classes = reader.ReadInt32(1, MaxClasses);
        int logRows = reader.ReadInt32(0, MaxLogRows);
        float scale = reader.ReadSingle();
        ReadOnlyMemory<byte> bytes = reader.ReadBytes();
        long expected = (long)RowSizeOf(classes, weightSize) << logRows;
        return bytes.Length == expected
            ? new(classes, weightSize, scale, bytes)
            : throw reader.Invalid($"{bytes.Length} bytes of weights where {expected} were expected");
    }

    /// <summary>Writes the rows to a section.</summary>
    public void Write(SectionWriter writer)
    {
        writer.WriteInt32(Classes);
        writer.WriteInt32(BitOperations.Log2((uint)Count));
        writer.WriteSingle(Scale);
        writer.WriteBytes(_bytes.Span);
    }

    /// <summary>Where the row of a feature starts in <see cref="Bytes"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int OffsetOf(uint feature) => (int)(feature & _mask) * RowSize;
}
