using Stance.Attributions;
using Stance.Classification;
using Stance.Learning;
using Stance.ModelFormat;
using Stance.Text;

namespace Stance.Tests.Classification;

public class StanceClassifierTests
{
    private const int VectorWidth = 2;

    private static readonly KeyedRows Vectors = KeyedRows.Of([WordForms.LowerOf("raid"), WordForms.LowerOf("people")], VectorWidth, [0.5f, -1, 1, 0.25f]);

    private static readonly string[] Statements =
    [
        "[The minister] {condemned} <the raid on the port>.",
        "[The minister] {said} <the talks would go on>.",
        "<We stand with the people of the valley.>",
        "\"<How can they defend this?>\" [she] {asked}.",
    ];

    [Fact]
    public void Probabilities_are_a_distribution_over_the_labels_of_the_model()
    {
        StanceClassifier classifier = Random("applause", "mockery", "silence");
        foreach (string statement in Statements)
        {
            StancePrediction prediction = Classify(classifier, statement);
            Assert.Equal(classifier.Labels, prediction.Labels);
            Assert.Equal(1, classifier.Labels.Sum(label => prediction[label]), 6);
            Assert.Equal(classifier.Labels.Max(label => prediction[label]), prediction.Score);
        }
    }

    [Fact]
    public void Higher_temperature_doubts_more_but_decides_the_same()
    {
        foreach (string statement in Statements)
        {
            StancePrediction sure = Classify(Random(1, "a", "b"), statement);
            StancePrediction doubtful = Classify(Random(5, "a", "b"), statement);
            Assert.Equal(sure.Label, doubtful.Label);
            Assert.True(doubtful.Score < sure.Score, $"{doubtful.Score} is not below {sure.Score}");
        }
    }

    [Fact]
    public void What_was_written_predicts_the_same_when_read()
    {
        StanceClassifier classifier = Random("a", "b", "c", "d");
        StanceClassifier read = Read(Section(classifier));
        Assert.Equal(classifier.Labels, read.Labels);
        Assert.Equal(2, read.Networks.Count);
        Assert.All(Statements, statement => Assert.All(classifier.Labels, label =>
            Assert.Equal(Classify(classifier, statement)[label], Classify(read, statement)[label])));
    }

    [Fact]
    public void Truncated_section_is_refused_at_every_length()
    {
        ReadOnlyMemory<byte> section = Section(Random("a", "b"));
        for (int length = 0; length < section.Length; length += length < 100 || section.Length - length < 700 ? 1 : 997)
        {
            Assert.Throws<InvalidModelException>(() => Read(section[..length]));
        }
    }

    [Fact]
    public void Longer_section_is_refused() =>
        Assert.Throws<InvalidModelException>(() => Read(new([.. Section(Random("a", "b")).Span, 0])));

    [Theory]
    [InlineData(0f, "a", "b")]
    [InlineData(-1f, "a", "b")]
    [InlineData(float.NaN, "a", "b")]
    [InlineData(1f, "a", "a")]
    [InlineData(1f, "a", " ")]
    [InlineData(1f)]
    public void Section_that_makes_no_sense_is_refused(float temperature, params string[] labels) =>
        Assert.Throws<InvalidModelException>(() => Read(Section(temperature, labels, Math.Max(1, labels.Length), null)));

    [Theory]
    [InlineData(3, 2, VectorWidth)]
    [InlineData(2, 3, VectorWidth)]
    [InlineData(2, 2, VectorWidth + 1)]
    public void Parts_of_other_sizes_are_refused(int classes, int outputs, int vectorWidth)
    {
        Assert.Throws<InvalidModelException>(() => Read(Section(1, ["a", "b"], classes, RandomStanceNetwork.Of(5, outputs, vectorWidth))));
        Assert.NotNull(Read(Section(1, ["a", "b"], 2, RandomStanceNetwork.Of(5, 2, VectorWidth))));
    }

    [Fact]
    public void Networks_whose_matrices_do_not_fit_are_refused()
    {
        StanceNetworkWeights weights = RandomStanceNetwork.Of(5, 2, VectorWidth);
        StanceNetworkWeights[] broken =
        [
            weights with { Tokens = EmbeddingRows.Of(TokenFeatures.Rows - 1, weights.Tokens.Columns, new float[(TokenFeatures.Rows - 1) * weights.Tokens.Columns]) },
            weights with { Vectors = Wider(weights.Vectors) },
            weights with { TokenBias = Wider(weights.TokenBias) },
            weights with { TokenBias = Higher(weights.TokenBias) },
            weights with { Attention = Wider(weights.Attention) },
            weights with { Attention = Higher(weights.Attention) },
            weights with { StateAttention = Wider(weights.StateAttention) },
            weights with { Hidden = Higher(weights.Hidden) },
            weights with { Hidden = Wider(weights.Hidden) },
            weights with { HiddenBias = Wider(weights.HiddenBias) },
            weights with { HiddenBias = Higher(weights.HiddenBias) },
            weights with { Output = Higher(weights.Output) },
            weights with { Output = Wider(weights.Output) },
            weights with { OutputBias = Wider(weights.OutputBias) },
            weights with { OutputBias = Higher(weights.OutputBias) },
        ];
        Assert.All(broken, network => Assert.Throws<InvalidModelException>(() => Read(Section(1, ["a", "b"], 2, network))));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(65)]
    [InlineData(int.MaxValue)]
    public void Number_of_networks_that_cannot_be_is_refused(int networks)
    {
        var writer = new SectionWriter();
        writer.WriteStrings(["a", "b"]);
        writer.WriteSingle(1);
        Features(2).Write(writer);
        writer.WriteInt32(networks);
        Assert.Throws<InvalidModelException>(() => Read(writer.Written));
    }

