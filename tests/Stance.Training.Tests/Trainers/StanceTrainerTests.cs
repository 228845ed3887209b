using Stance.Classification;
using Stance.Learning;
using Stance.ModelFormat;
using Stance.Text;
using Stance.Training.Annotations;
using Stance.Training.Trainers;

namespace Stance.Training.Tests.Trainers;

public class StanceTrainerTests
{
    private static readonly StanceTrainerOptions Small = new() { LogRows = 12, Width = 16, Hidden = 8, LeastSteps = 200 };

    [Fact]
    public void Learns_what_cue_and_content_say()
    {
        StanceClassifier classifier = StanceTrainer.Train(Examples(), ReadTexts.Plain, Small);
        Assert.Equal(StanceLabel.Condemnation, Predict(classifier, "The senate condemned the seizure of the ferry."));
        Assert.Equal(StanceLabel.Warning, Predict(classifier, "The senate warned of the collapse of the bridge."));
        Assert.Equal(StanceLabel.None, Predict(classifier, "The senate announced the opening of the museum."));
    }

    [Fact]
    public void Same_examples_and_options_give_the_same_bytes() =>
        Assert.Equal(Section(StanceTrainer.Train(Examples(), ReadTexts.Plain, Small)), Section(StanceTrainer.Train(Examples(), ReadTexts.Plain, Small)));

    [Fact]
    public void Labels_are_those_of_the_examples()
    {
        StanceExample[] examples = [.. Examples().Select(e => e with { Label = new(e.Label.Name == "none" ? "quiet" : "loud") })];
        StanceClassifier classifier = StanceTrainer.Train(examples, ReadTexts.Plain, Small);
        Assert.Equal(["loud", "quiet"], classifier.Labels.Select(label => label.Name));
        Assert.Equal("loud", Predict(classifier, "The senate condemned the seizure of the ferry.").Name);
    }

    [Fact]
    public void Labels_keep_the_order_of_the_options()
    {
        StanceLabel[] labels = [StanceLabel.Warning, StanceLabel.None, StanceLabel.Condemnation];
        Assert.Equal(labels, StanceTrainer.Train(Examples(), ReadTexts.Plain, Small with { Labels = labels }).Labels);
    }

