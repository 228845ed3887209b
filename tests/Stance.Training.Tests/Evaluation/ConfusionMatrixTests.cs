using Stance.Training.Evaluation;

namespace Stance.Training.Tests.Evaluation;

public class ConfusionMatrixTests
{
    [Fact]
    public void Measures_follow_from_the_counts()
    {
        ConfusionMatrix matrix = Matrix(
            (StanceLabel.Warning, null, StanceLabel.Warning),
            (StanceLabel.Warning, null, StanceLabel.None),
            (StanceLabel.None, null, StanceLabel.None),
            (StanceLabel.None, null, StanceLabel.None),
            (StanceLabel.None, null, StanceLabel.Warning));

        Assert.Equal(0.5, matrix.Precision(StanceLabel.Warning));
        Assert.Equal(0.5, matrix.Recall(StanceLabel.Warning));
        Assert.Equal(2.0 / 3, matrix.F1(StanceLabel.None), 12);
        Assert.Equal((0.5 + (2.0 / 3)) / 2, matrix.MacroF1, 12);
        Assert.Equal(0.6, matrix.Accuracy, 12);
        Assert.Equal(1, matrix.Count(StanceLabel.None, StanceLabel.Warning));
        Assert.Equal(5, matrix.Items);
    }

    [Fact]
    public void Second_right_label_counts_for_itself()
    {
        ConfusionMatrix matrix = Matrix((StanceLabel.Warning, StanceLabel.Condemnation, StanceLabel.Condemnation));
        Assert.Equal(1, matrix.Accuracy);
        Assert.Equal(1, matrix.Count(StanceLabel.Condemnation, StanceLabel.Condemnation));
        Assert.Equal([StanceLabel.Warning], matrix.Labels);
    }

    [Fact]
    public void Calibration_error_is_the_gap_between_score_and_accuracy()
    {
        var matrix = new ConfusionMatrix();
        for (int i = 0; i < 4; i++)
        {
            matrix.Add(StanceLabel.None, null, i == 0 ? StanceLabel.Warning : StanceLabel.None, 0.95);
        }
        Assert.Equal(0.2, matrix.CalibrationError, 12);
    }

    [Fact]
    public void Labels_that_are_only_predicted_are_labels_too()
    {
        ConfusionMatrix matrix = Matrix((StanceLabel.Warning, null, StanceLabel.None));

        Assert.Equal([StanceLabel.None, StanceLabel.Warning], matrix.AllLabels);
        Assert.Equal((0, 1), (matrix.Support(StanceLabel.None), matrix.Predicted(StanceLabel.None)));
    }

    [Fact]
    public void Items_count_as_often_as_told()
    {
        var matrix = new ConfusionMatrix();
        matrix.Add(StanceLabel.Warning, null, StanceLabel.Warning, 0.9, 3);
        matrix.Add(StanceLabel.Warning, null, StanceLabel.None, 0.9, 1);
        matrix.Add(StanceLabel.Reassurance, null, StanceLabel.None, 0.9, 0);

        Assert.Equal(0.75, matrix.Accuracy);
        Assert.Equal([StanceLabel.Warning], matrix.Labels);
    }

    [Fact]
    public void There_may_be_many_labels()
    {
        StanceLabel[] labels = [.. Enumerable.Range(0, 20).Select(i => new StanceLabel($"label {i:00}"))];
        var matrix = new ConfusionMatrix();
        for (int i = 0; i < labels.Length; i++)
        {
            matrix.Add(labels[i], null, labels[(i + 1) % labels.Length], 0.5, i + 1);
        }

        Assert.All(Enumerable.Range(0, labels.Length), i => Assert.Equal(i + 1, matrix.Count(labels[i], labels[(i + 1) % labels.Length])));
        Assert.Equal(labels, matrix.Labels);
    }

    [Fact]
    public void Empty_matrix_measures_zero()
    {
        var matrix = new ConfusionMatrix();
        Assert.Equal(0, matrix.MacroF1 + matrix.Accuracy + matrix.CalibrationError + matrix.Precision(StanceLabel.None) + matrix.Recall(StanceLabel.None));
    }

    private static ConfusionMatrix Matrix(params (StanceLabel Expected, StanceLabel? Also, StanceLabel Predicted)[] items)
    {
        var matrix = new ConfusionMatrix();
        foreach ((StanceLabel expected, StanceLabel? also, StanceLabel predicted) in items)
        {
            matrix.Add(expected, also, predicted, 0.5);
        }
        return matrix;
    }
}
