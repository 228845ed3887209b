using Stance.MLNet.Prediction;

namespace Stance.MLNet.Tests;

public class ScoreScaleTests
{
    [Fact]
    public void Probabilities_stay() => AssertClose([0.7, 0.2, 0.1], ScoreScale.Probabilities([0.7f, 0.2f, 0.1f]));

    [Fact]
    public void Probabilities_that_sum_to_nearly_one_sum_to_one() => Assert.Equal(1, ScoreScale.Probabilities([0.3333f, 0.3333f, 0.333f]).Sum(), 12);

    [Fact]
    public void Margins_become_probabilities_in_the_same_order() =>
        AssertClose([Math.E / (1 + Math.E + (1 / Math.E)), 1 / (1 + Math.E + (1 / Math.E)), 1 / Math.E / (1 + Math.E + (1 / Math.E))], ScoreScale.Probabilities([1, 0, -1]));

    [Fact]
    public void Large_margins_are_no_trouble() => AssertClose([0.5, 0.5, 0], ScoreScale.Probabilities([3e38f, 3e38f, -3e38f]));

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void What_is_no_number_is_refused(float score) =>
        Assert.StartsWith("The model gives the scores 0.5, ", Assert.Throws<InvalidOperationException>(() => ScoreScale.Probabilities([0.5f, score])).Message);

    private static void AssertClose(double[] expected, double[] actual) => Assert.Equal(expected, actual, (one, other) => Math.Abs(one - other) < 1e-6);
}