    [Fact]
    public void Label_that_is_not_listed_is_named()
    {
        var error = Assert.Throws<ArgumentException>(() => StanceTrainer.Train(Examples(), ReadTexts.Plain, Small with { Labels = [StanceLabel.None] }));
        Assert.Contains("'condemnation'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_example_is_an_error() => Assert.Throws<ArgumentException>(() => StanceTrainer.Train([], ReadTexts.Plain, Small));

    [Fact]
    public void One_document_is_enough_to_train() =>
        Assert.Equal(3, StanceTrainer.Train(Examples().Select(e => e with { Document = "only" }), ReadTexts.Plain, Small).Labels.Count);

    [Fact]
    public void Word_vectors_carry_what_was_learned_to_words_that_no_example_holds()
    {
        // "zorbled" is no neighbour in letters or lists of anything below; only its vector is that of "condemned" or of "announced".
        KeyedRows VectorsOf(float blame) => KeyedRows.Of(
            [WordForms.LowerOf("condemned"), WordForms.LowerOf("announced"), WordForms.LowerOf("zorbled")], 2, [1, 0, 0, 1, blame, 1 - blame]);
        StanceClassifier trained = StanceTrainer.Train(Examples(), ReadTexts.Plain, Small with { Vectors = VectorsOf(0.5f) });
        double ProbabilityWith(KeyedRows vectors) => Probability(
            new(trained.Labels.ToArray(), 1, trained.Features, [.. trained.Networks.Select(network => new StanceNetwork(network.Weights, vectors))]),
            "The senate zorbled the ferry.", StanceLabel.Condemnation);
        double blaming = ProbabilityWith(VectorsOf(1)), plain = ProbabilityWith(VectorsOf(0));
        Assert.True(blaming > plain + 0.2, $"the vector of the unseen word told nothing: {blaming} and {plain}");
    }

    [Fact]
    public void Other_seed_gives_another_classifier() =>
        Assert.NotEqual(Section(StanceTrainer.Train(Examples(), ReadTexts.Plain, Small)), Section(StanceTrainer.Train(Examples(), ReadTexts.Plain, Small with { Seed = 2 })));

    [Fact]
    public void Members_are_trained_apart_and_give_the_same_bytes_each_time()
    {
        StanceTrainerOptions options = Small with { Members = 2, LeastSteps = 30 };
        StanceClassifier classifier = StanceTrainer.Train(Examples(), ReadTexts.Plain, options);
        Assert.Equal(2, classifier.Networks.Count);
        Assert.NotEqual(classifier.Networks[0].Weights.Output.Values.ToArray(), classifier.Networks[1].Weights.Output.Values.ToArray());
        Assert.Equal(Section(classifier), Section(StanceTrainer.Train(Examples(), ReadTexts.Plain, options)));
    }

    [Fact]
    public void What_was_trained_on_states_reads_them_when_it_predicts()
    {
        StanceClassifier classifier = StanceTrainer.Train(Examples(), ReadTexts.WithStates, Small);
        Assert.Equal(ReadTexts.StateWidth, Assert.Single(classifier.Networks).Weights.StateAttention.Rows);
        Assert.Equal(StanceLabel.Warning, Predict(classifier, "The senate warned of the collapse of the bridge.", ReadTexts.WithStates));
    }

    [Fact]
    public void Doubtful_examples_count_less_than_clear_ones()
    {
        IEnumerable<StanceExample> contradictions = Examples().Where(e => e.Label == StanceLabel.Condemnation)
            .Select(e => e with { Id = e.Id + "-doubted", Label = StanceLabel.None, Confidence = StanceExample.Doubtful });
        StanceExample[] examples = [.. Examples(), .. contradictions];
        const string Text = "The senate condemned the seizure of the ferry.";
        Assert.Equal(StanceLabel.Condemnation, Predict(StanceTrainer.Train(examples, ReadTexts.Plain, Small), Text));
        StanceExample[] reversed = [.. examples.Select(e => e with { Confidence = StanceExample.Doubtful + StanceExample.Clear - e.Confidence })];
        Assert.Equal(StanceLabel.None, Predict(StanceTrainer.Train(reversed, ReadTexts.Plain, Small), Text));
    }

    [Fact]
    public void Development_examples_decide_how_sure_it_is()
    {
        StanceExample[] right = [.. Examples().Take(24)];
        StanceExample[] wrong = [.. right.Select((e, i) => i % 2 == 0 ? e with { Label = StanceLabel.None } : e)];
        double SureWith(StanceExample[] development) => Probability(
            StanceTrainer.Train(Examples(), ReadTexts.Plain, Small with { Development = development }), "The senate condemned the seizure of the ferry.", StanceLabel.Condemnation);
        Assert.True(SureWith(right) > SureWith(wrong) + 0.05, "errors on development examples bring no doubt");
    }

    [Theory]
    [InlineData(4, 10)]
    [InlineData(1000, 10)]
    [InlineData(1, 1)]
    public void Progress_comes_step_by_step_to_its_total(int examples, int epochs)
    {
        List<(string What, int Done, int Total)> progress = [];
        StanceExample[] all = [.. Enumerable.Repeat(Examples(), 12).SelectMany(e => e).Take(examples)];
        StanceTrainerOptions options = Small with { Epochs = epochs, LeastSteps = 100, Development = all, Progress = (what, done, total) => progress.Add((what, done, total)) };
        StanceTrainer.Train(all, ReadTexts.Plain, options);
        int total = Math.Max(epochs, (int)Math.Ceiling(100 / Math.Ceiling(examples / 32.0)));
        Assert.Equal(Enumerable.Range(1, total).Select(done => ("passes", done, total)), progress);
    }

    [Fact]
    public void Few_examples_are_enough_to_learn_them()
    {
        StanceExample[] few = [.. Examples().Take(4)];
        StanceClassifier classifier = StanceTrainer.Train(few, ReadTexts.Plain, Small with { Epochs = 1, LeastExamples = 1 });
        Assert.All(few, example => Assert.Equal(example.Label, Predict(classifier, example.Text)));
    }

    [Fact]
    public void Budget_ends_training_early_and_what_was_learned_counts()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        StanceClassifier classifier = StanceTrainer.Train(Examples(), ReadTexts.Plain, Small with { LeastSteps = 300_000, Budget = TimeSpan.FromSeconds(2) });
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"took {watch.Elapsed}");
        Assert.Equal(StanceLabel.Warning, Predict(classifier, "The senate warned of the collapse of the bridge."));
    }

    [Fact]
    public void Training_that_goes_on_starts_from_the_scores_of_what_it_starts_from()
    {
        StanceClassifier start = StanceTrainer.Train(Examples(), ReadTexts.Plain, Small);
        // There is no time for a step.
        StanceExample[] others = [.. Others().Select(e => e with { Label = StanceLabel.None })];
        StanceClassifier same = StanceTrainer.Train(others, ReadTexts.Plain, Small with { Start = start, Budget = TimeSpan.FromTicks(1) });
        foreach (StanceExample example in Examples().Concat(others))
        {
            Assert.All(Scores(start, example.Text).Zip(Scores(same, example.Text)), pair => Assert.Equal(pair.First, pair.Second, 0.02));
        }
    }

