using Stance.Training.Trainers;

namespace Stance.Training.Tests.Trainers;

public class LimitedMemoryBfgsTests
{
    [Fact]
    public void Finds_the_minimum_of_a_stretched_bowl()
    {
        float[] point = new float[20];

        double value = LimitedMemoryBfgs.Minimize(Bowl, point, iterations: 200, tolerance: 0);

        Assert.Equal(0, value, 1e-6);
        Assert.All(point.Select((x, i) => (x, i)), p => Assert.Equal(p.i, p.x, 0.01));
    }

    [Fact]
    public void Goes_down_with_every_iteration()
    {
        double[] values = [.. Enumerable.Range(0, 10).Select(iterations => LimitedMemoryBfgs.Minimize(Bowl, new float[20], iterations, 0))];
        Assert.Equal(values.OrderDescending(), values);
        Assert.True(values[^1] < values[0] / 2, $"from {values[0]} to {values[^1]} only");
    }

    [Fact]
    public void Stays_where_the_slope_is_zero()
    {
        float[] point = [.. Enumerable.Range(0, 20)];
        Assert.Equal(0, LimitedMemoryBfgs.Minimize(Bowl, point, 10, 0));
        Assert.Equal(7f, point[7]);
    }

    // Its minimum is 0 at (0, 1, 2, ...); one axis is a hundred times as steep as another.
    private static double Bowl(ReadOnlySpan<float> point, Span<float> gradient)
    {
        double value = 0;
        for (int i = 0; i < point.Length; i++)
        {
            double stretch = 1 + (i * 5);
            double off = point[i] - i;
            value += 0.5 * stretch * off * off;
            gradient[i] = (float)(stretch * off);
        }
        return value;
    }
}
