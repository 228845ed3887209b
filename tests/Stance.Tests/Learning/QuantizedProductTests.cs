using Stance.Learning;

namespace Stance.Tests.Learning;

public class QuantizedProductTests
{
    private static readonly int[] Counts = [0, 1, 7, 8, 9, 63, 64, 65];
    private static readonly int[] Inner = [1, 15, 16, 17, 130];
    private static readonly int[] Columns = [1, 31, 32, 33, 65];

    [Fact]
    public void Product_is_near_that_of_the_exact_numbers_on_every_side_of_a_block()
    {
        var random = new Random(1);
        foreach ((int count, int inner, int columns) in Shapes())
        {
            float[] left = Values(count * inner, random), right = Values(inner * columns, random), sum = Values(count * columns, random);
            float[] expected = [.. sum];
            for (int i = 0; i < expected.Length; i++)
            {
                for (int k = 0; k < inner; k++)
                {
                    expected[i] += left[(i / columns * inner) + k] * right[(k * columns) + (i % columns)];
                }
            }

            QuantizedProduct.Add(Rows(left, inner), 0, count, Matrix(right, inner, columns), sum);

            // Of each product one side is off by 1/126 at most and the other by 1/62: at first they add up, later they make up for each other.
            double most = 0.03 * Math.Sqrt(inner);
            Assert.All(expected.Zip(sum), pair => Assert.Equal(pair.First, pair.Second, most));
        }
    }

    [Fact]
    public void Every_path_gives_the_same_bits()
    {
        var random = new Random(2);
        foreach ((int count, int inner, int columns) in Shapes())
        {
            QuantizedRows left = Rows(Values(count * inner, random), inner);
            QuantizedMatrix right = Matrix(Values(inner * columns, random), inner, columns);
            float[] start = Values(count * columns, random), expected = new float[count * columns];
            QuantizedProduct.Add(left, 0, count, right, start, columns, expected, QuantizedProduct.Path.Portable);

            for (QuantizedProduct.Path path = QuantizedProduct.Path.Avx2; path <= QuantizedProduct.Best; path++)
            {
                float[] found = new float[expected.Length];
                QuantizedProduct.Add(left, 0, count, right, start, columns, found, path);
                Assert.Equal(expected, found);
            }
        }
    }

    [Fact]
    public void Sums_of_the_largest_numbers_do_not_overflow()
    {
        const int Depth = 1024, Width = 32, Count = 8;
        QuantizedRows left = Rows([.. Enumerable.Repeat(2f, Count * Depth)], Depth);
        QuantizedMatrix right = Matrix([.. Enumerable.Repeat(-3f, Depth * Width)], Depth, Width);
        for (QuantizedProduct.Path path = QuantizedProduct.Path.Portable; path <= QuantizedProduct.Best; path++)
        {
            float[] sum = new float[Count * Width];
            QuantizedProduct.Add(left, 0, Count, right, sum, Width, sum, path);
            Assert.All(sum, value => Assert.Equal(-6f * Depth, value, 0.01f));
        }
    }

    [Fact]
    public void Some_rows_of_many_are_multiplied_and_the_bias_overwrites_what_stood_there()
    {
        var random = new Random(3);
        const int Count = 21, Depth = 40, Width = 37;
        QuantizedRows left = Rows(Values(Count * Depth, random), Depth);
        QuantizedMatrix right = Matrix(Values(Depth * Width, random), Depth, Width);
        float[] bias = Values(Width, random), all = new float[Count * Width], some = [.. Enumerable.Repeat(7f, 12 * Width)];

        QuantizedProduct.Write(left, 0, Count, right, bias, all);
        QuantizedProduct.Write(left, 5, 11, right, bias, some);

        Assert.Equal(all[(5 * Width)..(16 * Width)], some[..(11 * Width)]);
        Assert.All(some[(11 * Width)..], value => Assert.Equal(7f, value));
    }

    [Fact]
    public void Rows_of_zeros_and_of_what_is_no_number_add_nothing()
    {
        const int Depth = 48, Width = 32;
        float[] rows = new float[4 * Depth];
        rows[Depth] = float.NaN;
        rows[2 * Depth] = float.PositiveInfinity;
        rows[3 * Depth] = float.Epsilon;
        float[] sum = new float[4 * Width];

        QuantizedProduct.Add(Rows(rows, Depth), 0, 4, Matrix([.. Enumerable.Repeat(1f, Depth * Width)], Depth, Width), sum);

        Assert.All(sum, value => Assert.Equal(0f, value));
    }

    [Fact]
    public void Too_short_a_side_is_an_error()
    {
        QuantizedMatrix right = Matrix(new float[16 * 32], 16, 32);
        QuantizedRows left = Rows(new float[8 * 16], 16);
        Assert.ThrowsAny<Exception>(() => QuantizedProduct.Add(left, 0, 9, right, new float[9 * 32]));
        Assert.ThrowsAny<Exception>(() => QuantizedProduct.Add(left, 0, 8, right, new float[(8 * 32) - 1]));
        Assert.ThrowsAny<Exception>(() => QuantizedProduct.Write(left, 0, 8, right, new float[31], new float[8 * 32]));
        Assert.Throws<ArgumentException>(() => QuantizedProduct.Add(Rows(new float[8 * 17], 17), 0, 8, right, new float[8 * 32]));
    }

    private static IEnumerable<(int Count, int Inner, int Columns)> Shapes() =>
        from count in Counts from inner in Inner from columns in Columns select (count, inner, columns);

    private static QuantizedRows Rows(float[] values, int width)
    {
        QuantizedRows rows = new();
        rows.Take(values, width);
        return rows;
    }

    private static QuantizedMatrix Matrix(float[] values, int rows, int columns) => new(new DenseWeights(rows, columns, values), .., ..);

    private static float[] Values(int count, Random random) => [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1)];
}
