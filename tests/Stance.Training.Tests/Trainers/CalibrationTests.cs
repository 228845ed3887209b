using Stance.Training.Trainers;

namespace Stance.Training.Tests.Trainers;

public class CalibrationTests
{
    [Theory]
    [InlineData(8)]
    [InlineData(4)]
    [InlineData(2)]
    public void Temperature_makes_sure_scores_as_doubtful_as_their_errors(double score)
    {
        // Right in three cases of four: the honest difference of scores is ln 3.
        double[][] scores = [[score, 0], [score, 0], [score, 0], [score, 0]];
        Assert.Equal(Math.Min(5, score / Math.Log(3)), Calibration.FitTemperature(scores, [0, 0, 0, 1]), 0.01);
    }

    [Fact]
    public void Temperature_makes_doubtful_scores_as_sure_as_they_are_right()
    {
        double[][] scores = [[0.5, 0], [0.5, 0], [0.5, 0], [0.5, 0]];
        Assert.Equal(0.5 / Math.Log(3), Calibration.FitTemperature(scores, [0, 0, 0, 1]), 0.01);
    }

    [Fact]
    public void Temperature_stays_within_bounds_where_all_is_right_or_all_is_wrong()
    {
        Assert.Equal(0.2, Calibration.FitTemperature([[1, 0], [0, 1]], [0, 1]), 0.01);
        Assert.Equal(5, Calibration.FitTemperature([[1, 0], [0, 1]], [1, 0]), 0.01);
        Assert.InRange(Calibration.FitTemperature([[1e300, 0], [0, 1e300]], [1, 0]), 0.2, 5);
    }
}
