using Stance.Learning;

namespace Stance.Tests.Learning;

public class LogisticTests
{
    [Fact]
    public void Function_is_that_of_the_definition_near_and_far()
    {
        // 1,003 numbers: the last ones do not fill a vector.
        float[] x = [.. Enumerable.Range(-501, 1003).Select(i => i * 0.2f)];
        float[] found = [.. x];

        Logistic.Apply(found);

        Assert.All(x.Zip(found), pair => Assert.Equal(1 / (1 + Math.Exp(-pair.First)), pair.Second, 2e-6));
    }

    [Fact]
    public void What_is_infinite_or_no_number_stays_between_0_and_1()
    {
        float[] values = [float.NegativeInfinity, float.PositiveInfinity, float.MinValue, float.MaxValue, 0];

        Logistic.Apply(values);

        Assert.Equal([0f, 1f, 0f, 1f, 0.5f], values.Select(value => MathF.Round(value, 6)));
    }
}
