using Stance.ModelFormat;
using Stance.Tagging;
using Stance.Text;
using Stance.Training.Evaluation;
using Stance.Training.Trainers;

namespace Stance.Training.Tests.Trainers;

public class TaggerTrainersTests
{
    private static readonly Document[] Toys = [.. ToySentences.Documents()];

    [Fact]
    public void Taggers_give_back_what_they_learned()
    {
        PartOfSpeechTagger tags = PartOfSpeechTrainer.Train(Toys, 5, new Random(1));
        DependencyParser arcs = DependencyTrainer.Train(Toys, 5, new Random(1));
        EntityTagger names = EntityTrainer.Train(Toys, 5, new Random(1));
        DocumentTagger tagger = new(tags, arcs, names);
        foreach (Document gold in Toys)
        {
            Document found = tagger.Tag(gold.Text, gold.Tokens, gold.Sentences);
            Assert.Equal(gold.PartsOfSpeech, found.PartsOfSpeech);
            Assert.Equal(gold.Heads, found.Heads);
            Assert.Equal(gold.Entities, found.Entities);
        }
        TaggingEvaluator evaluator = new(tags, arcs, names);
        Assert.Equal((1, 1, 1), evaluator.EvaluateTrees(Toys));
        Assert.Equal(1, evaluator.EvaluateNames(Toys));
    }

    [Fact]
    public void Words_that_were_never_seen_are_tagged_by_their_place_and_form()
    {
        PartOfSpeechTagger tags = PartOfSpeechTrainer.Train(Toys, 5, new Random(1));
        EntityTagger names = EntityTrainer.Train(Toys, 5, new Random(1));
        DocumentTagger tagger = new(tags, DependencyTrainer.Train(Toys, 5, new Random(1)), names);
        Document unseen = ToySentences.Of("Castellan", "hinted", "factories", "reopened");
        Document found = tagger.Tag(unseen.Text, unseen.Tokens, unseen.Sentences);
        Assert.Equal(unseen.PartsOfSpeech, found.PartsOfSpeech);
        Assert.Equal("Castellan", found.TextOf(found.Entities[0].Tokens));
    }

    [Fact]
    public void Same_seed_gives_the_same_bytes_and_another_one_others()
    {
        Assert.Equal(Bytes(PartOfSpeechTrainer.Train(Toys, 2, new Random(1)).Write), Bytes(PartOfSpeechTrainer.Train(Toys, 2, new Random(1)).Write));
        Assert.Equal(Bytes(EntityTrainer.Train(Toys, 2, new Random(1)).Write), Bytes(EntityTrainer.Train(Toys, 2, new Random(1)).Write));
        Assert.NotEqual(Bytes(EntityTrainer.Train(Toys, 2, new Random(1)).Write), Bytes(EntityTrainer.Train(Toys, 2, new Random(2)).Write));
    }

    [Fact]
    public void Measures_count_what_is_wrong()
    {
        // Untrained taggers say Other and no name; all heads are wrong but those of tokens that hang on the root.
        PartOfSpeechTagger tags = PartOfSpeechTrainer.Train([], 1, new Random(1));
        DependencyParser arcs = DependencyTrainer.Train([], 1, new Random(1));
        TaggingEvaluator evaluator = new(tags, arcs, EntityTrainer.Train([], 1, new Random(1)));
        (double accuracy, double unlabeled, double labeled) = evaluator.EvaluateTrees(Toys);
        Assert.Equal(0, accuracy);
        Assert.InRange(unlabeled, 0.01, 0.6);
        Assert.InRange(labeled, 0, unlabeled);
        Assert.Equal(0, evaluator.EvaluateNames(Toys));
    }

    [Fact]
    public void Nothing_to_measure_is_no_name_found_and_none_missed() =>
        Assert.Equal(0, new TaggingEvaluator(
            PartOfSpeechTrainer.Train([], 1, new Random(1)), DependencyTrainer.Train([], 1, new Random(1)), EntityTrainer.Train([], 1, new Random(1)))
            .EvaluateNames([]));

    private static byte[] Bytes(Action<SectionWriter> write)
    {
        SectionWriter writer = new();
        write(writer);
        return writer.Written.ToArray();
    }
}
