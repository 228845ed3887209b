using Stance.Cli.Output.Html;

namespace Stance.Cli.Tests.Output.Html;

public class TimeScaleTests
{
    [Fact]
    public void Days_of_a_short_time_are_their_own_bins()
    {
        TimeScale scale = new(new(2026, 3, 1), new(2026, 3, 11));

        Assert.Equal(new DateOnly(2026, 3, 6), scale.Bin(new(2026, 3, 6)));
        Assert.Equal(0.5, scale.Position(new(2026, 3, 6)));
        Assert.Equal("6 March 2026", scale.NameOf(new(2026, 3, 6)));
    }

    [Fact]
    public void Of_a_long_time_a_bin_holds_several_days_and_says_which()
    {
        TimeScale scale = new(new(2020, 1, 1), new(2026, 1, 1));

        DateOnly bin = scale.Bin(new(2020, 2, 20));
        Assert.Equal(bin, scale.Bin(bin.AddDays(1)));
        Assert.Equal("7 February 2020 to 14 March 2020", scale.NameOf(bin));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(80)]
    [InlineData(400)]
    [InlineData(40_000)]
    public void A_few_days_are_named_and_all_lie_inside(int days)
    {
        DateOnly first = new(1900, 1, 1);
        TimeScale scale = new(first, first.AddDays(days));

        (DateOnly Day, string Name)[] ticks = [.. scale.Ticks];

        Assert.InRange(ticks.Length, 2, 10);
        Assert.Equal(ticks.Length, ticks.Select(tick => tick.Name).Distinct().Count());
        Assert.All(ticks, tick => Assert.InRange(scale.Position(tick.Day), 0, 1));
    }
}
