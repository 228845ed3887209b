using Stance.Training.Trainers;

namespace Stance.Training.Tests.Trainers;

public class CalibrationTests
{
    private static readonly StanceLabel[] Labels = [StanceLabel.Warning, StanceLabel.None];

    [Fact]
    public void Bias_lets_a_rare_label_win_where_it_is_just_behind()
    {
        double[][] scores = [[0.9, 1.0], [0.9, 1.0], [0, 1], [0, 1], [0, 1]];
        int[] expected = [0, 0, 1, 1, 1];

        double[] biases = Calibration.FitBiases(scores, expected, Labels);

        Assert.InRange(biases[0], 0.1, 1.0);
        Assert.Equal(0, biases[1]);
    }

    [Fact]
    public void Bias_stays_zero_where_nothing_can_be_gained() =>
        Assert.All(Calibration.FitBiases([[2, 0], [0, 2]], [0, 1], Labels), bias => Assert.Equal(0, bias));

    [Fact]
    public void Temperature_makes_sure_scores_as_doubtful_as_their_errors()
    {
        // Right in three cases of four: the honest score difference is ln 3.
        double[][] scores = [[8, 0], [8, 0], [8, 0], [8, 0]];
        double temperature = Calibration.FitTemperature(scores, [0, 0, 0, 1], [0, 0]);
        Assert.Equal(5, temperature, 0.01);

        scores = [[2, 0], [2, 0], [2, 0], [2, 0]];
        temperature = Calibration.FitTemperature(scores, [0, 0, 0, 1], [0, 0]);
        Assert.Equal(2 / Math.Log(3), temperature, 0.01);
    }
}
