using System.Numerics.Tensors;
using Stance.Learning;

namespace Stance.Training.Networks;

/// <summary>
/// Softmax over a sample of a large vocabulary, corrected for how likely each word was to be sampled (Bengio and Senécal 2008; Jean et al. 2015).
/// </summary>
internal static class SampledSoftmax
{
    /// <summary>Adds the gradients of the cross-entropy.</summary>
    /// <param name="tape">The tape.</param>
    /// <param name="hidden">A row for each word to be predicted.</param>
    /// <param name="words">A vector for each word of the vocabulary.</param>
    /// <param name="targets">Which of the <paramref name="candidates"/> is right, row by row.</param>
    /// <param name="candidates">Rows of the table, each once.</param>
    /// <param name="logChances">Logarithm of how likely each candidate was to be sampled.</param>
    /// <param name="weight">What loss and gradients are multiplied by.</param>
    /// <returns>The loss.</returns>
    public static double Add(Tape tape, Activations hidden, EmbeddingTable words, int[] targets, int[] candidates, float[] logChances, float weight)
    {
        int width = words.Columns, count = candidates.Length;
        Span<float> vectors = tape.Lend(count * width).AsSpan(0, count * width);
        for (int i = 0; i < count; i++)
        {
            words.Row(candidates[i]).CopyTo(vectors[(i * width)..]);
        }
        PackedMatrix across = new(width, count, tape.Lend(PackedMatrix.LengthOf(width, count)));
        across.PackTransposed(vectors, width);
        Span<float> scores = tape.Lend(hidden.Rows * count).AsSpan(0, hidden.Rows * count);
        MatrixProduct.Add(hidden.Value, width, 1, hidden.Rows, across, scores);
        double loss = 0;
        for (int i = 0; i < hidden.Rows; i++)
        {
            Span<float> row = scores.Slice(i * count, count);
            TensorPrimitives.Subtract(row, logChances, row);
            TensorPrimitives.SoftMax(row, row);
            loss -= weight * Math.Log(Math.Max(row[targets[i]], 1e-12f));
            row[targets[i]] -= 1;
            TensorPrimitives.Multiply(row, weight, row);
        }
        PackedMatrix along = new(count, width, tape.Lend(PackedMatrix.LengthOf(count, width)));
        along.Pack(vectors, width);
        MatrixProduct.Add(scores, count, 1, hidden.Rows, along, hidden.Gradient);
        PackedMatrix states = new(hidden.Rows, width, tape.Lend(PackedMatrix.LengthOf(hidden.Rows, width)));
        states.Pack(hidden.Value, width);
        Span<float> changes = tape.Lend(count * width).AsSpan(0, count * width);
        MatrixProduct.Add(scores, 1, count, count, states, changes);
        for (int i = 0; i < count; i++)
        {
            Span<float> gradient = words.Gradients[tape.Worker].Touch(candidates[i]);
            TensorPrimitives.Add(gradient, changes.Slice(i * width, width), gradient);
        }
        return loss;
    }
}
