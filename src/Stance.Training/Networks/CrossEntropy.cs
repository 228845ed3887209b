using System.Numerics.Tensors;

namespace Stance.Training.Networks;

/// <summary>The loss of a choice among classes: minus the logarithm of the right one's softmax.</summary>
internal static class CrossEntropy
{
    // Beyond it exponents of single precision come near their end, and the library's softmax does not shift what it is given.
    private const float MaxScore = 60;

    /// <summary>Adds the gradient of one row of scores, and returns the loss.</summary>
    public static double Add(Activations scores, int row, int label, float weight)
    {
        Span<float> likely = stackalloc float[scores.Columns];
        scores.Row(row).CopyTo(likely);
        float most = TensorPrimitives.Max<float>(likely);
        if (MathF.Abs(most) > MaxScore)
        {
            TensorPrimitives.Subtract(likely, most, likely);
        }
        TensorPrimitives.SoftMax(likely, likely);
        double loss = -weight * Math.Log(Math.Max(likely[label], 1e-12f));
        likely[label] -= 1;
        Span<float> gradient = scores.GradientRow(row);
        TensorPrimitives.MultiplyAdd(likely, weight, gradient, gradient);
        return loss;
    }
}
