namespace Stance.Cli.Tests;

public class ProgressTests
{
    [Fact]
    public void A_short_run_says_nothing()
    {
        using var error = new StringWriter();
        using (var progress = new Progress(error, new Clock(TimeSpan.FromMilliseconds(10))))
        {
            progress.Add();
            progress.Add();
        }

        Assert.Equal("", error.ToString());
    }

    [Fact]
    public void A_long_run_counts_and_clears_its_line()
    {
        using var error = new StringWriter();
        using (var progress = new Progress(error, new Clock(TimeSpan.FromSeconds(2))))
        {
            progress.Add();
            progress.Add();
            Assert.Contains("2 documents", error.ToString());
        }

        Assert.EndsWith(" \r", error.ToString());
    }

    [Fact]
    public void A_run_of_known_length_says_how_long_it_will_take()
    {
        using var error = new StringWriter();
        using var progress = new Progress(error, new Clock(TimeSpan.FromSeconds(30)), 100, "statements");

        progress.Add(25);

        Assert.Contains("25 of 100 statements, 0:01:30 left", error.ToString());
    }

    [Fact]
    public void A_step_says_how_long_it_will_take()
    {
        using var error = new StringWriter();
        using var progress = new Progress(error, new Clock(TimeSpan.FromSeconds(10)));

        progress.Show("texts read", 1, 2);
        progress.Show("texts read", 2, 2);
        progress.Show("folds trained", 1, 4);

        // One fold took the ten seconds since the last text.
        Assert.Contains("texts read: 1 of 2, 0:00:10 left", error.ToString());
        Assert.Contains("folds trained: 1 of 4, 0:00:30 left", error.ToString());
    }

    [Fact]
    public void A_step_around_others_counts_from_where_nothing_of_it_was_done()
    {
        using var error = new StringWriter();
        using var progress = new Progress(error, new Clock(TimeSpan.FromSeconds(10)));

        progress.Show("trainings", 0, 3);
        progress.Show("training 1, epochs", 1, 2);
        progress.Show("training 1, epochs", 2, 2);
        progress.Show("trainings", 1, 3);

        // One training took the thirty seconds since the first line.
        Assert.Contains("trainings: 1 of 3, 0:01:00 left", error.ToString());
    }

    /// <summary>A clock that goes on by one step whenever it is read.</summary>
    private sealed class Clock(TimeSpan step) : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now += step.Ticks;
    }
}
