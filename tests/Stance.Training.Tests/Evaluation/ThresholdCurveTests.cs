using Stance.Training.Evaluation;

namespace Stance.Training.Tests.Evaluation;

public class ThresholdCurveTests
{
    // Predicted warnings from the surest: right, wrong, right, wrong; one warning is taken for none.
    private static readonly ThresholdCurve Curve = new(StanceLabel.Warning,
    [
        StanceEvaluatorTests.Judged(StanceLabel.Warning, 0.90001),
        StanceEvaluatorTests.Judged(StanceLabel.None, 0.8),
        StanceEvaluatorTests.Judged(StanceLabel.Warning, 0.7),
        StanceEvaluatorTests.Judged(StanceLabel.None, 0.6),
        StanceEvaluatorTests.Judged(StanceLabel.Warning, 0.2),
    ]);

    [Fact]
    public void Each_point_counts_the_predictions_from_its_score_on()
    {
        Assert.Equal(
            [(0.6, new(2, 4, 3)), (0.7, new(2, 3, 3)), (0.8, new(1, 2, 3)), (0.9, new PrecisionRecall(1, 1, 3))],
            Curve.Points.Select(point => (point.Score, point.Counts)));
    }

    [Fact]
    public void Lowest_score_with_a_precision_is_found()
    {
        Assert.Equal(0.9, Curve.LowestWithPrecision(0.9)!.Value.Score);
        Assert.Equal(0.7, Curve.LowestWithPrecision(0.6)!.Value.Score);
        Assert.Equal(0.6, Curve.LowestWithPrecision(0.5)!.Value.Score);
    }

    [Fact]
    public void Highest_score_with_a_recall_is_found()
    {
        Assert.Equal(0.7, Curve.HighestWithRecall(0.5)!.Value.Score);
        Assert.Equal(0.9, Curve.HighestWithRecall(0.3)!.Value.Score);
    }

    [Fact]
    public void What_no_score_reaches_is_null()
    {
        // One of three warnings is never predicted; the surest prediction being right, any precision is reached.
        Assert.Null(Curve.HighestWithRecall(0.7));
        Assert.Null(new ThresholdCurve(StanceLabel.Warning, [StanceEvaluatorTests.Judged(StanceLabel.None, 0.8)]).LowestWithPrecision(0.1));
        Assert.Null(new ThresholdCurve(StanceLabel.Condemnation, []).BestF1());
    }

    [Fact]
    public void Best_F1_weighs_both() => Assert.Equal(0.7, Curve.BestF1()!.Value.Score);

    [Fact]
    public void A_threshold_keeps_the_prediction_that_it_was_made_of()
    {
        // Rounded to 0.9 it still holds the prediction of 0.90001; rounded up it would not.
        Assert.True(Curve.Points[^1].Score <= 0.90001);
    }

    [Fact]
    public void Short_curves_hold_both_ends() => Assert.Equal([0.6, 0.9], Curve.Sample(2).Select(point => point.Score));
}
