using System.Numerics.Tensors;
using Stance.Learning;
using Stance.Speakers;
using Stance.Training.Networks;

namespace Stance.Training.Trainers;

/// <summary>Trains a ranker of antecedents: the probability of the right candidates, taken together, is made large. Not thread-safe.</summary>
internal static class AntecedentTrainer
{
    /// <summary>Trains a ranker; the same examples and options give the same weights on the same kind of machine.</summary>
    public static AntecedentRanker Train(IReadOnlyList<AntecedentExample> examples, AntecedentOptions options)
    {
        // Networks that saw the same in another order err differently: their mean, which is one wider network, errs less.
        int width = options.Width * options.Networks;
        float[] inputs = new float[CandidateInput.Rows * width];
        float[] weights = new float[2 * width];
        for (int i = 0; i < options.Networks; i++)
        {
            (EmbeddingTable table, Parameter output, Parameter bias) = TrainOne(examples, options, new(options.Seed + i));
            int column = i * options.Width;
            for (int row = 0; row < table.Rows; row++)
            {
                table.Row(row).CopyTo(inputs.AsSpan((row * width) + column));
            }
            TensorPrimitives.Divide(output.Average, options.Networks, weights.AsSpan(column, options.Width));
            bias.Average.CopyTo(weights.AsSpan(width + column));
        }
        return new(EmbeddingRows.Of(CandidateInput.Rows, width, inputs, options.Levels), new(2, width, weights), 1);
    }

    private static (EmbeddingTable Table, Parameter Output, Parameter Bias) TrainOne(IReadOnlyList<AntecedentExample> examples, AntecedentOptions options, Random random)
    {
        EmbeddingTable table = new("speakers.input", CandidateInput.Rows, options.Width, 1);
        Parameter output = new("speakers.output", options.Width, 1, 1);
        Parameter bias = new("speakers.bias", 1, options.Width, 1);
        for (int i = 0; i < table.Value.Length; i++)
        {
            table.Value[i] = (random.NextSingle() - 0.5f) * options.Spread;
        }
        for (int i = 0; i < options.Width; i++)
        {
            output.Value[i] = i % 2 == 0 ? 0.5f : -0.5f;
            bias.Value[i] = 0.1f;
        }
        output.Repack();
        AdamOptimizer optimizer = new([output, bias], [table]);
        Tape tape = new(0) { Random = random };
        AntecedentExample[] order = [.. examples];
        int steps = options.Epochs * ((order.Length + options.BatchSize - 1) / options.BatchSize);
        int step = 0;
        for (int epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            for (int first = 0; first < order.Length; first += options.BatchSize)
            {
                ReadOnlySpan<AntecedentExample> batch = order.AsSpan(first, Math.Min(options.BatchSize, order.Length - first));
                AddGradients(tape, batch, table, bias, output, options);
                float rate = options.Rate * (1 - ((float)step++ / steps));
                optimizer.Step(rate);
                if (options.Decay > 0 && step % 32 == 0)
                {
                    TensorPrimitives.Multiply(table.Value, 1 - (32 * rate * options.Decay), table.Value);
                }
            }
        }
        return (table, output, bias);
    }

    private static void AddGradients(Tape tape, ReadOnlySpan<AntecedentExample> batch, EmbeddingTable table, Parameter bias, Parameter output, AntecedentOptions options)
    {
        List<int> rows = [];
        foreach (AntecedentExample example in batch)
        {
            foreach (int row in example.Rows)
            {
                rows.Add(tape.Random.NextSingle() < options.FeatureDropout ? -1 : row);
            }
        }
        tape.Clear();
        int count = rows.Count / CandidateInput.Slots;
        Activations hidden = tape.Zeros(count, table.Columns);
        for (int i = 0; i < count; i++)
        {
            bias.Value.CopyTo(hidden.Row(i));
        }
        tape.Record(() =>
        {
            for (int i = 0; i < count; i++)
            {
                TensorPrimitives.Add(bias.Gradients[0], hidden.GradientRow(i), bias.Gradients[0]);
            }
        });
        tape.AddEmbeddings(hidden, table, [.. rows], CandidateInput.Slots);
        Activations scores = tape.Linear(tape.Rectify(hidden), output);
        int at = 0;
        foreach (AntecedentExample example in batch)
        {
            int size = example.IsRight.Length;
            AddLoss(scores.Value.Slice(at, size), scores.Gradient.Slice(at, size), example);
            at += size;
        }
        tape.RunBackward();
    }

    // The gradient of minus the logarithm of the probability of all right ones together.
    private static void AddLoss(ReadOnlySpan<float> scores, Span<float> gradient, AntecedentExample example)
    {
        Span<float> likely = stackalloc float[scores.Length];
        TensorPrimitives.SoftMax(scores, likely);
        float right = 1e-6f;
        for (int i = 0; i < likely.Length; i++)
        {
            right += example.IsRight[i] ? likely[i] : 0;
        }
        for (int i = 0; i < likely.Length; i++)
        {
            gradient[i] = example.Weight * (likely[i] - (example.IsRight[i] ? likely[i] / right : 0));
        }
    }
}
