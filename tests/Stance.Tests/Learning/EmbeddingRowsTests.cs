using Stance.Learning;
using Stance.ModelFormat;

namespace Stance.Tests.Learning;

public class EmbeddingRowsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(24)]
    [InlineData(64)]
    [InlineData(93)]
    [InlineData(128)]
    public void Sum_of_rows_is_near_the_exact_one_and_leaves_the_rest_alone(int columns)
    {
        const int Count = 40;
        var random = new Random(columns);
        float[] values = [.. Enumerable.Range(0, Count * columns).Select(i => (random.NextSingle() - 0.5f) * (1 + (i / columns)))];
        EmbeddingRows table = EmbeddingRows.Of(Count, columns, values);
        int[] rows = [3, 0, 39, 3, 17];
        float[] sum = [.. Enumerable.Repeat(1f, columns + 3)];

        table.AddRows(rows, sum);

        for (int column = 0; column < columns; column++)
        {
            double expected = 1 + rows.Sum(row => values[(row * columns) + column]);
            double rounding = rows.Sum(row => 0.5 * (1 + row) / 127 / 2);
            Assert.Equal(expected, sum[column], rounding + 1e-4);
        }
        Assert.Equal([1f, 1f, 1f], sum[columns..]);
    }

    [Fact]
    public void What_was_written_is_read_as_the_same_numbers()
    {
        float[] values = [.. Enumerable.Range(0, 12).Select(i => (i * 0.37f) - 2), 0, 0, 0];
        EmbeddingRows table = EmbeddingRows.Of(5, 3, values);
        SectionWriter writer = new();
        table.Write(writer);
        SectionReader reader = new("table", writer.Written);

        EmbeddingRows read = EmbeddingRows.Read(reader);

        reader.ExpectEnd();
        Assert.Equal((5, 3), (read.Rows, read.Columns));
        Assert.Equal(Rows(table), Rows(read));
        Assert.Equal([0f, 0f, 0f], Rows(read)[4]);
    }

    [Fact]
    public void Row_that_is_not_there_and_sum_that_is_too_short_are_errors()
    {
        EmbeddingRows table = EmbeddingRows.Of(2, 64, new float[128]);
        Assert.ThrowsAny<Exception>(() => table.AddRow(2, new float[64]));
        Assert.ThrowsAny<Exception>(() => table.AddRow(-1, new float[64]));
        Assert.ThrowsAny<Exception>(() => table.AddRow(1, new float[63]));
    }

    [Fact]
    public void Numbers_that_are_not_finite_and_lengths_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>(() => EmbeddingRows.Of(1, 2, [1, float.NaN]));
        Assert.Throws<ArgumentException>(() => EmbeddingRows.Of(1, 2, [1, float.NegativeInfinity]));
        SectionWriter writer = new();
        writer.WriteSingles([1, 1]);
        writer.WriteInt32(3);
        writer.WriteBytes(new byte[5]);
        Assert.Throws<InvalidModelException>(() => EmbeddingRows.Read(new("table", writer.Written)));
    }

    private static float[][] Rows(EmbeddingRows table) => [.. Enumerable.Range(0, table.Rows).Select(row =>
    {
        float[] values = new float[table.Columns];
        table.AddRow(row, values);
        return values;
    })];
}
