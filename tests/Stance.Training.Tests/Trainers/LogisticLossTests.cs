using Stance.Training.Trainers;

namespace Stance.Training.Tests.Trainers;

public class LogisticLossTests
{
    private const int Classes = 3;
    private const int Dimensions = 5;

    [Fact]
    public void Gradient_is_what_finite_differences_give()
    {
        var random = new Random(7);
        LogisticLoss loss = RandomLoss(random);
        float[] weights = [.. Enumerable.Range(0, Classes * Dimensions).Select(_ => (float)(random.NextDouble() - 0.5))];
        float[] gradient = new float[weights.Length];
        float[] unused = new float[weights.Length];
        loss.Evaluate(weights, gradient);

        for (int i = 0; i < weights.Length; i++)
        {
            const float Step = 1e-2f;
            float at = weights[i];
            weights[i] = at + Step;
            double above = loss.Evaluate(weights, unused);
            weights[i] = at - Step;
            double below = loss.Evaluate(weights, unused);
            weights[i] = at;
            Assert.Equal((above - below) / (2 * Step), gradient[i], 1e-4);
        }
    }

    [Fact]
    public void Loss_of_zero_weights_is_that_of_a_guess()
    {
        LogisticLoss loss = RandomLoss(new Random(1));
        double value = loss.Evaluate(new float[Classes * Dimensions], new float[Classes * Dimensions]);
        Assert.Equal(Math.Log(Classes), value, 1e-9);
    }

    [Fact]
    public void Example_of_double_weight_counts_like_two()
    {
        var example = new LabeledVector([0, 1], [1, 2], 0, 1);
        var other = new LabeledVector([2], [1], 1, 1);
        float[] weights = [.. Enumerable.Range(0, 9).Select(i => i / 10f)];
        float[] gradient = new float[9];
        float[] gradientOfTwo = new float[9];

        double weighted = new LogisticLoss([example with { Weight = 2 }, other], 3, 3, 0.1).Evaluate(weights, gradient);
        double twice = new LogisticLoss([example, example, other], 3, 3, 0.1).Evaluate(weights, gradientOfTwo);

        Assert.Equal(twice, weighted, 1e-9);
        Assert.All(gradient.Zip(gradientOfTwo), pair => Assert.Equal(pair.Second, pair.First, 1e-6));
    }

    private static LogisticLoss RandomLoss(Random random)
    {
        LabeledVector[] examples = [.. Enumerable.Range(0, 20).Select(i => new LabeledVector(
            [0, 1 + random.Next(Dimensions - 1), 1 + random.Next(Dimensions - 1)],
            [1, (float)random.NextDouble(), (float)random.NextDouble()],
            random.Next(Classes),
            (float)(0.5 + random.NextDouble())))];
        return new(examples, Classes, Dimensions, penalty: 0.01);
    }
}
