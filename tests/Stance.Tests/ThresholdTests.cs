using System.Collections.Immutable;

namespace Stance.Tests;

public class ThresholdTests
{
    private static readonly StanceLabel[] Labels = [StanceLabel.Warning, StanceLabel.Condemnation, StanceLabel.None];

    [Fact]
    public void A_label_below_its_threshold_becomes_none_and_the_probabilities_stay()
    {
        StancePrediction prediction = new StancePrediction(Labels, [0.6, 0.3, 0.1]).WithThresholds(Thresholds(StanceLabel.Warning, 0.7));

        Assert.Equal(StanceLabel.None, prediction.Label);
        Assert.Equal(0.1, prediction.Score);
        Assert.Equal([0.6, 0.3, 0.1], Labels.Select(label => prediction[label]));
        Assert.Equal(Labels, prediction.Labels);
    }

    [Fact]
    public void A_label_at_its_threshold_stays()
    {
        StancePrediction prediction = new(Labels, [0.6, 0.3, 0.1]);

        Assert.Same(prediction, prediction.WithThresholds(Thresholds(StanceLabel.Warning, 0.6)));
        Assert.Same(prediction, prediction.WithThresholds(Thresholds(StanceLabel.Condemnation, 0.9)));
        Assert.Same(prediction, prediction.WithThresholds(ImmutableDictionary<StanceLabel, double>.Empty));
    }

    [EmbeddedModelFact]
    public void Thresholds_hold_for_statements_sentences_the_author_and_given_spans()
    {
        const string Text = "Ida Brandt warned that Larnov would answer. Nobody should forget the flood.";
        StatementExtractor unsure = StatementExtractor.Load(new ExtractorOptions { Classifier = new Constant(0.9), Thresholds = Thresholds(StanceLabel.Warning, 0.95) });
        StatementExtractor sure = StatementExtractor.Load(new ExtractorOptions { Classifier = new Constant(0.9), Thresholds = Thresholds(StanceLabel.Warning, 0.9) });

        Assert.Contains(sure.Extract(Text).Statements, one => one.Stance.Label == StanceLabel.Warning);
        Assert.Contains(sure.Extract(Text).Statements, one => one.Speaker.Kind == SpeakerKind.Author);
        Assert.Equal(StanceLabel.Warning, sure.Classify(Text).Label);
        Assert.All(unsure.Extract(Text).Statements, one => Assert.Equal(StanceLabel.None, one.Stance.Label));
        Assert.All(unsure.Extract(Text).Sentences, one => Assert.Equal(StanceLabel.None, one.Stance));
        Assert.DoesNotContain(unsure.Extract(Text).Statements, one => one.Speaker.Kind == SpeakerKind.Author);
        Assert.Equal(StanceLabel.None, unsure.Classify(Text).Label);
        Assert.Equal(0.9, unsure.Classify(Text)[StanceLabel.Warning], 12);
    }

    [EmbeddedModelTheory]
    [InlineData("praise", 0.5, "'praise'; expected one of: warning, condemnation")]
    [InlineData("none", 0.5, "'none'; expected one of: warning, condemnation")]
    [InlineData("warning", 1.5, "is 1.5; expected a number from 0 to 1")]
    [InlineData("warning", double.NaN, "expected a number from 0 to 1")]
    public void Thresholds_that_do_not_fit_the_labels_throw(string label, double score, string expected)
    {
        ExtractorOptions options = new() { Classifier = new Constant(0.9), Thresholds = Thresholds(new(label), score) };

        Assert.Contains(expected, Assert.Throws<ArgumentException>(() => StatementExtractor.Load(options)).Message);
    }

    [EmbeddedModelFact]
    public void Without_a_label_none_there_are_no_thresholds()
    {
        ExtractorOptions options = new() { Classifier = new Pair(), Thresholds = Thresholds(StanceLabel.Warning, 0.5) };

        Assert.Contains("no label 'none'", Assert.Throws<ArgumentException>(() => StatementExtractor.Load(options)).Message);
    }

    private static ImmutableDictionary<StanceLabel, double> Thresholds(StanceLabel label, double score) =>
        ImmutableDictionary<StanceLabel, double>.Empty.Add(label, score);

    /// <summary>Sees a warning everywhere.</summary>
    private sealed class Constant(double probability) : IStanceClassifier
    {
        public IReadOnlyList<StanceLabel> Labels => ThresholdTests.Labels;

        public StancePrediction Classify(ResolvedAttribution attribution) => new(Labels, [probability, 0, 1 - probability]);
    }

    /// <summary>A classifier without none.</summary>
    private sealed class Pair : IStanceClassifier
    {
        public IReadOnlyList<StanceLabel> Labels { get; } = [StanceLabel.Warning, StanceLabel.Condemnation];

        public StancePrediction Classify(ResolvedAttribution attribution) => new(Labels, [0.5, 0.5]);
    }
}
