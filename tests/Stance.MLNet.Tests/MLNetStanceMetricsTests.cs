using Stance.MLNet.Prediction;

namespace Stance.MLNet.Tests;

public class MLNetStanceMetricsTests
{
    [Fact]
    public void Measures_are_those_counted_by_hand()
    {
        MLNetStanceMetrics metrics = MLNetStanceMetrics.Of(
        [
            Judged("warning", "warning"),
            Judged("warning", "none"),
            Judged("none", "none"),
            Judged("none", "none"),
            Judged("none", "praise"),
        ]);

        Assert.Equal(5, metrics.Items);
        Assert.Equal(3 / 5.0, metrics.Accuracy);
        Assert.Equal(["none", "praise", "warning"], metrics.Labels.Select(label => label.Label));
        AssertLabel(metrics, "none", 3, precision: 2 / 3.0, recall: 2 / 3.0, f1: 2 / 3.0);
        AssertLabel(metrics, "praise", 0, precision: 0, recall: 0, f1: 0);
        AssertLabel(metrics, "warning", 2, precision: 1, recall: 1 / 2.0, f1: 2 / 3.0);
        // A label that is right for no statement has no part in the means.
        Assert.Equal(2 / 3.0, metrics.MacroF1, 12);
        Assert.Equal(((2 / 3.0) + (1 / 2.0)) / 2, metrics.MacroRecall, 12);
    }

    [Fact]
    public void A_second_right_label_counts_where_it_is_predicted()
    {
        MLNetStanceMetrics metrics = MLNetStanceMetrics.Of(
        [
            Judged("warning", "condemnation", also: "condemnation"),
            Judged("warning", "warning", also: "condemnation"),
            Judged("warning", "none", also: "condemnation"),
        ]);

        Assert.Equal(2 / 3.0, metrics.Accuracy);
        AssertLabel(metrics, "condemnation", 1, precision: 1, recall: 1, f1: 1);
        AssertLabel(metrics, "warning", 2, precision: 1, recall: 1 / 2.0, f1: 2 / 3.0);
    }

    private static void AssertLabel(MLNetStanceMetrics metrics, string name, int support, double precision, double recall, double f1)
    {
        MLNetLabelMetrics label = Assert.Single(metrics.Labels, label => label.Label == name);
        Assert.Equal((support, precision, recall), (label.Support, label.Precision, label.Recall));
        Assert.Equal(f1, label.F1, 12);
    }

    private static JudgedRow Judged(string label, string predicted, string also = "") => new() { Label = label, Also = also, PredictedLabel = predicted };
}
