using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Stance.ModelFormat;

namespace Stance.Learning;

/// <summary>
/// A linear model over listed features: unlike <see cref="WideHashedLinearModel"/>, a feature that is not listed weighs nothing instead of
/// sharing a row. For weights that were computed, not trained: no training made up for what would share a row with them. Up to four
/// classes. Immutable; any number of threads.
/// </summary>
internal sealed class KeyedLinearModel
{
    /// <summary>Most classes, and weights of one row.</summary>
    public const int RowLength = 4;

    private const int RowBytes = RowLength * sizeof(short);

    private readonly ReadOnlyMemory<byte> _keys;
    private readonly ReadOnlyMemory<byte> _weights;
    private readonly Dictionary<uint, int> _rows;

    /// <param name="scale">What one unit of a weight stands for.</param>
    /// <param name="keys">The features, each once, as little-endian 32-bit numbers.</param>
    /// <param name="weights">Little-endian 16-bit weights, <see cref="RowLength"/> for each feature.</param>
    public KeyedLinearModel(float scale, ReadOnlyMemory<byte> keys, ReadOnlyMemory<byte> weights)
    {
        Scale = scale;
        _keys = keys;
        _weights = weights;
        _rows = new(keys.Length / sizeof(uint));
        for (int row = 0; row < keys.Length / sizeof(uint); row++)
        {
            _rows.TryAdd(BinaryPrimitives.ReadUInt32LittleEndian(keys.Span[(row * sizeof(uint))..]), row * RowBytes);
        }
    }

    /// <summary>What one unit of a summed score stands for.</summary>
    public float Scale { get; }

    /// <summary>Number of features listed.</summary>
    public int Count => _rows.Count;

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidModelException">The section is damaged.</exception>
    public static KeyedLinearModel Read(SectionReader reader)
    {
        float scale = reader.ReadSingle();
        ReadOnlyMemory<byte> keys = reader.ReadBytes();
        ReadOnlyMemory<byte> weights = reader.ReadBytes();
        return keys.Length % sizeof(uint) == 0 && weights.Length == (long)keys.Length / sizeof(uint) * RowBytes
            ? new(scale, keys, weights)
            : throw reader.Invalid($"{weights.Length} bytes of weights do not fit {keys.Length} bytes of features");
    }

    /// <summary>Writes the model to a section.</summary>
    public void Write(SectionWriter writer)
    {
        writer.WriteSingle(Scale);
        writer.WriteBytes(_keys.Span);
        writer.WriteBytes(_weights.Span);
    }

    /// <summary>Sums the rows of the features that are listed into integer scores, in units of <see cref="Scale"/>.</summary>
    /// <param name="features">Hashes of the active features, at most 65,536.</param>
    /// <param name="scores"><see cref="RowLength"/> sums; what stood there is overwritten.</param>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        ReadOnlySpan<byte> weights = _weights.Span;
        Vector128<int> sum = Vector128<int>.Zero;
        foreach (uint feature in features)
        {
            if (_rows.TryGetValue(feature, out int at))
            {
                sum += Vector128.WidenLower(Vector128.CreateScalar(MemoryMarshal.Read<long>(weights[at..])).AsInt16());
            }
        }
        sum.CopyTo(scores);
    }
}
