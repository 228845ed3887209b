using System.Numerics.Tensors;

namespace Stance.Learning;

/// <summary>x W + b of quantized x and W. Immutable; any number of threads.</summary>
internal sealed class QuantizedLayer
{
    private readonly QuantizedMatrix _weights;
    private readonly float[] _bias;

    private QuantizedLayer(QuantizedMatrix weights, float[] bias)
    {
        _weights = weights;
        _bias = bias;
    }

    /// <summary>Length of a row of x.</summary>
    public int Inputs => _weights.Rows;

    /// <summary>Length of a row of the result.</summary>
    public int Outputs => _weights.Columns;

    /// <summary>What is added to every row.</summary>
    public ReadOnlySpan<float> Bias => _bias;

    /// <summary>The layer of some rows and columns of a matrix; of a bias of one row the same columns.</summary>
    public static QuantizedLayer Of(DenseWeights weights, DenseWeights bias, Range rows, Range columns) => new(new(weights, rows, columns), bias.Values[columns].ToArray());

    /// <summary>Writes x W + b of all rows.</summary>
    /// <param name="x">Rows of <see cref="Inputs"/> numbers.</param>
    /// <param name="result">Rows of <see cref="Outputs"/> numbers; what stood there is overwritten.</param>
    public void Apply(QuantizedRows x, Span<float> result) => Apply(x, 0, x.Count, result);

    /// <summary>Writes x W + b of some rows.</summary>
    /// <param name="x">Rows of <see cref="Inputs"/> numbers.</param>
    /// <param name="first">The first of them.</param>
    /// <param name="count">How many.</param>
    /// <param name="result">Rows of <see cref="Outputs"/> numbers; what stood there is overwritten.</param>
    public void Apply(QuantizedRows x, int first, int count, Span<float> result) => QuantizedProduct.Write(x, first, count, _weights, _bias, result);

    /// <summary>Adds x W of some rows, without the bias.</summary>
    public void AddProduct(QuantizedRows x, int first, int count, Span<float> sum) => QuantizedProduct.Add(x, first, count, _weights, sum);

    /// <summary>Adds x W + b of all rows.</summary>
    public void Add(QuantizedRows x, Span<float> sum)
    {
        for (int row = 0; row < x.Count; row++)
        {
            Span<float> target = sum.Slice(row * Outputs, Outputs);
            TensorPrimitives.Add(target, _bias, target);
        }
        AddProduct(x, 0, x.Count, sum);
    }
}
