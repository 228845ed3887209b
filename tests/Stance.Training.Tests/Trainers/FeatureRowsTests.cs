using Stance.Attributions;
using Stance.Classification;
using Stance.Learning;
using Stance.Text;
using Stance.Training.Trainers;

namespace Stance.Training.Tests.Trainers;

public class FeatureRowsTests
{
    private const int Classes = 3;
    private const int LogRows = 18;

    private static readonly (Document Document, Attribution Attribution)[] Statements =
    [
        Statement("The minister warned that the dam would not hold.", new(0, 12), new(13, 19)),
        Statement("We will not forget what they did, and we thank our friends.", null, null),
        Statement("No one has condemned the raid!", null, null),
    ];

    [Fact]
    public void Classifier_scores_as_the_trainer_does()
    {
        FeatureRows rows = new(LogRows, FeatureRows.Frequent(Statements, 1));
        (int[] Rows, float[] Weights)[] seen = Array.ConvertAll(Statements, statement => VectorOf(rows, statement));
        float[] weights = RandomWeights(rows.Count);
        StanceClassifier classifier = new([new("a"), new("b"), new("c")], 1, rows.ToHashed(weights, Classes, null), []);
        for (int i = 0; i < Statements.Length; i++)
        {
            double[] actual = new double[Classes];
            classifier.Score(Statements[i].Document, Statements[i].Attribution, actual);
            for (int label = 0; label < Classes; label++)
            {
                double expected = seen[i].Rows.Zip(seen[i].Weights, (row, weight) => weight * weights[(row * Classes) + label]).Sum();
                Assert.Equal(expected, actual[label], 1e-3);
            }
        }
    }

    [Fact]
    public void Rare_features_get_no_position()
    {
        (Document, Attribution)[] statements = [Statement("We warn them.", null, null), Statement("We warn you.", null, null)];
        Assert.True(FeatureRows.Frequent(statements, 2).Count < FeatureRows.Frequent(statements, 1).Count);
        FeatureRows rows = new(LogRows, FeatureRows.Frequent(statements, 3));
        Assert.Empty(VectorOf(rows, statements[0]).Rows);
        Assert.Equal(0, rows.Count);
    }

    [Fact]
    public void Statements_share_the_positions_of_what_they_share()
    {
        FeatureRows rows = new(LogRows, FeatureRows.Frequent(Statements, 1));
        int[] first = VectorOf(rows, Statements[0]).Rows;
        int count = rows.Count;
        Assert.Equal(first, VectorOf(rows, Statements[0]).Rows);
        Assert.Equal(count, rows.Count);
        Assert.NotEmpty(VectorOf(rows, Statements[1]).Rows.Intersect(first));
        Assert.True(rows.Count > count, "the second statement brings nothing new");
    }

    [Fact]
    public void Weights_of_a_model_come_back_from_it_and_those_of_other_rows_stay()
    {
        FeatureRows old = new(LogRows, FeatureRows.Frequent(Statements, 1));
        Array.ForEach(Statements, statement => VectorOf(old, statement));
        WideHashedLinearModel start = old.ToHashed(RandomWeights(old.Count), Classes, null);

        FeatureRows some = new(LogRows, FeatureRows.Frequent(Statements, 1));
        int[] first = VectorOf(some, Statements[0]).Rows;
        float[] taken = some.FromHashed(start);
        Assert.Contains(taken, weight => Math.Abs(weight) > 0.1);
        WideHashedLinearModel same = some.ToHashed(taken, Classes, start);
        WideHashedLinearModel moved = some.ToHashed(Array.ConvertAll(taken, weight => weight / 2), Classes, start);
        int changed = 0;
        for (int row = 0; row < start.Rows; row++)
        {
            for (int label = 0; label < Classes; label++)
            {
                Assert.Equal(start.WeightOf(row, label), same.WeightOf(row, label), 1e-4);
            }
            changed += Math.Abs(start.WeightOf(row, 0) - moved.WeightOf(row, 0)) > 1e-3 ? 1 : 0;
        }
        Assert.InRange(changed, 1, first.Length);
    }

    private static (int[] Rows, float[] Weights) VectorOf(FeatureRows rows, (Document Document, Attribution Attribution) statement)
    {
        using StatementView view = new(statement.Document, statement.Attribution);
        return rows.VectorOf(view);
    }

    private static float[] RandomWeights(int rows)
    {
        Random random = new(5);
        return [.. Enumerable.Range(0, rows * Classes).Select(_ => random.NextSingle() - 0.5f)];
    }

    private static (Document Document, Attribution Attribution) Statement(string text, TextSpan? source, TextSpan? cue)
    {
        Document document = ReadTexts.Plain(text);
        return (document, AttributionFactory.FromSpans(document, source, cue, []));
    }
}
