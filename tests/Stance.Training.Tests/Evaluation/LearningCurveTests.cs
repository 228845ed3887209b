using Stance.Training.Annotations;
using Stance.Training.Evaluation;

namespace Stance.Training.Tests.Evaluation;

public class LearningCurveTests
{
    private static readonly StanceLabel[] Labels = [StanceLabel.Warning, StanceLabel.None];

    [Fact]
    public void Shares_grow_by_whole_documents_and_hold_the_smaller_ones()
    {
        LearningPlan plan = new([new(Examples(16, perDocument: 2), Examples(2, perDocument: 1))], steps: 3, seed: 1);

        Assert.Equal([0.25, 0.5, 1], plan.Stages.Select(stage => stage.Share));
        Assert.Equal([4, 8, 16], plan.Stages.Select(stage => stage.Subsets[0].Length));
        Assert.Equal(28, plan.Work);
        foreach (var (smaller, larger) in plan.Stages.Zip(plan.Stages.Skip(1)))
        {
            Assert.Subset(larger.Subsets[0].ToHashSet(), smaller.Subsets[0].ToHashSet());
        }
        Assert.All(
            plan.Stages.SelectMany(stage => stage.Subsets[0].GroupBy(example => example.Document)), document => Assert.Equal(2, document.Count()));
    }

    [Fact]
    public void Shares_that_documents_cannot_tell_apart_are_one()
    {
        LearningPlan plan = new([new(Examples(8, perDocument: 8), Examples(1, perDocument: 1))], steps: 4, seed: 1);

        Assert.Single(plan.Stages);
        Assert.Equal(8, plan.Work);
    }

    [Fact]
    public void Folds_hold_out_each_example_once_and_keep_documents_whole()
    {
        StanceExample[] examples = Examples(20, perDocument: 2);

        IReadOnlyList<ExampleSplit> folds = ExampleSplit.Folds(examples, 5, seed: 1);

        Assert.Equal(examples.Select(example => example.Id).Order(), folds.SelectMany(fold => fold.Test).Select(example => example.Id).Order());
        Assert.All(folds, fold =>
        {
            Assert.Equal(4, fold.Test.Count);
            Assert.Equal(16, fold.Training.Count);
            Assert.Empty(fold.Training.Select(example => example.Document).Intersect(fold.Test.Select(example => example.Document)));
        });
    }

    [Fact]
    public void There_are_no_more_folds_than_documents() => Assert.Equal(2, ExampleSplit.Folds(Examples(8, perDocument: 4), 5, seed: 1).Count);

    [Fact]
    public void Doubling_brings_what_the_last_step_brought()
    {
        // A classifier that gets one more statement right for each doubling of its training data.
        StanceExample[] test = Examples(8, perDocument: 1);
        LearningPlan plan = new([new(Examples(16, perDocument: 1), test)], steps: 3, seed: 1);
        List<int> told = [];

        LearningCurve curve = LearningCurve.Measure(plan, new(100, 1), training =>
        {
            int right = 3 + (int)Math.Log2(training.Count);
            return example => Predict(Array.IndexOf(test, example) < right ? example.Label : Other(example.Label));
        }, told.Add);

        Assert.Equal([4, 8, 16], told);
        Assert.Equal([4.0, 8.0, 16.0], curve.Steps.Select(step => step.Examples));
        Assert.Equal([4.0, 8.0, 16.0], curve.Steps.Select(step => step.Documents));
        // 5 to 7 of 8 right; wrong are, from the end, none for warning and the other way round.
        Assert.Equal(curve.Steps[2].MacroF1.Value - curve.Steps[1].MacroF1.Value, curve.Gain!.Value.Value, 12);
        Assert.True(curve.Gain.Value.Value > 0);
        Assert.InRange(curve.Gain.Value.Value, curve.Gain.Value.Interval!.Value.Low, curve.Gain.Value.Interval.Value.High);
    }

    [Fact]
    public void One_step_has_no_slope()
    {
        LearningPlan plan = new([new(Examples(4, perDocument: 1), Examples(4, perDocument: 1))], steps: 1, seed: 1);

        LearningCurve curve = LearningCurve.Measure(plan, new(0, 1), _ => example => Predict(example.Label), _ => { });

        Assert.Equal(1, Assert.Single(curve.Steps).MacroF1.Value);
        Assert.Null(curve.Gain);
    }

    private static StanceExample[] Examples(int count, int perDocument) =>
    [
        .. Enumerable.Range(0, count).Select(i => new StanceExample
        {
            Id = $"{i}", Document = $"doc{i / perDocument}", Text = "Oslo warned them.", Label = Labels[i % 2],
        }),
    ];

    private static StanceLabel Other(StanceLabel label) => label == Labels[0] ? Labels[1] : Labels[0];

    private static StancePrediction Predict(StanceLabel label) => new(Labels, label == Labels[0] ? [0.9, 0.1] : [0.1, 0.9]);
}
