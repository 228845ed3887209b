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
    private const int Lanes = HashedRows.Alignment / sizeof(sbyte);

    private readonly HashedRows _rows;

    /// <param name="classes">Number of classes.</param>
    /// <param name="scale">What one unit of a weight stands for.</param>
    /// <param name="weights">Signed 8-bit weights row by row; each row is padded to <see cref="RowLength"/>; the number of rows is a power of two.</param>
    public HashedLinearModel(int classes, float scale, ReadOnlyMemory<byte> weights)
        : this(new HashedRows(classes, sizeof(sbyte), scale, weights))
    {
    }

    private HashedLinearModel(HashedRows rows) => _rows = rows;

    /// <summary>Number of classes.</summary>
    public int Classes => _rows.Classes;

    /// <summary>What one unit of a summed score stands for.</summary>
    public float Scale => _rows.Scale;

    /// <summary>Number of rows, a power of two.</summary>
    public int Rows => _rows.Count;

    /// <summary>Weights of one row, and length of a span of scores.</summary>
    public int RowLength => _rows.RowSize;

    /// <summary>Weights of one row for a number of classes.</summary>
    public static int RowLengthOf(int classes) => HashedRows.RowSizeOf(classes, sizeof(sbyte));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="reader">The section.</param>
    /// <param name="expectedClasses">How many classes its user has names for; 0 where the model itself decides.</param>
    /// <exception cref="InvalidModelException">The section is damaged, or of another number of classes.</exception>
    public static HashedLinearModel Read(SectionReader reader, int expectedClasses = 0) =>
        new(HashedRows.Read(reader, sizeof(sbyte), expectedClasses));

    /// <summary>Writes the model to a section.</summary>
    public void Write(SectionWriter writer) => _rows.Write(writer);

    /// <summary>Sums the rows of the features into integer scores, in units of <see cref="Scale"/>.</summary>
    /// <param name="features">Hashes of the active features, at most 256.</param>
    /// <param name="scores"><see cref="RowLength"/> sums; what stood there is overwritten.</param>
    public void Score(ReadOnlySpan<uint> features, Span<short> scores)
    {
        ReadOnlySpan<byte> weights = _rows.Bytes;
        for (int column = 0; column < RowLength; column += Lanes)
        {
            Vector128<short> sum = Vector128<short>.Zero;
            foreach (uint feature in features)
            {
                int at = _rows.OffsetOf(feature) + column;
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
