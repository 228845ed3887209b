using Stance.Learning;
using Stance.Training.Trainers;

namespace Stance.Training.Tests.Trainers;

public class HashedWeightsTests
{
    private const int Classes = 3;
    private const int LogRows = 3;

    [Fact]
    public void Model_is_the_average_of_the_weights_after_each_example()
    {
        var random = new Random(5);
        HashedWeights weights = new(Classes, LogRows);
        double[,] now = new double[1 << LogRows, Classes];
        double[,] sum = new double[1 << LogRows, Classes];
        const int Examples = 200;
        for (int example = 0; example < Examples; example++)
        {
            for (int change = random.Next(3); change > 0; change--)
            {
                uint feature = (uint)random.Next(1 << LogRows);
                int label = random.Next(Classes);
                int amount = random.Next(-3, 4);
                weights.Add([feature], label, amount);
                now[feature, label] += amount;
            }
            weights.Tick();
            foreach ((int row, int label) in Cells())
            {
                sum[row, label] += now[row, label];
            }
        }

        HashedLinearModel model = weights.ToModel();
        double[] averages = [.. Cells().Select(c => sum[c.Row, c.Label] / (Examples + 1))];
        // The largest weight may be cut to the second largest.
        double most = averages.Select(Math.Abs).OrderDescending().ElementAt(1);
        Assert.True(model.Scale <= most / sbyte.MaxValue * 1.001, "the scale is too coarse");
        foreach ((int row, int label) in Cells())
        {
            double average = Math.Clamp(sum[row, label] / (Examples + 1), -most, most);
            Assert.Equal(average, WeightOf(model, row, label), (model.Scale / 2) + 1e-4);
        }
    }

    [Fact]
    public void Weight_that_lived_longer_counts_more()
    {
        HashedWeights weights = new(Classes, LogRows);
        weights.Add([1], 0, 1);
        for (int i = 0; i < 9; i++)
        {
            weights.Tick();
        }
        weights.Add([2], 0, 1);
        weights.Add([3], 0, 1);
        weights.Tick();
        HashedLinearModel model = weights.ToModel();
        Assert.True(WeightOf(model, 1, 0) >= WeightOf(model, 2, 0) && WeightOf(model, 2, 0) > 0);
    }

    [Fact]
    public void Scores_are_sums_over_the_features()
    {
        var random = new Random(8);
        HashedWeights weights = new(40, LogRows);
        for (uint row = 0; row < 1 << LogRows; row++)
        {
            for (int label = 0; label < 40; label++)
            {
                weights.Add([row], label, random.Next(-9, 10));
            }
        }
        float[] one = new float[weights.RowLength], other = new float[weights.RowLength], both = new float[weights.RowLength];
        weights.Score([2], one);
        weights.Score([5 + (1 << LogRows)], other);
        weights.Score([2, 5], both);
        Assert.Equal(one.Zip(other, (a, b) => a + b), both);
    }

    [Fact]
    public void Feature_that_comes_twice_is_learned_twice()
    {
        HashedWeights weights = new(Classes, LogRows);
        weights.Add([4, 4], 1, 1);
        float[] scores = new float[weights.RowLength];
        weights.Score([4], scores);
        Assert.Equal(2, scores[1]);
    }

    [Fact]
    public void Nothing_learned_is_a_model_of_zeros()
    {
        HashedLinearModel model = new HashedWeights(Classes, LogRows).ToModel();
        Assert.All(Cells(), cell => Assert.Equal(0, WeightOf(model, cell.Row, cell.Label)));
        Assert.Equal(1 << LogRows, model.Rows);
    }

    private static IEnumerable<(int Row, int Label)> Cells() =>
        from row in Enumerable.Range(0, 1 << LogRows) from label in Enumerable.Range(0, Classes) select (row, label);

    private static double WeightOf(HashedLinearModel model, int row, int label)
    {
        short[] scores = new short[model.RowLength];
        model.Score([(uint)row], scores);
        return scores[label] * (double)model.Scale;
    }
}
