using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Stance.ModelFormat;

namespace Stance.Learning;

/// <summary>
/// A linear model over hashed features (Weinberger et al. 2009, "Feature hashing for large scale multitask learning"): each feature picks
/// a row of 8-bit weights, one a class, and the score of a class is the sum over the features. Immutable; any number of threads.
/// </summary>
internal sealed class HashedLinearModel
{
    private const int MaxClasses = 1024;
    private const int MaxLogRows = 24;

    private readonly ReadOnlyMemory<byte> _weights;
    private readonly uint _mask;

    /// <param name="classes">Number of classes.</param>
    /// <param name="scale">What one unit of a weight stands for.</param>
    /// <param name="weights">Signed 8-bit weights row by row; each row is padded to <see cref="RowLength"/>; the number of rows is a power of two.</param>
    public HashedLinearModel(int classes, float scale, ReadOnlyMemory<byte> weights)
    {
        Classes = classes;
        Scale = scale;
        RowLength = RowLengthOf(classes);
        Rows = weights.Length / RowLength;
        _weights = weights;
        _mask = (uint)Rows - 1;
    }

    /// <summary>Number of classes.</summary>
    public int Classes { get; }

    /// <summary>What one unit of a summed score stands for.</summary>
    public float Scale { get; }

    /// <summary>Number of rows, a power of two.</summary>
    public int Rows { get; }

    /// <summary>Bytes of one row, and length of a span of scores.</summary>
    public int RowLength { get; }

    /// <summary>Bytes of one row for a number of classes: a multiple of 8, so that rows load as vectors.</summary>
    public static int RowLengthOf(int classes) => (classes + 7) & ~7;

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="reader">The section.</param>
    /// <param name="expectedClasses">How many classes its user has names for; 0 where the model itself decides.</param>
    /// <exception cref="InvalidModelException">The section is damaged, or of another number of classes.</exception>
    public static HashedLinearModel Read(SectionReader reader, int expectedClasses = 0)
    {
        int classes = expectedClasses == 0 ? reader.ReadInt32(1, MaxClasses) : reader.ReadInt32(expectedClasses, expectedClasses);
        int logRows = reader.ReadInt32(0, MaxLogRows);
        float scale = reader.ReadSingle();
        ReadOnlyMemory<byte> weights = reader.ReadBytes();
        long expected = (long)RowLengthOf(classes) << logRows;
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
    /// <param name="features">Hashes of the active features, at most 256.</param>
    /// <param name="scores"><see cref="RowLength"/> sums; what stood there is overwritten.</param>
    public void Score(ReadOnlySpan<uint> features, Span<short> scores)
    {
        ReadOnlySpan<byte> weights = _weights.Span;
        for (int column = 0; column < RowLength; column += 8)
        {
            Vector128<short> sum = Vector128<short>.Zero;
            foreach (uint feature in features)
            {
                int at = ((int)(feature & _mask) * RowLength) + column;
                sum += Vector128.WidenLower(Vector128.CreateScalar(MemoryMarshal.Read<long>(weights[at..])).AsSByte());
            }
            sum.CopyTo(scores[column..]);
        }
    }

    /// <summary>The class with the highest score; the first one of equals.</summary>
    public int Best(ReadOnlySpan<short> scores)
    {
        int best = 0;
        for (int i = 1; i < Classes; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }
}
