using System.Numerics.Tensors;

namespace Stance.Training.Networks;

/// <summary>The loss of a choice among classes: minus the logarithm of the right one's softmax.</summary>
internal static class CrossEntropy
{
    /// <summary>Adds the gradient of one row of scores, and returns the loss.</summary>
    public static double Add(Activations scores, int row, int label, float weight)
    {
        Span<float> likely = stackalloc float[scores.Columns];
        TensorPrimitives.SoftMax(scores.Row(row), likely);
        double loss = -weight * Math.Log(Math.Max(likely[label], 1e-12f));
        likely[label] -= 1;
        Span<float> gradient = scores.GradientRow(row);
        TensorPrimitives.MultiplyAdd(likely, weight, gradient, gradient);
        return loss;
    }
}
