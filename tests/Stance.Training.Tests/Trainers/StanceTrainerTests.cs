using Stance.Attributions;
using Stance.Classification;
using Stance.ModelFormat;
using Stance.Segmentation;
using Stance.Text;
using Stance.Training.Annotations;
using Stance.Training.Trainers;

namespace Stance.Training.Tests.Trainers;

public class StanceTrainerTests
{
    private static readonly StanceTrainerOptions Small = new() { LogRows = 12, Folds = 3 };

    [Fact]
    public void Learns_what_cue_and_content_say()
    {
        StanceClassifier classifier = StanceTrainer.Train(Examples(), Read, Small);
        Assert.Equal(StanceLabel.Condemnation, Predict(classifier, "The senate condemned the seizure of the ferry."));
        Assert.Equal(StanceLabel.Warning, Predict(classifier, "The senate warned of the collapse of the bridge."));
        Assert.Equal(StanceLabel.None, Predict(classifier, "The senate announced the opening of the museum."));
    }

    [Fact]
    public void Same_examples_and_options_give_the_same_bytes() =>
        Assert.Equal(Section(StanceTrainer.Train(Examples(), Read, Small)), Section(StanceTrainer.Train(Examples(), Read, Small)));

    [Fact]
    public void Labels_are_those_of_the_examples()
    {
        StanceExample[] examples = [.. Examples().Select(e => e with { Label = new(e.Label.Name == "none" ? "quiet" : "loud") })];
        StanceClassifier classifier = StanceTrainer.Train(examples, Read, Small);
        Assert.Equal(["loud", "quiet"], classifier.Labels.Select(label => label.Name));
        Assert.Equal("loud", Predict(classifier, "The senate condemned the seizure of the ferry.").Name);
    }

    [Fact]
    public void Labels_keep_the_order_of_the_options()
    {
        StanceLabel[] labels = [StanceLabel.Warning, StanceLabel.None, StanceLabel.Condemnation];
        Assert.Equal(labels, StanceTrainer.Train(Examples(), Read, Small with { Labels = labels }).Labels);
    }

    [Fact]
    public void Label_that_is_not_listed_is_named()
    {
        var error = Assert.Throws<ArgumentException>(() => StanceTrainer.Train(Examples(), Read, Small with { Labels = [StanceLabel.None] }));
        Assert.Contains("'condemnation'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_example_is_an_error() => Assert.Throws<ArgumentException>(() => StanceTrainer.Train([], Read, Small));

    [Fact]
    public void One_document_is_enough_to_train() =>
        Assert.Equal(3, StanceTrainer.Train(Examples().Select(e => e with { Document = "only" }), Read, Small).Labels.Count);

    [Fact]
    public void Word_vectors_carry_what_was_learned_to_words_that_no_example_holds()
    {
        // "decry" is no neighbour in letters or lists of anything below; only its vector is that of "condemned".
        float[] blame = [1, 0];
        float[] plain = [0, 1];
        var vectors = new WordVectors(2, new Dictionary<uint, float[]>
        {
            [WordForms.LowerOf("condemned")] = blame,
            [WordForms.LowerOf("zorbled")] = blame,
            [WordForms.LowerOf("announced")] = plain,
            [WordForms.LowerOf("opening")] = plain,
        });
        StanceClassifier with = StanceTrainer.Train(Examples(), Read, Small with { WordVectors = vectors });
        StanceClassifier without = StanceTrainer.Train(Examples(), Read, Small);
        const string Unseen = "The senate zorbled";
        Assert.True(
            Probability(with, Unseen, StanceLabel.Condemnation) > Probability(without, Unseen, StanceLabel.Condemnation) + 0.02,
            "the vector of the unseen word told nothing");
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

    private static StanceLabel Predict(StanceClassifier classifier, string text)
    {
        Document document = Read(text);
        return classifier.Classify(document, AttributionFactory.FromSpans(document, null, null, [])).Label;
    }

    private static double Probability(StanceClassifier classifier, string text, StanceLabel label)
    {
        Document document = Read(text);
        return classifier.Classify(document, AttributionFactory.FromSpans(document, null, null, []))[label];
    }

    private static byte[] Section(StanceClassifier classifier)
    {
        var writer = new SectionWriter();
        classifier.Write(writer);
        return writer.Written.ToArray();
    }

    private static Document Read(string text)
    {
        TextSpan[] tokens = Tokenizer.Tokenize(text);
        Sentence[] sentences = SentenceSplitter.Split(text, tokens);
        return new()
        {
            Text = text,
            Tokens = tokens,
            Sentences = sentences,
            SentenceOfToken = new int[tokens.Length],
            PartsOfSpeech = new PartOfSpeech[tokens.Length],
            Heads = [.. Enumerable.Repeat(-1, tokens.Length)],
            Relations = new DependencyRelation[tokens.Length],
            Entities = [],
        };
    }
}
