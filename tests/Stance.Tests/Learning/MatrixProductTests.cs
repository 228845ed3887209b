using Stance.Learning;

namespace Stance.Tests.Learning;

public class MatrixProductTests
{
    private static readonly int[] Rows = [0, 1, 7, 8, 9, 63, 64, 65];
    private static readonly int[] Inner = [1, 2, 31, 130];
    private static readonly int[] Columns = [1, 7, 31, 32, 33, 64, 65];

    [Fact]
    public void Product_is_that_of_the_definition_on_every_side_of_a_block()
    {
        var random = new Random(1);
        foreach (int rows in Rows)
        {
            foreach (int inner in Inner)
            {
                foreach (int columns in Columns)
                {
                    float[] left = Values(rows * inner, random), right = Values(inner * columns, random), sum = Values(rows * columns, random);
                    float[] expected = [.. sum];
                    for (int i = 0; i < rows * columns; i++)
                    {
                        for (int k = 0; k < inner; k++)
                        {
                            expected[i] += left[(i / columns * inner) + k] * right[(k * columns) + (i % columns)];
                        }
                    }

                    MatrixProduct.Add(left, inner, 1, rows, PackedMatrix.Of(right, inner, columns), sum);

                    AssertNear(expected, sum);
                }
            }
        }
    }

    [Fact]
    public void Left_side_may_lie_turned_round_and_right_side_be_packed_so()
    {
        var random = new Random(2);
        const int Count = 19, Depth = 45, Width = 37;
        float[] left = Values(Count * Depth, random), right = Values(Depth * Width, random);
        float[] expected = new float[Count * Width], sum = new float[Count * Width];
        MatrixProduct.Add(left, Depth, 1, Count, PackedMatrix.Of(right, Depth, Width), expected);

        MatrixProduct.Add(Turned(left, Count, Depth), 1, Count, Count, PackedMatrix.Of(right, Depth, Width), sum);
        AssertNear(expected, sum);

        PackedMatrix packed = new(Depth, Width);
        packed.PackTransposed(Turned(right, Depth, Width), Depth);
        Array.Clear(sum);
        MatrixProduct.Add(left, Depth, 1, Count, packed, sum);
        AssertNear(expected, sum);
    }

    [Fact]
    public void Too_short_a_side_is_an_error_and_nothing_beyond_it_is_touched()
    {
        PackedMatrix right = new(8, 32);
        Assert.ThrowsAny<Exception>(() => MatrixProduct.Add(new float[63], 8, 1, 8, right, new float[256]));
        Assert.ThrowsAny<Exception>(() => MatrixProduct.Add(new float[64], 8, 1, 8, right, new float[255]));
        float[] longer = [.. Enumerable.Repeat(7f, 300)];
        MatrixProduct.Add(new float[64], 8, 1, 8, right, longer);
        Assert.All(longer, value => Assert.Equal(7f, value));
    }

    private static float[] Turned(float[] values, int rows, int columns) =>
        [.. Enumerable.Range(0, values.Length).Select(i => values[(i % rows * columns) + (i / rows)])];

    private static float[] Values(int count, Random random) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];

    private static void AssertNear(float[] expected, float[] found)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], found[i], 1e-4f);
        }
    }
}
