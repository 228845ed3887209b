using Stance.Text;
using Stance.Training.Annotations;
using Stance.Training.Evaluation;

namespace Stance.Training.Tests.Evaluation;

public class TargetEvaluatorTests
{
    private const string Text = "Peru condemned the Chilean fleet near Lima.";

    private static readonly Lazy<TargetEvaluator> Evaluator = new(() => new(StanceModel.LoadEmbedded().Tagger, null));

    private static readonly TargetExample Example = new()
    {
        Id = "1",
        Text = Text,
        Sentence = new(0, Text.Length),
        Label = StanceLabel.Condemnation,
        Source = Span("Peru"),
        Cue = Span("condemned"),
        Targets = [Span("Chilean fleet"), Span("Lima")],
    };

    [EmbeddedModelFact]
    public void A_shared_word_is_partly_right_and_an_article_does_not_count()
    {
        Assert.Equal(new TargetScores(1, 1, 1, 1), Score("the Chilean fleet"));
        Assert.Equal(new TargetScores(1, 1, 1, 0), Score("fleet near Lima"));
        Assert.Equal(new TargetScores(1, 1, 1, 1), Score("Lima"));
        Assert.Equal(new TargetScores(1, 1, 0, 0), Score("Peru"));
        Assert.Equal(new TargetScores(1, 0, 0, 0), Score(null));
    }

    [Fact]
    public void Scores_are_shares_of_what_was_found_and_of_what_is_marked()
    {
        TargetScores scores = new(Statements: 10, Found: 8, Partial: 6, Exact: 3);

        Assert.Equal((0.75, 0.6), (scores.Precision, scores.Recall));
        Assert.Equal((12.0 / 18, 6.0 / 18), (scores.F1, scores.ExactF1));
        Assert.Equal("targets: 10 statements, P 0.750, R 0.600, F1 0.667; exact F1 0.333", scores.ToString());
        Assert.Equal((0, 0, 0, 0), (new TargetScores().Precision, new TargetScores().Recall, new TargetScores().F1, new TargetScores().ExactF1));
    }

    [EmbeddedModelFact]
    public void Examples_of_one_article_are_its_statements()
    {
        (TargetExample Example, Speakers.ResolvedSources Sources, int Index)[] read = [.. Evaluator.Value.Read([Example, Example with { Id = "2", Label = StanceLabel.Warning }])];

        Assert.Equal(["1", "2"], read.Select(one => one.Example.Id));
        Assert.Same(read[0].Sources, read[1].Sources);
        Assert.Equal("Peru", read[1].Sources.Attributions[read[1].Index].Speaker.Name);
    }

    [EmbeddedModelFact]
    public void Baselines_are_the_nearest_name_and_the_object_of_the_cue()
    {
        (_, Speakers.ResolvedSources sources, int index) = Evaluator.Value.Read([Example]).Single();

        Assert.Equal("Chilean", Text[TargetBaselines.NearestName(sources, index)!.Value.Range]);
        Assert.Contains("Chilean fleet", Text[TargetBaselines.Object(sources, index)!.Value.Range], StringComparison.Ordinal);
    }

    private static TargetScores Score(string? found) => Evaluator.Value.Evaluate([Example], (_, _, _) => found is null ? null : Span(found));

    private static TextSpan Span(string words)
    {
        int start = Text.IndexOf(words, StringComparison.Ordinal);
        return new(start, start + words.Length);
    }
}
