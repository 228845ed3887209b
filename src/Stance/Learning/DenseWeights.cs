using System.Buffers.Binary;
using System.Numerics.Tensors;
using Stance.ModelFormat;

namespace Stance.Learning;

/// <summary>A matrix of weights, row after row, each a number that half precision holds exactly. Immutable; any number of threads.</summary>
internal sealed class DenseWeights
{
    private const int MaxLength = 1 << 24;

    private readonly float[] _values;

    /// <summary>Rounds weights to half precision.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="values">Row after row.</param>
    /// <exception cref="ArgumentException">A weight is no number, or larger than half precision holds.</exception>
    public DenseWeights(int rows, int columns, ReadOnlySpan<float> values)
    {
        Rows = rows;
        Columns = columns;
        _values = new float[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            _values[i] = (float)(Half)values[i];
        }
        if (values.Length != rows * columns || !IsFinite(_values))
        {
            throw new ArgumentException($"{values.Length} weights for {rows} rows of {columns}, or one that is not finite.", nameof(values));
        }
    }

    private DenseWeights(int rows, int columns, float[] values)
    {
        Rows = rows;
        Columns = columns;
        _values = values;
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Row after row.</summary>
    public ReadOnlySpan<float> Values => _values;

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidModelException">The section is damaged.</exception>
    public static DenseWeights Read(SectionReader reader)
    {
        int rows = reader.ReadInt32(1, MaxLength);
        int columns = reader.ReadInt32(1, MaxLength / rows);
        ReadOnlySpan<byte> bytes = reader.ReadBytes().Span;
        if (bytes.Length != rows * columns * sizeof(ushort))
        {
            throw reader.Invalid($"{bytes.Length} bytes of weights for {rows} rows of {columns}");
        }
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (float)BinaryPrimitives.ReadHalfLittleEndian(bytes[(i * sizeof(ushort))..]);
        }
        return IsFinite(values) ? new(rows, columns, values) : throw reader.Invalid("a weight is not finite");
    }

    /// <summary>Writes the weights to a section, two bytes each.</summary>
    public void Write(SectionWriter writer)
    {
        byte[] bytes = new byte[_values.Length * sizeof(ushort)];
        for (int i = 0; i < _values.Length; i++)
        {
            BinaryPrimitives.WriteHalfLittleEndian(bytes.AsSpan(i * sizeof(ushort)), (Half)_values[i]);
        }
        writer.WriteInt32(Rows);
        writer.WriteInt32(Columns);
        writer.WriteBytes(bytes);
    }

    // Numbers of half precision are too small for their sum to overflow.
    private static bool IsFinite(ReadOnlySpan<float> values) => float.IsFinite(TensorPrimitives.SumOfMagnitudes(values));
}
