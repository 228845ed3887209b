using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Stance.ModelFormat;

namespace Stance.Learning;

/// <summary>
/// A <see cref="HashedLinearModel"/> with 16-bit weights, for regressions whose largest weights are hundreds of times the common ones: 8
/// bits cost the stance classifier 1 to 4 points of macro F1, 16 cost none. Rows of up to four classes take no more room. Immutable; any number of threads.
/// </summary>
internal sealed class WideHashedLinearModel
{
    private const int MaxClasses = 1024;
    private const int MaxLogRows = 24;
    private const int Lanes = 4;

    private readonly ReadOnlyMemory<byte> _weights;
    private readonly uint _mask;

    /// <param name="classes">Number of classes.</param>
    /// <param name="scale">What one unit of a weight stands for.</param>
    /// <param name="weights">Little-endian 16-bit weights row by row; each row is padded to <see cref="RowLength"/>; the number of rows is a power of two.</param>
    public WideHashedLinearModel(int classes, float scale, ReadOnlyMemory<byte> weights)
    {
        Classes = classes;
        Scale = scale;
        RowLength = RowLengthOf(classes);
        Rows = weights.Length / (RowLength * sizeof(short));
        _weights = weights;
        _mask = (uint)Rows - 1;
    }

    /// <summary>Number of classes.</summary>
    public int Classes { get; }

    /// <summary>What one unit of a summed score stands for.</summary>
    public float Scale { get; }

    /// <summary>Number of rows, a power of two.</summary>
    public int Rows { get; }

    /// <summary>Weights of one row, and length of a span of scores.</summary>
    public int RowLength { get; }

    /// <summary>Weights of one row for a number of classes: a multiple of 4, so that rows load as vectors.</summary>
    public static int RowLengthOf(int classes) => (classes + Lanes - 1) & ~(Lanes - 1);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidModelException">The section is damaged.</exception>
    public static WideHashedLinearModel Read(SectionReader reader)
    {
        int classes = reader.ReadInt32(1, MaxClasses);
        int logRows = reader.ReadInt32(0, MaxLogRows);
        float scale = reader.ReadSingle();
        ReadOnlyMemory<byte> weights = reader.ReadBytes();
        long expected = (long)(RowLengthOf(classes) * sizeof(short)) << logRows;
        return weights.Length == expected
            ? new(classes, scale, weights)
            : throw reader.Invalid($"{weights.Length} bytes of weights where {expected} were expected");
    }

    /// <summary>Writes the model to a section.</summary>
    public void Write(SectionWriter writer)
    {
        writer.WriteInt32(Classes);
        writer.WriteInt32(BitOperations.Log2((uint)Rows));
        writer.WriteSingle(Scale);
        writer.WriteBytes(_weights.Span);
    }

    /// <summary>Sums the rows of the features into integer scores, in units of <see cref="Scale"/>.</summary>
    /// <param name="features">Hashes of the active features, at most 65,536.</param>
    /// <param name="scores"><see cref="RowLength"/> sums; what stood there is overwritten.</param>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        ReadOnlySpan<byte> weights = _weights.Span;
        for (int column = 0; column < RowLength; column += Lanes)
        {
            Vector128<int> sum = Vector128<int>.Zero;
            foreach (uint feature in features)
            {
                int at = (((int)(feature & _mask) * RowLength) + column) * sizeof(short);
                sum += Vector128.WidenLower(Vector128.CreateScalar(MemoryMarshal.Read<long>(weights[at..])).AsInt16());
            }
            sum.CopyTo(scores[column..]);
        }
    }
}
