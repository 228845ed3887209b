using Stance.Attributions;
using Stance.Classification;
using Stance.Learning;
using Stance.ModelFormat;
using Stance.Text;

namespace Stance.Tests.Classification;

public class StanceClassifierTests
{
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
        StanceClassifier read = StanceClassifier.Read(new SectionReader("test", Section(classifier)));
        Assert.Equal(classifier.Labels, read.Labels);
        Assert.All(Statements, statement => Assert.All(classifier.Labels, label =>
            Assert.Equal(Classify(classifier, statement)[label], Classify(read, statement)[label])));
    }

    [Fact]
    public void Truncated_section_is_refused_at_every_length()
    {
        ReadOnlyMemory<byte> section = Section(Random("a", "b"));
        for (int length = 0; length < section.Length; length += length < 100 ? 1 : 97)
        {
            Assert.Throws<InvalidModelException>(() => StanceClassifier.Read(new SectionReader("test", section[..length])));
        }
    }

    [Theory]
    [InlineData(0f, "a", "b")]
    [InlineData(-1f, "a", "b")]
    [InlineData(1f, "a", "a")]
    [InlineData(1f, "a", " ")]
    public void Section_that_makes_no_sense_is_refused(float temperature, params string[] labels)
    {
        var writer = new SectionWriter();
        writer.WriteStrings(labels);
        writer.WriteSingles(new float[labels.Length]);
        writer.WriteSingle(temperature);
        new WideHashedLinearModel(labels.Length, 1, new byte[WideHashedLinearModel.RowLengthOf(labels.Length) * 2]).Write(writer);
        writer.WriteInt32(0);
        Assert.Throws<InvalidModelException>(() => StanceClassifier.Read(new SectionReader("test", writer.Written)));
    }

    [Fact]
    public void Long_statement_is_scored_without_overflow()
    {
        StanceClassifier classifier = new([new("a"), new("b")], [0, 0], 1, new(2, 1, Enumerable.Repeat((byte)127, 8 << 4).ToArray()));
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

    private static StanceClassifier Random(float temperature, params string[] labels)
    {
        byte[] weights = new byte[WideHashedLinearModel.RowLengthOf(labels.Length) << 9];
        new Random(3).NextBytes(weights);
        return new(Array.ConvertAll(labels, label => new StanceLabel(label)), new float[labels.Length], temperature, new(labels.Length, 0.00001f, weights));
    }

    private static ReadOnlyMemory<byte> Section(StanceClassifier classifier)
    {
        var writer = new SectionWriter();
        classifier.Write(writer);
        return writer.Written;
    }
}
