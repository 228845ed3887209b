using Stance.Training.Evaluation;

namespace Stance.Training.Tests.Evaluation;

public class StanceEvaluatorTests
{
    private static readonly StanceLabel[] Labels = [StanceLabel.Warning, StanceLabel.None];

    [Fact]
    public void Measures_are_those_of_the_counts()
    {
        StanceScores scores = StanceEvaluator.Evaluate(
        [
            Judged(StanceLabel.Warning, 0.8), Judged(StanceLabel.Warning, 0.4), Judged(StanceLabel.None, 0.1), Judged(StanceLabel.None, 0.3),
        ],
            Labels, new(0, 1));

        // Warning: 1 of 1 predictions right, 1 of 2 found. None: 2 of 3 right, 2 of 2 found.
        Assert.Equal([1, 2.0 / 3], scores.Classes.Select(one => one.Precision.Value));
        Assert.Equal([0.5, 1], scores.Classes.Select(one => one.Recall.Value));
        Assert.Equal(2.0 / 3, scores.Classes[0].F1.Value, 12);
        Assert.Equal(0.8, scores.Classes[1].F1.Value, 12);
        Assert.Equal([2, 2], scores.Classes.Select(one => one.Support));
        Assert.Equal(((2.0 / 3) + 0.8) / 2, scores.MacroF1.Value, 12);
        Assert.Equal(0.75, scores.Accuracy.Value, 12);
        // Twice the squared gap of the right label: 0.2, 0.6, 0.1 and 0.3.
        Assert.Equal(2 * (0.04 + 0.36 + 0.01 + 0.09) / 4, scores.BrierScore.Value, 12);
        // Bins: 0.8 right, 0.6 wrong, 0.9 right, 0.7 right.
        Assert.Equal((0.2 + 0.6 + 0.1 + 0.3) / 4, scores.CalibrationError.Value, 12);
        Assert.Null(scores.MacroF1.Interval);
    }

    [Fact]
    public void Labels_that_the_model_does_not_have_are_named_and_count_as_wrong()
    {
        StanceScores scores = StanceEvaluator.Evaluate([Judged(new("praise"), 0.9), Judged(StanceLabel.Warning, 0.9)], Labels, new(0, 1));

        Assert.Equal([new("praise")], scores.UnknownLabels);
        Assert.Equal([StanceLabel.Warning, StanceLabel.None, new("praise")], scores.Labels);
        Assert.Equal(0.5, scores.Accuracy.Value);
        // The right answer has probability 0: 1 for it, and the squares of 0.9 and 0.1.
        Assert.Equal((1 + 0.81 + 0.01 + 0.01 + 0.01) / 2, scores.BrierScore.Value, 12);
    }

    [Fact]
    public void Intervals_resample_documents()
    {
        JudgedExample[] judged = [.. Enumerable.Range(0, 40).Select(i => Judged(StanceLabel.Warning, i % 4 == 0 ? 0.1 : 0.9, $"doc{i / 4}"))];

        StanceScores scores = StanceEvaluator.Evaluate(judged, Labels, new(200, 1));

        // Each document has the same share of errors, so that drawing documents changes nothing.
        Assert.Equal(10, scores.Documents);
        Assert.Equal(0.75, scores.Accuracy.Interval!.Value.Low, 12);
        Assert.Equal(0.75, scores.Accuracy.Interval.Value.High, 12);
    }

    [Fact]
    public void Hardest_errors_are_the_surest()
    {
        JudgedExample[] judged =
        [
            Judged(StanceLabel.Warning, 0.3, "sure"), Judged(StanceLabel.Warning, 0.9, "right"), Judged(StanceLabel.None, 0.95, "surest"), Judged(StanceLabel.None, 0.6, "unsure"),
        ];

        Assert.Equal(["surest", "sure"], StanceEvaluator.Hardest(judged, 2).Select(one => one.Example.Document));
    }

    [Fact]
    public void Second_right_label_is_no_error()
    {
        JudgedExample judged = new(
            new() { Id = "1", Document = "1", Text = "Oslo warned them.", Label = StanceLabel.None, Also = StanceLabel.Warning },
            new(Labels, [0.9, 0.1]));

        Assert.True(judged.IsRight);
        Assert.Empty(StanceEvaluator.Hardest([judged], 5));
        Assert.Equal(0.02, judged.BrierScore, 12);
    }

    internal static JudgedExample Judged(StanceLabel expected, double warning, string document = "d") => new(
        new() { Id = document, Document = document, Text = "Oslo warned them.", Label = expected }, new(Labels, [warning, 1 - warning]));
}
