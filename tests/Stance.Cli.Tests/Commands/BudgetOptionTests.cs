using Stance.Cli.Commands;

namespace Stance.Cli.Tests.Commands;

public class BudgetOptionTests
{
    [Theory]
    [InlineData("10m", 600)]
    [InlineData("90s", 90)]
    [InlineData("1h30m", 5400)]
    [InlineData("2h5s", 7205)]
    [InlineData("0h1m", 60)]
    public void Times_are_read(string text, int seconds)
    {
        Assert.True(BudgetOption.TryParse(text, out TimeSpan budget));
        Assert.Equal(TimeSpan.FromSeconds(seconds), budget);
    }

    [Theory]
    [InlineData("")]
    [InlineData("10")]
    [InlineData("m")]
    [InlineData("0m")]
    [InlineData("-5m")]
    [InlineData("5m1h")]
    [InlineData("5m5m")]
    [InlineData("1.5h")]
    [InlineData("10 m")]
    [InlineData("99999999999h")]
    public void What_is_no_time_is_refused(string text) => Assert.False(BudgetOption.TryParse(text, out _));
}
