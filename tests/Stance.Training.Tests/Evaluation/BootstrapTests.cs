using Stance.Training.Evaluation;

namespace Stance.Training.Tests.Evaluation;

public class BootstrapTests
{
    private static readonly double[] Values = [1, 2, 3, 10];

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.5, 2.5)]
    [InlineData(0.75, 4.75)]
    [InlineData(1, 10)]
    public void Quantiles_lie_between_neighbours_in_proportion(double share, double expected) =>
        Assert.Equal(expected, Bootstrap.Quantile([.. Values], share), 12);

    [Fact]
    public void The_value_is_that_of_all_items_and_the_interval_holds_it()
    {
        Estimate mean = Mean(["a", "b", "c", "d"], 1000, 1);

        Assert.Equal(4, mean.Value, 12);
        Assert.InRange(mean.Interval!.Value.Low, 1, 2.5);
        Assert.InRange(mean.Interval.Value.High, 6.5, 10);
    }

    [Fact]
    public void Same_seed_same_interval()
    {
        Assert.Equal(Mean(["a", "b", "c", "d"], 50, 3), Mean(["a", "b", "c", "d"], 50, 3));
        Assert.NotEqual(Mean(["a", "b", "c", "d"], 50, 3), Mean(["a", "b", "c", "d"], 50, 4));
    }

    [Fact]
    public void Items_of_a_group_are_drawn_together()
    {
        // Drawn whole, a sample holds 1 and 2 equally often, and 3 and 10: its mean is 1.5, 4 or 6.5.
        HashSet<double> seen = [];
        new Bootstrap(200, 1).Estimate(["a", "a", "b", "b"], times =>
        {
            Assert.Equal(times[0], times[1]);
            Assert.Equal(times[2], times[3]);
            seen.Add(MeanOf(times));
            return [0];
        });

        Assert.Equal([1.5, 4, 6.5], seen.Order());
    }

    [Fact]
    public void One_group_or_no_resample_gives_no_interval()
    {
        Assert.Null(Mean(["a", "a", "a", "a"], 1000, 1).Interval);
        Assert.Null(Mean(["a", "b", "c", "d"], 0, 1).Interval);
    }

    [Fact]
    public void Samples_that_do_not_define_a_measure_do_not_count()
    {
        // Only samples without the first item define it, and then it is 1.
        Estimate found = new Bootstrap(200, 1).Estimate(["a", "b"], times => [times[0] == 0 ? 1 : double.NaN])[0];

        Assert.Equal(new Interval(1, 1), found.Interval);
    }

    [Theory]
    [InlineData(5, 10, 0.2366, 0.7634)]
    [InlineData(10, 11, 0.6226, 0.9838)]
    [InlineData(0, 4, 0, 0.4899)]
    public void Interval_of_a_share_is_that_of_Wilson(int part, int whole, double low, double high)
    {
        Interval found = Interval.OfShare(part, whole);
        Assert.Equal(low, found.Low, 4);
        Assert.Equal(high, found.High, 4);
    }

    private static Estimate Mean(string[] groups, int resamples, int seed) => new Bootstrap(resamples, seed).Estimate(groups, times => [MeanOf(times)])[0];

    private static double MeanOf(int[] times) => Values.Select((value, i) => value * times[i]).Sum() / times.Sum();
}
