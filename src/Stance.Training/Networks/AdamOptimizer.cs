using System.Numerics.Tensors;

namespace Stance.Training.Networks;

/// <summary>
/// AdamW (Loshchilov and Hutter 2019) with an exponential average of the weights (Polyak and Juditsky 1992). The moments of rows that were
/// not looked up stand still, so that a step costs what its batch touches.
/// </summary>
internal sealed class AdamOptimizer(IReadOnlyList<Parameter> parameters, IReadOnlyList<EmbeddingTable> tables)
{
    private const float FirstDecay = 0.9f;
    private const float SecondDecay = 0.99f;
    private const float Epsilon = 1e-8f;
    private const float MaxNorm = 5;

    /// <summary>Decay of the weights of dense parameters, as a share of the rate.</summary>
    public float WeightDecay { get; init; } = 0.01f;

    /// <summary>Steps taken so far.</summary>
    public int Steps { get; set; }

    /// <summary>One step down the sum of the workers' gradients, which are then cleared.</summary>
    public void Step(float rate)
    {
        Steps++;
        foreach (Parameter parameter in parameters)
        {
            for (int worker = 1; worker < parameter.Gradients.Length; worker++)
            {
                TensorPrimitives.Add(parameter.Gradients[0], parameter.Gradients[worker], parameter.Gradients[0]);
            }
        }
        foreach (EmbeddingTable table in tables)
        {
            for (int worker = 1; worker < table.Gradients.Length; worker++)
            {
                foreach (int row in table.Gradients[worker].Touched)
                {
                    Span<float> sum = table.Gradients[0].Touch(row);
                    TensorPrimitives.Add(sum, table.Gradients[worker].Row(row), sum);
                }
                table.Gradients[worker].Clear();
            }
        }
        float scale = MaxNorm / MathF.Max(MaxNorm, Norm());
        float step = rate * MathF.Sqrt(1 - MathF.Pow(SecondDecay, Steps)) / (1 - MathF.Pow(FirstDecay, Steps));
        float averaging = MathF.Min(0.999f, (1f + Steps) / (10f + Steps));
        Parallel.ForEach(parameters, parameter =>
        {
            TensorPrimitives.Multiply(parameter.Value, 1 - (rate * WeightDecay), parameter.Value);
            Move(parameter.Value, parameter.Gradients[0], parameter.FirstMoment, parameter.SecondMoment, scale, step);
            Average(parameter.Average, parameter.Value, averaging);
            foreach (float[] gradient in parameter.Gradients)
            {
                Array.Clear(gradient);
            }
            parameter.Repack();
        });
        foreach (EmbeddingTable table in tables)
        {
            foreach (int row in table.Gradients[0].Touched)
            {
                Range range = new(row * table.Columns, (row + 1) * table.Columns);
                Move(table.Value.AsSpan(range), table.Gradients[0].Row(row), table.FirstMoment.AsSpan(range), table.SecondMoment.AsSpan(range), scale, step);
            }
            table.Gradients[0].Clear();
        }
    }

    /// <summary>Forgets the moments, so that another optimiser may go on from the weights.</summary>
    public void Forget()
    {
        foreach (Parameter parameter in parameters)
        {
            Array.Clear(parameter.FirstMoment);
            Array.Clear(parameter.SecondMoment);
        }
        foreach (EmbeddingTable table in tables)
        {
            Array.Clear(table.FirstMoment);
            Array.Clear(table.SecondMoment);
        }
    }

    private float Norm()
    {
        double sum = 0;
        foreach (Parameter parameter in parameters)
        {
            sum += TensorPrimitives.SumOfSquares<float>(parameter.Gradients[0]);
        }
        foreach (EmbeddingTable table in tables)
        {
            foreach (int row in table.Gradients[0].Touched)
            {
                sum += TensorPrimitives.SumOfSquares<float>(table.Gradients[0].Row(row));
            }
        }
        return (float)Math.Sqrt(sum);
    }

    private static void Average(Span<float> average, ReadOnlySpan<float> value, float decay) =>
        TensorPrimitives.Lerp(value, average, decay, average);

    private static void Move(Span<float> value, ReadOnlySpan<float> gradient, Span<float> first, Span<float> second, float scale, float step)
    {
        for (int i = 0; i < value.Length; i++)
        {
            float g = gradient[i] * scale;
            first[i] = (FirstDecay * first[i]) + ((1 - FirstDecay) * g);
            second[i] = (SecondDecay * second[i]) + ((1 - SecondDecay) * g * g);
            value[i] -= step * first[i] / (MathF.Sqrt(second[i]) + Epsilon);
        }
    }
}
