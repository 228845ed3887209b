using Stance.Learning;
using Stance.ModelFormat;

namespace Stance.Tests.Learning;

public class KeyedRowsTests
{
    [Fact]
    public void Every_key_has_its_own_row_and_no_other_key_has_one()
    {
        var random = new Random(1);
        // Many of them with the same low bits: the worst for a table of places.
        uint[] keys = [.. Enumerable.Range(0, 500).Select(i => i % 2 == 0 ? (uint)i << 20 : (uint)random.NextInt64(uint.MaxValue)).Distinct()];
        random.Shuffle(keys);
        KeyedRows rows = Read(KeyedRows.Of(keys, 1, [.. keys.Select((_, i) => (float)(i + 1))]));

        for (int i = 0; i < keys.Length; i++)
        {
            float[] value = new float[1];
            rows.Rows.AddRow(rows.RowOf(keys[i]), value);
            Assert.Equal(i + 1, value[0], 1e-3f);
        }
        Assert.Equal(-1, rows.RowOf(keys.Max() + 1));
        Assert.Equal(-1, rows.RowOf(7));
    }

    [Fact]
    public void Without_keys_nothing_is_found()
    {
        KeyedRows rows = Read(KeyedRows.Of([], 0, []));
        Assert.Equal((-1, -1, 0), (rows.RowOf(0), rows.RowOf(uint.MaxValue), rows.Rows.Columns));
    }

    [Fact]
    public void Keys_that_are_not_in_order_or_have_no_row_are_refused()
    {
        Assert.Throws<InvalidModelException>(() => KeyedRows.Read(Section([2, 1], 2)));
        Assert.Throws<InvalidModelException>(() => KeyedRows.Read(Section([1, 1], 2)));
        Assert.Throws<InvalidModelException>(() => KeyedRows.Read(Section([1, 2, 3], 2)));
        Assert.Equal(1, KeyedRows.Read(Section([1, 2], 2)).RowOf(2));
    }

    private static SectionReader Section(uint[] keys, int rows)
    {
        SectionWriter writer = new();
        writer.WriteUInt32s(keys);
        EmbeddingRows.Of(rows, 1, new float[rows]).Write(writer);
        return new("keys", writer.Written);
    }

    private static KeyedRows Read(KeyedRows rows)
    {
        SectionWriter writer = new();
        rows.Write(writer);
        return KeyedRows.Read(new("keys", writer.Written));
    }
}