    [Fact]
    public void Training_that_goes_on_keeps_labels_and_shape_and_learns_what_is_new()
    {
        StanceClassifier start = StanceTrainer.Train(Examples(), ReadTexts.Plain, Small with { Labels = [StanceLabel.Warning, StanceLabel.None, StanceLabel.Reassurance, StanceLabel.Condemnation] });
        // What the options say of the shape does not count.
        StanceClassifier tuned = StanceTrainer.Train(Others(), ReadTexts.Plain, Small with { Start = start, LogRows = 9, Width = 5, Hidden = 4, Members = 3 });
        Assert.Equal(start.Labels, tuned.Labels);
        Assert.Equal(start.Features.Rows, tuned.Features.Rows);
        StanceNetworkWeights old = Assert.Single(start.Networks).Weights, weights = Assert.Single(tuned.Networks).Weights;
        Assert.Equal((old.Tokens.Columns, old.Hidden.Columns), (weights.Tokens.Columns, weights.Hidden.Columns));
        const string New = "The senate applauded the sinking of the barge.";
        double before = Probability(start, New, StanceLabel.Reassurance), after = Probability(tuned, New, StanceLabel.Reassurance);
        Assert.True(after > 0.5 && after > before + 0.2, $"{before} became {after}");
    }

    [Fact]
    public void Classifier_to_start_from_must_read_the_same_vectors()
    {
        StanceClassifier start = StanceTrainer.Train(Examples(), ReadTexts.Plain, Small with { LeastSteps = 3, Epochs = 1 });
        Assert.Throws<ArgumentException>(() => StanceTrainer.Train(Examples(), ReadTexts.Plain, Small with { Start = start, Vectors = KeyedRows.Of([1], 3, [1, 2, 3]) }));
    }

    [Fact]
    public void Label_that_the_classifier_to_start_from_does_not_know_is_named()
    {
        StanceClassifier start = StanceTrainer.Train(Examples(), ReadTexts.Plain, Small with { LeastSteps = 3, Epochs = 1 });
        var error = Assert.Throws<ArgumentException>(() => StanceTrainer.Train(Others(), ReadTexts.Plain, Small with { Start = start }));
        Assert.Contains("'reassurance'", error.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<StanceExample> Examples()
    {
        (string Cue, StanceLabel Label)[] acts =
            [("condemned", StanceLabel.Condemnation), ("warned of", StanceLabel.Warning), ("announced", StanceLabel.None), ("described", StanceLabel.None)];
        string[] holders = ["The council", "The minister", "A spokesman", "The assembly", "He", "The delegation"];
        string[] topics = ["the arrest of the sailors", "the opening of the port", "the collapse of the dam", "the seizure of the tanker"];
        int number = 0;
        foreach (string holder in holders)
        {
            foreach (string topic in topics)
            {
                foreach ((string cue, StanceLabel label) in acts)
                {
                    yield return new() { Id = $"{number}", Document = $"{number++ % 7}", Text = $"{holder} {cue} {topic}.", Label = label };
                }
            }
        }
    }

    // An act that none of the examples above holds.
    private static IEnumerable<StanceExample> Others()
    {
        string[] holders = ["The council", "The minister", "He", "The delegation"];
        string[] topics = ["the launch of the lifeboat", "the return of the crew", "the sinking of the raft"];
        return from holder in holders
               from topic in topics
               select new StanceExample { Id = holder + topic, Document = topic, Text = $"{holder} applauded {topic}.", Label = StanceLabel.Reassurance };
    }

    private static StanceLabel Predict(StanceClassifier classifier, string text, Func<string, Document>? read = null)
    {
        Document document = (read ?? ReadTexts.Plain)(text);
        return classifier.Classify(document, ReadTexts.Content(document)).Label;
    }

    private static double Probability(StanceClassifier classifier, string text, StanceLabel label)
    {
        Document document = ReadTexts.Plain(text);
        return classifier.Classify(document, ReadTexts.Content(document))[label];
    }

    private static double[] Scores(StanceClassifier classifier, string text)
    {
        Document document = ReadTexts.Plain(text);
        double[] scores = new double[classifier.Labels.Count];
        classifier.Score(document, ReadTexts.Content(document), scores);
        return scores;
    }

    private static byte[] Section(StanceClassifier classifier)
    {
        var writer = new SectionWriter();
        classifier.Write(writer);
        return writer.Written.ToArray();
    }
}
