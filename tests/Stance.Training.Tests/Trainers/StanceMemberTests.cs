using Stance.Attributions;
using Stance.Classification;
using Stance.Learning;
using Stance.Text;
using Stance.Training.Trainers;

namespace Stance.Training.Tests.Trainers;

/// <summary>What is trained is what predicts.</summary>
public class StanceMemberTests
{
    private const int Labels = 3;
    private const int VectorWidth = 4;

    private static readonly string[] Texts =
    [
        "The minister warned that the dam would not hold.",
        "“We will not forget what they did,” said the envoy, “and we thank our friends!”",
        "No one has condemned the raid.",
        "Nothing happened in Oslo? Nothing.",
        string.Join(' ', Enumerable.Range(0, 150).Select(i => $"word{i % 40}")),
    ];

    private static readonly KeyedRows Vectors = KeyedRows.Of(
        [.. new[] { "warned", "dam", "forget", "friends", "condemned", "word7" }.Select(word => WordForms.LowerOf(word))],
        VectorWidth, [.. Enumerable.Range(0, 6 * VectorWidth).Select(i => MathF.Cos(i * i))]);

    private static readonly StanceTrainerOptions Options = new() { LogRows = 14, Width = 24, Hidden = 10, LeastSteps = 120, Vectors = Vectors };

    public static TheoryData<string> Readings => ["states", "plain", "both"];

    [Theory]
    [MemberData(nameof(Readings))]
    public void Classifier_scores_as_the_member_that_it_was_made_of(string reading)
    {
        (StanceMember member, StanceClassifier classifier, Statements statements) = Trained(reading);
        double[][] expected = member.Score(statements.Inputs);
        Assert.Contains(expected, scores => scores.Max() - scores.Min() > 2);
        for (int i = 0; i < expected.Length; i++)
        {
            // Embeddings are rounded to a few steps, more than to change the score by a little.
            Assert.All(expected[i].Zip(Score(classifier, statements, i)), pair => Assert.Equal(pair.First, pair.Second, 0.05));
        }
    }

    [Theory]
    [MemberData(nameof(Readings))]
    public void Member_that_starts_from_a_classifier_scores_as_it_does(string reading)
    {
        (_, StanceClassifier classifier, Statements statements) = Trained(reading);
        StanceMember member = new(Options with { Start = classifier }, 0, Labels, ReadTexts.StateWidth, Rows(Vectors), statements.Rows);
        double[][] actual = member.Score(statements.Inputs);
        for (int i = 0; i < actual.Length; i++)
        {
            Assert.All(Score(classifier, statements, i).Zip(actual[i]), pair => Assert.Equal(pair.First, pair.Second, 2e-3));
        }
    }

    [Fact]
    public void Score_of_a_statement_does_not_depend_on_those_beside_it()
    {
        (StanceMember member, _, Statements statements) = Trained("both");
        double[][] together = member.Score([.. Enumerable.Repeat(statements.Inputs, 20).SelectMany(inputs => inputs)]);
        for (int i = 0; i < together.Length; i++)
        {
            Assert.All(member.Score([statements.Inputs[i % statements.Inputs.Length]])[0].Zip(together[i]), pair => Assert.Equal(pair.First, pair.Second, 1e-4));
        }
    }

    [Fact]
    public void States_and_vectors_are_read()
    {
        (StanceMember member, _, Statements statements) = Trained("states");
        StatementInput input = statements.Inputs[0];
        double[][] scores = member.Score([input, input with { States = default }, input with { Words = [.. input.Words.Select(_ => -1)] }]);
        Assert.NotEqual(scores[0], scores[1]);
        Assert.NotEqual(scores[0], scores[2]);
        Assert.NotEqual(scores[1], scores[2]);
    }

    [Fact]
    public void Examples_of_no_weight_teach_nothing()
    {
        (_, StanceClassifier classifier, Statements statements) = Trained("states");
        double MovedBy(float weight)
        {
            StanceMember member = new(Options with { Start = classifier, LeastSteps = 20 }, 0, Labels, ReadTexts.StateWidth, Rows(Vectors), statements.Rows);
            double[][] before = member.Score(statements.Inputs);
            member.Train([.. statements.Inputs.Select(input => input with { Weight = weight, Label = 0 })], () => { });
            return member.Score(statements.Inputs).Zip(before).Max(pair => pair.First.Zip(pair.Second).Max(both => Math.Abs(both.First - both.Second)));
        }
        // The optimiser's decay of weights is all that there is.
        Assert.InRange(MovedBy(0), 0, 1e-3);
        Assert.True(MovedBy(1) > 0.1, "what has weight taught nothing either");
    }

    [Theory]
    [InlineData(3, 120)]
    [InlineData(32, 120)]
    [InlineData(33, 60)]
    [InlineData(320, 12)]
    [InlineData(100_000, 8)]
    public void Fewer_examples_are_passed_over_more_often(int examples, int passes) =>
        Assert.Equal(passes, new StanceMember(Options, 0, Labels, 1, Rows(Vectors), new(10, new HashSet<uint>())).PassesOver(examples));

    private static (StanceMember Member, StanceClassifier Classifier, Statements Statements) Trained(string reading)
    {
        Document[] documents = [.. Texts.Select((text, i) => reading == "states" || (reading == "both" && i % 2 == 0) ? ReadTexts.WithStates(text) : ReadTexts.Plain(text))];
        Attribution[] attributions = Array.ConvertAll(documents, Attribute);
        FeatureRows rows = new(Options.LogRows, FeatureRows.Frequent(documents.Zip(attributions), 1));
        StatementInput[] inputs = [.. documents.Select((document, i) => StatementInput.Of(document, attributions[i], rows, Vectors, i % Labels, 1))];
        StanceMember member = new(Options, 0, Labels, ReadTexts.StateWidth, Rows(Vectors), rows);
        member.Train(inputs, () => { });
        StanceClassifier classifier = new(
            [new("a"), new("b"), new("c")], 1, rows.ToHashed(member.Features, Labels, null), [new StanceNetwork(member.ToWeights(), Vectors)]);
        return (member, classifier, new(documents, attributions, inputs, rows));
    }

    // The envoy's words have a cue and a source.
    private static Attribution Attribute(Document document)
    {
        int said = document.Text.IndexOf("said", StringComparison.Ordinal);
        return said < 0
            ? ReadTexts.Content(document)
            : AttributionFactory.FromSpans(document, new(said + 5, said + 14), new(said, said + 4), []);
    }

    private static double[] Score(StanceClassifier classifier, Statements statements, int number)
    {
        double[] scores = new double[Labels];
        classifier.Score(statements.Documents[number], statements.Attributions[number], scores);
        return scores;
    }

    private static float[] Rows(KeyedRows vectors)
    {
        float[] values = new float[vectors.Rows.Rows * vectors.Rows.Columns];
        for (int row = 0; row < vectors.Rows.Rows; row++)
        {
            vectors.Rows.AddRow(row, values.AsSpan(row * vectors.Rows.Columns));
        }
        return values;
    }

    private sealed record Statements(Document[] Documents, Attribution[] Attributions, StatementInput[] Inputs, FeatureRows Rows);
}
