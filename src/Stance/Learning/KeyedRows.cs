using System.Numerics;
using Stance.ModelFormat;

namespace Stance.Learning;

/// <summary>Embeddings of listed keys, such as the hashes of known words. Immutable; any number of threads.</summary>
internal sealed class KeyedRows
{
    private readonly uint[] _keys;

    // Rows by the low bits of their key, or in the next free place (open addressing); -1 where there is none. Keys are hashes: spread evenly.
    private readonly int[] _places;

    private KeyedRows(uint[] keys, EmbeddingRows rows)
    {
        _keys = keys;
        Rows = rows;
        _places = new int[BitOperations.RoundUpToPowerOf2((uint)(2 * keys.Length) + 1)];
        Array.Fill(_places, -1);
        for (int row = 0; row < keys.Length; row++)
        {
            uint place = keys[row] & Mask;
            while (_places[place] >= 0)
            {
                place = (place + 1) & Mask;
            }
            _places[place] = row;
        }
    }

    /// <summary>One row a key, in the order of the keys.</summary>
    public EmbeddingRows Rows { get; }

    private uint Mask => (uint)_places.Length - 1;

    /// <summary>Rounds embeddings to 8 bits.</summary>
    /// <param name="keys">Each once, in any order.</param>
    /// <param name="columns">Length of a row.</param>
    /// <param name="values">A row for each key.</param>
    /// <param name="levels">Steps from zero to the largest value of a row, as <see cref="EmbeddingRows.Of"/> takes them.</param>
    public static KeyedRows Of(ReadOnlySpan<uint> keys, int columns, ReadOnlySpan<float> values, int levels = sbyte.MaxValue)
    {
        uint[] sorted = keys.ToArray();
        int[] order = [.. Enumerable.Range(0, sorted.Length)];
        Array.Sort(sorted, order);
        float[] rows = new float[sorted.Length * columns];
        for (int i = 0; i < order.Length; i++)
        {
            values.Slice(order[i] * columns, columns).CopyTo(rows.AsSpan(i * columns));
        }
        return new(sorted, EmbeddingRows.Of(sorted.Length, columns, rows, levels));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidModelException">The section is damaged.</exception>
    public static KeyedRows Read(SectionReader reader)
    {
        uint[] keys = reader.ReadUInt32s();
        for (int i = 1; i < keys.Length; i++)
        {
            if (keys[i] <= keys[i - 1])
            {
                throw reader.Invalid("the keys of rows are not in order");
            }
        }
        EmbeddingRows rows = EmbeddingRows.Read(reader);
        return rows.Rows == keys.Length ? new(keys, rows) : throw reader.Invalid($"{keys.Length} keys for {rows.Rows} rows");
    }

    /// <summary>Writes keys and rows to a section.</summary>
    public void Write(SectionWriter writer)
    {
        writer.WriteUInt32s(_keys);
        Rows.Write(writer);
    }

    /// <summary>The row of a key; -1 for one that is not listed.</summary>
    public int RowOf(uint key)
    {
        uint place = key & Mask;
        while (_places[place] >= 0)
        {
            if (_keys[_places[place]] == key)
            {
                return _places[place];
            }
            place = (place + 1) & Mask;
        }
        return -1;
    }
}
