using Stance.Attributions;
using Stance.Training.Annotations;
using Stance.Training.Evaluation;

namespace Stance.Training.Tests;

public class StancePartTrainerTests(ToyModel toy) : IClassFixture<ToyModel>
{
    private StanceExample[] Examples => [.. StanceExampleReader.Read(Path.Combine(toy.Folder, "gold/stance/polnear-dev.jsonl"))];

    [Fact]
    public void Folds_judge_every_statement_once_and_the_classifier_learns_from_all()
    {
        StanceExample[] examples = Examples;
        List<(string Step, int Done, int Total)> steps = [];

        TrainedStance trained = Train(examples, [], new() { Folds = 3 }, (step, done, total) => steps.Add((step, done, total)));

        Assert.Equal(3, trained.Folds);
        Assert.Equal(examples, trained.Judged.Select(one => one.Example));
        Assert.Equal(["condemnation", "none", "reassurance", "warning"], trained.Classifier.Labels.Select(label => label.Name));
        Assert.All(trained.Judged, one => Assert.Equal(trained.Classifier.Labels, one.Prediction.Labels));
        Assert.Equal([0, 1, 2, 3, 4], steps.Where(step => step.Step == "trainings").Select(step => step.Done));
        Assert.All(steps.Where(step => step.Step == "trainings"), step => Assert.Equal(4, step.Total));
    }

    [Fact]
    public void A_label_of_one_document_only_cannot_be_predicted_for_it()
    {
        StanceExample[] examples = Examples;
        string only = examples[0].Document;
        StanceLabel rare = new("rare");
        examples = [.. examples.Select(one => one.Document == only ? one with { Label = rare } : one)];

        TrainedStance trained = Train(examples, [], new() { Folds = 2 });

        Assert.Contains(rare, trained.Classifier.Labels);
        Assert.All(trained.Judged.Where(one => one.Example.Document == only), one => Assert.NotEqual(rare, one.Prediction.Label));
    }

    [Fact]
    public void Statements_to_measure_by_are_judged_by_the_classifier_itself()
    {
        StanceExample[] examples = Examples;
        string held = examples[0].Document;

        TrainedStance trained = Train([.. examples.Where(one => one.Document != held)], [.. examples.Where(one => one.Document == held)], new());

        Assert.Null(trained.Folds);
        Assert.Equal(examples.Where(one => one.Document == held), trained.Judged.Select(one => one.Example));
        Assert.All(trained.Judged, one =>
        {
            Text.Document document = toy.Model.Tagger.Tag(one.Example.Text);
            Assert.Equal(trained.Classifier.Classify(document, AttributionFactory.FromSpans(document, null, null, [])).Score, one.Prediction.Score);
        });
    }

    [Fact]
    public void Same_statements_and_options_give_the_same_judgements() =>
        Assert.Equal(Scores(Train(Examples, [], new() { Folds = 2, Seed = 5 })), Scores(Train(Examples, [], new() { Folds = 2, Seed = 5 })));

    [Fact]
    public void Labels_are_those_of_the_classifier_to_start_from()
    {
        StanceExample[] some = [.. Examples.Where(one => one.Label == StanceLabel.Warning || one.Label == StanceLabel.None)];
        Assert.Equal(toy.Model.Labels, Train(some, [], new() { Folds = 2, Start = toy.Model.Classifier }).Classifier.Labels);
    }

    [Fact]
    public void Cancelling_ends_the_work()
    {
        using CancellationTokenSource stop = new();
        stop.Cancel();
        ExampleTexts texts = new(toy.Model, Examples, (_, _, _) => { }, default);
        Assert.Throws<OperationCanceledException>(() => new StancePartTrainer(toy.Model, texts, new(), (_, _, _) => { }, TimeProvider.System, stop.Token).Train(Examples, []));
        Assert.Throws<OperationCanceledException>(() => new ExampleTexts(toy.Model, Examples, (_, _, _) => { }, stop.Token));
    }

    [Theory]
    [InlineData(" ", null, null, null, "expected a 'text' with words")]
    [InlineData("Oslo  said no.", null, "4-6", null, "expected 'cue' to cover words of 'text'")]
    [InlineData("Oslo  said no.", "4-5", null, null, "expected 'source' to cover words of 'text'")]
    [InlineData("Oslo  said no.", null, null, "5-6", "expected each span of 'content' to cover words of 'text'")]
    [InlineData("Oslo  said no.", "0-4", "6-10", "11-13", null)]
    public void Statements_that_cannot_be_judged_say_why(string text, string? source, string? cue, string? content, string? flaw)
    {
        StanceExample example = new()
        {
            Id = "1",
            Document = "1",
            Text = text,
            Label = StanceLabel.None,
            Source = Span(source),
            Cue = Span(cue),
            Content = Span(content) is { } span ? [span] : [],
        };
        Assert.Equal(flaw, new ExampleTexts(toy.Model, [example], (_, _, _) => { }, default).FlawOf(example));
    }

    private TrainedStance Train(StanceExample[] examples, StanceExample[] dev, StancePartOptions options, Action<string, int, int>? report = null)
    {
        ExampleTexts texts = new(toy.Model, [.. examples, .. dev], (_, _, _) => { }, default);
        return new StancePartTrainer(toy.Model, texts, options, report ?? ((_, _, _) => { }), TimeProvider.System, default).Train(examples, dev);
    }

    private static double[] Scores(TrainedStance trained) => [.. trained.Judged.Select((JudgedExample one) => one.Prediction.Score)];

    private static Text.TextSpan? Span(string? ends) => ends is null ? null : new(int.Parse(ends.Split('-')[0], null), int.Parse(ends.Split('-')[1], null));
}
