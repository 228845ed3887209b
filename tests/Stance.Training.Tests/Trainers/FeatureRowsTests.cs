using Stance.Attributions;
using Stance.Classification;
using Stance.Segmentation;
using Stance.Text;
using Stance.Training.Trainers;

namespace Stance.Training.Tests.Trainers;

public class FeatureRowsTests
{
    private const int Classes = 3;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Classifier_scores_as_the_trainer_does(bool withVectors)
    {
        var random = new Random(5);
        (Document Document, Attribution Attribution)[] statements =
        [
            Statement("The minister warned that the dam would not hold.", new(0, 12), new(13, 19)),
            Statement("We will not forget what they did, and we thank our friends.", null, null),
            Statement("No one has condemned the raid!", null, null),
        ];
        WordVectors? vectors = withVectors ? VectorsOf(random, "warned", "dam", "hold", "we", "forget", "friends", "condemned") : null;
        var rows = new FeatureRows(18, FeatureRows.Frequent(statements, 1), vectors);
        (int[] Indices, float[] Values)[] seen = [.. statements.Select(s => rows.VectorOf(s.Document, s.Attribution))];
        float[] weights = [.. Enumerable.Range(0, rows.Count * Classes).Select(_ => (float)(random.NextDouble() - 0.5))];
        var classifier = new StanceClassifier([new("a"), new("b"), new("c")], weights[..Classes], 1, rows.ToHashed(weights, Classes), rows.ToWords(weights, Classes));

        double[] expected = new double[Classes];
        double[] actual = new double[Classes];
        for (int i = 0; i < statements.Length; i++)
        {
            LogisticLoss.Score(weights, new(seen[i].Indices, seen[i].Values, 0, 1), expected);
            classifier.Score(statements[i].Document, statements[i].Attribution, actual);
            Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-3));
        }
    }

    [Fact]
    public void Rare_features_get_no_position()
    {
        (Document, Attribution)[] statements = [Statement("We warn them.", null, null), Statement("We warn you.", null, null)];
        Assert.True(FeatureRows.Frequent(statements, 2).Count < FeatureRows.Frequent(statements, 1).Count);
        var rows = new FeatureRows(18, FeatureRows.Frequent(statements, 3), null);
        Assert.Equal([0], rows.VectorOf(statements[0].Item1, statements[0].Item2).Indices);
    }

    private static (Document Document, Attribution Attribution) Statement(string text, TextSpan? source, TextSpan? cue)
    {
        TextSpan[] tokens = Tokenizer.Tokenize(text);
        var document = new Document
        {
            Text = text,
            Tokens = tokens,
            Sentences = SentenceSplitter.Split(text, tokens),
            SentenceOfToken = new int[tokens.Length],
            PartsOfSpeech = new PartOfSpeech[tokens.Length],
            Heads = [.. Enumerable.Repeat(-1, tokens.Length)],
            Relations = new DependencyRelation[tokens.Length],
            Entities = [],
        };
        return (document, AttributionFactory.FromSpans(document, source, cue, []));
    }

    private static WordVectors VectorsOf(Random random, params string[] words) =>
        new(4, words.ToDictionary(WordHash, _ => new[] { (float)random.NextDouble(), (float)random.NextDouble(), (float)random.NextDouble(), (float)random.NextDouble() }));

    private static uint WordHash(string word) => WordForms.LowerOf(word);
}
