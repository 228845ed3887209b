using Stance.Training.Networks;

namespace Stance.Training.Tests.Networks;

/// <summary>Compares gradients of a tape with central differences of the loss.</summary>
internal static class GradientCheck
{
    private const float Step = 1e-2f;
    private const float Tolerance = 2e-2f;

    /// <summary>Fills values with numbers between -1 and 1, none of them near 0: there rectified units have no gradient.</summary>
    public static void Fill(Span<float> values, Random random)
    {
        foreach (ref float value in values)
        {
            value = (0.1f + (0.9f * random.NextSingle())) * (random.Next(2) == 0 ? 1 : -1);
        }
    }

    /// <summary>Numbers between -1 and 1.</summary>
    public static float[] Values(int count, int seed)
    {
        float[] values = new float[count];
        Fill(values, new(seed));
        return values;
    }

    /// <summary>A parameter with numbers between -1 and 1.</summary>
    public static Parameter Parameter(string name, int rows, int columns, int seed)
    {
        Parameter parameter = new(name, rows, columns, 1);
        Fill(parameter.Value, new(seed));
        parameter.Repack();
        return parameter;
    }

    /// <summary>
    /// Checks the gradients of an input and of parameters under a loss that weighs each value of the operation's result differently.
    /// </summary>
    public static void OfOperation(int rows, int columns, Func<Tape, Activations, Activations> operation, params Parameter[] parameters) =>
        OfLoss(
            rows, columns,
            (tape, x) =>
            {
                Activations y = operation(tape, x);
                double loss = 0;
                for (int i = 0; i < y.Value.Length; i++)
                {
                    float weight = MathF.Sin(i + 1);
                    loss += weight * y.Value[i];
                    y.Gradient[i] += weight;
                }
                return loss;
            },
            parameters);

    /// <summary>Checks the gradients of an input and of parameters under a loss that sets gradients itself.</summary>
    public static void OfLoss(int rows, int columns, Func<Tape, Activations, double> loss, params Parameter[] parameters)
    {
        float[] input = Values(rows * columns, 77);
        float[] gradient = [];
        double Loss(bool backward)
        {
            // The same random numbers each time, so that dropout drops the same.
            Tape tape = new(0) { Random = new(5) };
            Activations x = tape.Zeros(rows, columns);
            input.CopyTo(x.Value);
            double value = loss(tape, x);
            if (backward)
            {
                tape.RunBackward();
                gradient = x.Gradient.ToArray();
            }
            return value;
        }
        Loss(backward: true);
        float[][] ofParameters = [.. parameters.Select(parameter => parameter.Gradients[0].ToArray())];
        AssertAll("input", input, gradient, () => Loss(backward: false));
        for (int p = 0; p < parameters.Length; p++)
        {
            AssertAll(parameters[p].Name, parameters[p].Value, ofParameters[p], () =>
            {
                parameters[p].Repack();
                return Loss(backward: false);
            });
            parameters[p].Repack();
        }
    }

    /// <summary>Checks the gradients of a table under the same loss as an operation's.</summary>
    public static void OfTable(EmbeddingTable table, Func<double> loss)
    {
        float[] gradient = [.. Enumerable.Range(0, table.Rows).SelectMany(row => table.Gradients[0].Row(row).ToArray())];
        AssertAll(table.Name, table.Value, gradient, loss);
    }

    private static void AssertAll(string name, float[] values, float[] gradient, Func<double> loss)
    {
        Assert.Contains(gradient, g => Math.Abs(g) > 1e-3f);
        for (int i = 0; i < values.Length; i++)
        {
            float kept = values[i];
            values[i] = kept + Step;
            double more = loss();
            values[i] = kept - Step;
            double less = loss();
            values[i] = kept;
            double expected = (more - less) / (2 * Step);
            Assert.True(Math.Abs(expected - gradient[i]) <= Tolerance * Math.Max(1, Math.Abs(expected)), $"{name}[{i}]: {gradient[i]}, but differences say {expected}");
        }
    }
}
