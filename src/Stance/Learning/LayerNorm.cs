using System.Numerics.Tensors;

namespace Stance.Learning;

/// <summary>Layer normalisation (Ba, Kiros and Hinton 2016).</summary>
internal static class LayerNorm
{
    private const float Epsilon = 1e-5f;

    /// <summary>Brings a row to mean 0 and variance 1, then applies gain and bias.</summary>
    /// <param name="row">The row.</param>
    /// <param name="gainAndBias">As many gains as the row is long, then as many biases.</param>
    /// <param name="unit">Takes the row before gain and bias; may be the row itself.</param>
    /// <param name="result">Takes the result.</param>
    /// <returns>What the row was divided by, as its inverse.</returns>
    public static float Normalize(ReadOnlySpan<float> row, ReadOnlySpan<float> gainAndBias, Span<float> unit, Span<float> result)
    {
        int width = row.Length;
        TensorPrimitives.Subtract(row, TensorPrimitives.Sum(row) / width, unit);
        float inverse = 1 / MathF.Sqrt((TensorPrimitives.SumOfSquares<float>(unit) / width) + Epsilon);
        TensorPrimitives.Multiply(unit, inverse, unit);
        TensorPrimitives.MultiplyAdd(unit, gainAndBias[..width], gainAndBias[width..], result);
        return inverse;
    }
}
