using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Stance.ModelFormat;

namespace Stance.Learning;

/// <summary>
/// A linear model over hashed features (Weinberger et al. 2009, "Feature hashing for large scale multitask learning"): each feature picks
/// a row of 16-bit weights, one a class, and the score of a class is the sum over the features. The largest weights of a regression are
/// hundreds of times the common ones: 8 bits cost the stance classifier 1 to 4 points of macro F1, 16 cost none. Immutable; any number of
/// threads.
/// </summary>
internal sealed class WideHashedLinearModel
{
    private const int Lanes = HashedRows.Alignment / sizeof(short);

    private readonly HashedRows _rows;

    /// <param name="classes">Number of classes.</param>
    /// <param name="scale">What one unit of a weight stands for.</param>
    /// <param name="weights">Little-endian 16-bit weights row by row; each row is padded to <see cref="RowLength"/>; the number of rows is a power of two.</param>
    public WideHashedLinearModel(int classes, float scale, ReadOnlyMemory<byte> weights)
        : this(new HashedRows(classes, sizeof(short), scale, weights))
    {
    }

    private WideHashedLinearModel(HashedRows rows) => _rows = rows;

    /// <summary>Number of classes.</summary>
    public int Classes => _rows.Classes;

    /// <summary>What one unit of a summed score stands for.</summary>
    public float Scale => _rows.Scale;

    /// <summary>Number of rows, a power of two.</summary>
    public int Rows => _rows.Count;

    /// <summary>Weights of one row, and length of a span of scores.</summary>
    public int RowLength => _rows.RowSize / sizeof(short);

    /// <summary>Weights of one row for a number of classes.</summary>
    public static int RowLengthOf(int classes) => HashedRows.RowSizeOf(classes, sizeof(short)) / sizeof(short);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidModelException">The section is damaged.</exception>
    public static WideHashedLinearModel Read(SectionReader reader) => new(HashedRows.Read(reader, sizeof(short)));

    /// <summary>Writes the model to a section.</summary>
    public void Write(SectionWriter writer) => _rows.Write(writer);

    /// <summary>The weight of a class in a row.</summary>
    public float WeightOf(int row, int label) =>
        Scale * BinaryPrimitives.ReadInt16LittleEndian(_rows.Bytes[(((row * RowLength) + label) * sizeof(short))..]);

    /// <summary>Sums the rows of the features into integer scores, in units of <see cref="Scale"/>.</summary>
    /// <param name="features">Hashes of the active features, at most 65,536.</param>
    /// <param name="scores"><see cref="RowLength"/> sums; what stood there is overwritten.</param>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        ReadOnlySpan<byte> weights = _rows.Bytes;
        for (int column = 0; column < RowLength; column += Lanes)
        {
            Vector128<int> sum = Vector128<int>.Zero;
            foreach (uint feature in features)
            {
                int at = _rows.OffsetOf(feature) + (column * sizeof(short));
                sum += Vector128.WidenLower(Vector128.CreateScalar(MemoryMarshal.Read<long>(weights[at..])).AsInt16());
            }
            sum.CopyTo(scores[column..]);
        }
    }
}
