namespace Stance.Gate.Tests;

public sealed class GateTests
{
    private const string Processor = "AVX-512";

    // As fast as its baseline, the line takes 100 ms and the calibration load 40.
    private static readonly Baseline Committed = new(200, new Dictionary<string, double> { [Processor] = 2.5 });

    private TimeSpan _now;

    [Theory]
    [InlineData(0, true)]
    [InlineData(5, true)]
    [InlineData(14, true)]
    [InlineData(16, false)]
    [InlineData(20, false)]
    public void A_line_that_takes_a_fifth_longer_does_not_pass(double percent, bool passes) =>
        Assert.Equal(passes, Judge(Measure(line: 100 + percent, calibration: 40)).Passed);

    [Fact]
    public void A_slower_machine_is_slower_at_both() => Assert.True(Judge(Measure(line: 300, calibration: 120)).Passed);

    [Fact]
    public void A_machine_that_becomes_slower_while_it_is_measured_changes_little()
    {
        double slowdown = 1;

        Measurement measured = Measurement.Take(() => Pass(100 * (slowdown *= 1.02)), () => Pass(40 * (slowdown *= 1.02)), () => _now);

        Assert.Equal(2.5, measured.Ratio, 0.01);
    }

    [Fact]
    public void Single_passes_that_something_hit_do_not_count()
    {
        int passes = 0;

        Measurement measured = Measurement.Take(() => Pass(++passes % 4 == 0 ? 900 : 100), () => Pass(40), () => _now);

        Assert.Equal(2.5, measured.Ratio, 0.01);
        Assert.True(measured.High < 2.6);
    }

    [Theory]
    [InlineData(215, true)]
    [InlineData(225, false)]
    public void Allocations_may_grow_by_a_tenth(double bytesPerWord, bool passes) =>
        Assert.Equal(passes, Judge(Measure(100, 40), bytesPerWord).Passed);

    [Fact]
    public void On_other_processors_only_allocations_are_judged_and_it_is_said()
    {
        Verdict slow = Verdict.Of(Committed, "AVX2", Measure(400, 40), 200);
        Verdict wasteful = Verdict.Of(Committed, "AVX2", Measure(100, 40), 300);

        Assert.True(slow.Passed);
        Assert.Contains("NOT JUDGED", slow.Lines[0]);
        Assert.False(wasteful.Passed);
    }

    [Fact]
    public void A_baseline_keeps_what_it_knows_of_other_processors()
    {
        string path = Path.GetTempFileName();
        try
        {
            Committed.With("AVX2", 3.25, 190).Write(path);
            Baseline read = Baseline.Read(path);

            Assert.Equal(190, read.BytesPerWord);
            Assert.Equal(2.5, read.Ratios[Processor]);
            Assert.Equal(3.25, read.Ratios["AVX2"]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Slowed_work_takes_longer_by_its_share()
    {
        var slowdown = new Slowdown(0.2, () => _now += TimeSpan.FromMilliseconds(0.1));

        slowdown.Run(() => Pass(50));

        Assert.Equal(60, _now.TotalMilliseconds, 0.5);
    }

    private static Verdict Judge(Measurement measured, double bytesPerWord = 200) => Verdict.Of(Committed, Processor, measured, bytesPerWord);

    private Measurement Measure(double line, double calibration) => Measurement.Take(() => Pass(line), () => Pass(calibration), () => _now);

    private void Pass(double milliseconds) => _now += TimeSpan.FromMilliseconds(milliseconds);
}
