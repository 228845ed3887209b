using Stance.Cli.Measurements;
using Stance.Training.Evaluation;

namespace Stance.Cli.Tests.Measurements;

public class ThroughputTests
{
    [Fact]
    public void Long_batches_count_for_more()
    {
        // 300 words in 4 seconds, whatever the mean of 100 and 66.7 is.
        Throughput throughput = new(1, [new(100, 600, 2, 1), new(200, 1200, 4, 3)], 3000);

        Assert.Equal(75, throughput.WordsPerSecond().Value, 1e-9);
        Assert.Equal(1.5, throughput.StatementsPerSecond, 1e-9);
        Assert.Equal(10, throughput.BytesPerWord, 1e-9);
    }

    [Fact]
    public void The_interval_is_as_wide_as_the_batches_differ()
    {
        Estimate steady = Of(1, 1, 1.01).WordsPerSecond();
        Estimate noisy = Of(1, 0.5, 1.5).WordsPerSecond();

        Assert.True(Throughput.IsSteady(steady));
        Assert.False(Throughput.IsSteady(noisy));
        Assert.InRange(100, noisy.Interval!.Value.Low, noisy.Interval.Value.High);
    }

    [Fact]
    public void Speed_up_is_the_ratio_of_the_speeds()
    {
        Estimate speedUp = Of(2, 0.5, 0.51).SpeedUpOver(Of(1, 1, 1.01));

        Assert.Equal(1.99, speedUp.Value, 0.01);
        Assert.InRange(speedUp.Interval!.Value.Low, 1.9, speedUp.Value);
        Assert.InRange(speedUp.Interval.Value.High, speedUp.Value, 2.05);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("  \n ", 0)]
    [InlineData("Oslo said\u00A0no.\n", 3)]
    [InlineData(" “Nein!” ", 1)]
    public void Words_stand_between_white_space(string text, int words) => Assert.Equal(words, MeasuredText.Of(text).Words);

    [Fact]
    public void Bytes_are_those_of_utf_8() => Assert.Equal(5, MeasuredText.Of("“a\n").Bytes);

    // Batches of 100 words, 20 times two of them one after the other.
    private static Throughput Of(int threads, params double[] seconds) =>
        new(threads, [.. Enumerable.Range(0, 40).Select(i => new Batch(100, 600, 2, seconds[i % seconds.Length]))], 0);
}
