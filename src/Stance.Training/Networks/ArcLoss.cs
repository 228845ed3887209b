using System.Numerics.Tensors;
using Stance.Text;

namespace Stance.Training.Networks;

/// <summary>
/// The loss of heads: for each token the cross-entropy of softmax over all tokens of its sentence and the root, scored by products of vectors
/// (the biaffine scorer of Dozat and Manning 2017, its matrix taken into the dependents' vectors).
/// </summary>
internal static class ArcLoss
{
    /// <param name="tape">The tape.</param>
    /// <param name="dependents">A vector for each token as a dependent.</param>
    /// <param name="heads">A vector for each token as a head.</param>
    /// <param name="root">The root's vector, as its only row.</param>
    /// <param name="sentences">The rows of each sentence.</param>
    /// <param name="gold">Row of each token's head; -1 for the root, less for unknown.</param>
    /// <param name="weights">How much each token counts.</param>
    public static double Add(
        Tape tape, Activations dependents, Activations heads, Parameter root, IReadOnlyList<TokenRange> sentences, int[] gold, float[] weights)
    {
        double loss = 0;
        int width = dependents.Columns;
        float scale = 1 / MathF.Sqrt(width);
        foreach (TokenRange sentence in sentences)
        {
            (int first, int end, int count) = (sentence.First, sentence.End, sentence.Count);
            Span<float> scores = tape.Lend(count + 1).AsSpan(0, count + 1);
            for (int i = first; i < end; i++)
            {
                if (gold[i] < -1)
                {
                    continue;
                }
                ReadOnlySpan<float> dependent = dependents.Row(i);
                scores[0] = scale * TensorPrimitives.Dot(dependent, root.Value);
                for (int j = 0; j < count; j++)
                {
                    scores[j + 1] = scale * TensorPrimitives.Dot(dependent, heads.Row(first + j));
                }
                TensorPrimitives.SoftMax(scores, scores);
                int right = gold[i] < 0 ? 0 : gold[i] - first + 1;
                loss -= weights[i] * Math.Log(Math.Max(scores[right], 1e-12f));
                scores[right] -= 1;
                Span<float> gradient = dependents.GradientRow(i);
                float[] rootGradient = root.Gradients[tape.Worker];
                TensorPrimitives.MultiplyAdd(root.Value, weights[i] * scale * scores[0], gradient, gradient);
                TensorPrimitives.MultiplyAdd(dependent, weights[i] * scale * scores[0], rootGradient, rootGradient);
                for (int j = 0; j < count; j++)
                {
                    float error = weights[i] * scale * scores[j + 1];
                    if (MathF.Abs(error) > 1e-7f)
                    {
                        Span<float> head = heads.GradientRow(first + j);
                        TensorPrimitives.MultiplyAdd(heads.Row(first + j), error, gradient, gradient);
                        TensorPrimitives.MultiplyAdd(dependent, error, head, head);
                    }
                }
            }
        }
        return loss;
    }
}
