using Stance.Training.Networks;

namespace Stance.Training.Tests.Networks;

/// <summary>Every operation's gradient is what central differences say.</summary>
public class OperationsTests
{
    private static readonly int[] Segments = [3, 4, 9];

    [Fact]
    public void Linear()
    {
        Parameter weights = GradientCheck.Parameter("weights", 5, 7, 1), bias = GradientCheck.Parameter("bias", 1, 7, 2);
        GradientCheck.OfOperation(9, 5, (tape, x) => tape.Linear(x, weights, bias), weights, bias);
    }

    [Fact]
    public void Linear_without_bias()
    {
        Parameter weights = GradientCheck.Parameter("weights", 5, 40, 1);
        GradientCheck.OfOperation(9, 5, (tape, x) => tape.Linear(x, weights), weights);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Neighbours(int dilation) => GradientCheck.OfOperation(9, 3, (tape, x) => tape.Neighbours(x, Segments, dilation));

    [Fact]
    public void Neighbours_are_those_of_the_segment()
    {
        Tape tape = new(0);
        Activations x = tape.Zeros(4, 1);
        new float[] { 1, 2, 3, 4 }.CopyTo(x.Value);
        Activations y = tape.Neighbours(x, [3, 4], 1);
        Assert.Equal([0, 1, 2, 1, 2, 3, 2, 3, 0, 0, 4, 0], y.Value.ToArray());
    }

    [Fact]
    public void Gate() => GradientCheck.OfOperation(9, 6, (tape, x) => tape.Gate(x));

    [Fact]
    public void Recur() => GradientCheck.OfOperation(9, 8, (tape, x) => tape.Recur(x, Segments));

    [Fact]
    public void Half_of_the_units_see_what_came_before_and_half_what_comes_after()
    {
        Tape tape = new(0);
        float[] Run(float changed, int at)
        {
            Activations x = tape.Zeros(5, 4);
            x.Row(at)[0] = changed;
            x.Row(at)[1] = changed;
            return tape.Recur(x, [4, 5]).Value.ToArray();
        }
        float[] plain = Run(0, 1), other = Run(1, 1);
        bool[] forward = [.. Enumerable.Range(0, 5).Select(i => plain[2 * i] != other[2 * i])];
        bool[] backward = [.. Enumerable.Range(0, 5).Select(i => plain[(2 * i) + 1] != other[(2 * i) + 1])];
        Assert.Equal([false, true, true, true, false], forward);
        Assert.Equal([true, true, false, false, false], backward);
    }

    [Fact]
    public void Normalize()
    {
        Parameter gainAndBias = GradientCheck.Parameter("gain and bias", 2, 6, 1);
        GradientCheck.OfOperation(5, 6, (tape, x) => tape.Normalize(x, gainAndBias), gainAndBias);
    }

    [Fact]
    public void Rectify() => GradientCheck.OfOperation(5, 6, (tape, x) => tape.Rectify(x));

    [Fact]
    public void Sum_of_a_tensor_with_itself() => GradientCheck.OfOperation(5, 6, (tape, x) => tape.Sum(x, x));

    [Fact]
    public void Drop() => GradientCheck.OfOperation(5, 6, (tape, x) => tape.Drop(x, 0.3f));

    [Fact]
    public void Drop_keeps_the_mean()
    {
        Tape tape = new(0) { Random = new(1) };
        Activations x = tape.Zeros(100, 1003);
        x.Value.Fill(1);
        float[] dropped = tape.Drop(x, 0.3f).Value.ToArray();
        Assert.Equal(0.3, dropped.Count(value => value == 0) / (double)dropped.Length, 0.01);
        Assert.Equal(1, dropped.Average(), 0.01f);
        Assert.Same(x, tape.Drop(x, 0));
    }

    [Fact]
    public void Gather() => GradientCheck.OfOperation(4, 3, (tape, x) => tape.Gather(x, [2, -1, 0, 0, 3, -1, 2]));

    [Fact]
    public void Pool() => GradientCheck.OfOperation(6, 3, (tape, x) => tape.Pool(x, [1, -1, 0, 1, -1, 1], 2));

    [Fact]
    public void Pooled_row_is_the_mean_of_its_group()
    {
        Tape tape = new(0);
        Activations x = tape.Zeros(4, 1);
        new float[] { 1, 2, 3, 8 }.CopyTo(x.Value);
        Assert.Equal([2, 0, 2, 8], tape.Pool(x, [0, -1, 0, 1], 2).Value.ToArray());
    }

    [Fact]
    public void AddEmbeddings()
    {
        EmbeddingTable table = new("table", 6, 2, 1);
        GradientCheck.Fill(table.Value, new(3));
        int[] numbers = [0, 5, 3, -1, 3, 3, -1, -1];
        Activations Operation(Tape tape, Activations x)
        {
            Activations y = tape.Sum(x, x);
            tape.AddEmbeddings(y, table, numbers, 2, column: 1);
            return y;
        }
        GradientCheck.OfOperation(4, 4, Operation);
        Assert.Equal([0, 3, 5], table.Gradients[0].Touched.Order());
        GradientCheck.OfTable(table, () =>
        {
            Tape tape = new(0);
            ReadOnlySpan<float> values = Operation(tape, tape.Zeros(4, 4)).Value;
            double loss = 0;
            for (int i = 0; i < values.Length; i++)
            {
                loss += MathF.Sin(i + 1) * values[i];
            }
            return loss;
        });
    }

    [Fact]
    public void AddWeighted()
    {
        EmbeddingTable table = new("table", 6, 3, 1);
        GradientCheck.Fill(table.Value, new(3));
        (int[] Rows, float[] Weights)[] features = [([0, 5], [1, 0.5f]), ([], []), ([3, 5, 3], [2, -1, 0.25f]), ([0], [0.1f])];
        Activations Operation(Tape tape, Activations x)
        {
            Activations y = tape.Sum(x, x);
            tape.AddWeighted(y, table, features);
            return y;
        }
        GradientCheck.OfOperation(4, 3, Operation);
        Assert.Equal([0, 3, 5], table.Gradients[0].Touched.Order());
        GradientCheck.OfTable(table, () =>
        {
            Tape tape = new(0);
            ReadOnlySpan<float> values = Operation(tape, tape.Zeros(4, 3)).Value;
            double loss = 0;
            for (int i = 0; i < values.Length; i++)
            {
                loss += MathF.Sin(i + 1) * values[i];
            }
            return loss;
        });
    }

    [Fact]
    public void Weighted_rows_are_added()
    {
        Tape tape = new(0);
        EmbeddingTable table = new("table", 2, 2, 1);
        new float[] { 1, 2, 10, 20 }.CopyTo(table.Value, 0);
        Activations x = tape.Zeros(2, 2);
        x.Value.Fill(100);
        tape.AddWeighted(x, table, [([0, 1], [3, 0.5f]), ([], [])]);
        Assert.Equal([108, 116, 100, 100], x.Value.ToArray());
    }

    [Fact]
    public void Operations_one_after_the_other()
    {
        Parameter weights = GradientCheck.Parameter("weights", 12, 8, 1), norm = GradientCheck.Parameter("norm", 2, 4, 2);
        GradientCheck.OfOperation(
            9, 4, (tape, x) => tape.Sum(x, tape.Gate(tape.Linear(tape.Neighbours(tape.Normalize(x, norm), Segments, 1), weights))), weights, norm);
    }
}