    [Fact]
    public void Networks_are_averaged_and_the_features_added()
    {
        StanceClassifier both = Random("a", "b");
        double[] ScoresOf(string statement, params StanceNetwork[] networks)
        {
            double[] scores = new double[2];
            (Document document, Attribution attribution) = MarkedText.Statement(statement);
            new StanceClassifier([new("a"), new("b")], 1, both.Features, networks).Score(document, attribution, scores);
            return scores;
        }
        foreach (string statement in Statements)
        {
            double[] none = ScoresOf(statement), first = ScoresOf(statement, both.Networks[0]), second = ScoresOf(statement, both.Networks[1]);
            double[] mean = ScoresOf(statement, [.. both.Networks]);
            Assert.NotEqual(none, first);
            Assert.NotEqual(first, second);
            Assert.All(mean.Select((score, label) => (score, (first[label] + second[label]) / 2)), pair => Assert.Equal(pair.Item2, pair.score, 1e-6));
        }
    }

    [Theory]
    [InlineData(200_000, "\"")]
    [InlineData(50_000, "not ")]
    [InlineData(100_000, "\ud800")]
    [InlineData(30_000, "no, ")]
    public void Any_text_gets_a_distribution(int times, string piece)
    {
        StanceClassifier classifier = Random("a", "b");
        Document document = TestDocuments.Of(string.Concat(Enumerable.Repeat(piece, times)));
        StancePrediction prediction = classifier.Classify(document, AttributionFactory.FromSpans(document, null, null, []));
        Assert.Equal(1, classifier.Labels.Sum(label => prediction[label]), 6);
    }

    [Fact]
    public void Long_statement_is_scored_without_overflow()
    {
        StanceClassifier classifier = new([new("a"), new("b")], 1, new(2, 1, Enumerable.Repeat((byte)127, 8 << 4).ToArray()), []);
        StancePrediction prediction = Classify(classifier, $"<{string.Join(' ', Enumerable.Range(0, 3000).Select(i => $"word{i}"))}>");
        Assert.Equal(prediction[new("a")], prediction[new("b")], 9);
    }

    [Fact]
    public void Threads_share_one_classifier()
    {
        StanceClassifier classifier = Random("a", "b", "c");
        (Document, Attribution)[] parsed = [.. Statements.Select(MarkedText.Statement)];
        double[] alone = [.. parsed.Select(p => classifier.Classify(p.Item1, p.Item2).Score)];
        Parallel.For(0, 2000, i =>
        {
            (Document document, Attribution attribution) = parsed[i % parsed.Length];
            Assert.Equal(alone[i % parsed.Length], classifier.Classify(document, attribution).Score);
        });
    }

    private static StancePrediction Classify(StanceClassifier classifier, string marked)
    {
        (Document document, Attribution attribution) = MarkedText.Statement(marked);
        return classifier.Classify(document, attribution);
    }

    private static StanceClassifier Random(params string[] labels) => Random(1, labels);

    private static StanceClassifier Random(float temperature, params string[] labels) => new(
        Array.ConvertAll(labels, label => new StanceLabel(label)), temperature, Features(labels.Length),
        [new(RandomStanceNetwork.Of(7, labels.Length, VectorWidth), Vectors), new(RandomStanceNetwork.Of(8, labels.Length, VectorWidth), Vectors)]);

    private static WideHashedLinearModel Features(int classes)
    {
        byte[] weights = new byte[WideHashedLinearModel.RowLengthOf(classes) << 9];
        new Random(3).NextBytes(weights);
        return new(classes, 0.00001f, weights);
    }

    private static StanceClassifier Read(ReadOnlyMemory<byte> section) => StanceClassifier.Read(new SectionReader("test", section), Vectors);

    private static ReadOnlyMemory<byte> Section(StanceClassifier classifier)
    {
        var writer = new SectionWriter();
        classifier.Write(writer);
        return writer.Written;
    }

    private static ReadOnlyMemory<byte> Section(float temperature, string[] labels, int classes, StanceNetworkWeights? network)
    {
        var writer = new SectionWriter();
        writer.WriteStrings(labels);
        writer.WriteSingle(temperature);
        Features(classes).Write(writer);
        writer.WriteInt32(network is null ? 0 : 1);
        network?.Write(writer);
        return writer.Written;
    }

    private static DenseWeights Wider(DenseWeights matrix) => new(matrix.Rows, matrix.Columns + 1, new float[matrix.Rows * (matrix.Columns + 1)]);

    private static DenseWeights Higher(DenseWeights matrix) => new(matrix.Rows + 1, matrix.Columns, new float[(matrix.Rows + 1) * matrix.Columns]);
}
