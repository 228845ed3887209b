using System.Numerics.Tensors;

namespace Stance.Learning;

/// <summary>x W + b. Immutable; any number of threads.</summary>
internal sealed class LinearLayer
{
    private readonly PackedMatrix _weights;
    private readonly float[] _bias;

    private LinearLayer(PackedMatrix weights, float[] bias)
    {
        _weights = weights;
        _bias = bias;
    }

    /// <summary>Length of a row of x.</summary>
    public int Inputs => _weights.Rows;

    /// <summary>Length of a row of the result.</summary>
    public int Outputs => _weights.Columns;

    /// <summary>The layer of some rows and columns of a matrix; of a bias of one row the same columns, or none for no bias.</summary>
    public static LinearLayer Of(DenseWeights weights, DenseWeights? bias, Range rows, Range columns)
    {
        (int firstRow, int rowCount) = rows.GetOffsetAndLength(weights.Rows);
        (int firstColumn, int columnCount) = columns.GetOffsetAndLength(weights.Columns);
        PackedMatrix packed = new(rowCount, columnCount);
        packed.Pack(weights.Values[((firstRow * weights.Columns) + firstColumn)..], weights.Columns);
        return new(packed, bias is null ? [] : bias.Values.Slice(firstColumn, columnCount).ToArray());
    }

    /// <summary>Writes x W + b.</summary>
    /// <param name="x">Rows of <see cref="Inputs"/> numbers.</param>
    /// <param name="rows">Their number.</param>
    /// <param name="result">Rows of <see cref="Outputs"/> numbers; what stood there is overwritten.</param>
    public void Apply(ReadOnlySpan<float> x, int rows, Span<float> result)
    {
        if (_bias.Length == 0)
        {
            result[..(rows * Outputs)].Clear();
        }
        for (int row = 0; row < rows && _bias.Length > 0; row++)
        {
            _bias.CopyTo(result.Slice(row * Outputs, Outputs));
        }
        AddProduct(x, rows, result);
    }

    /// <summary>Adds x W, without the bias.</summary>
    public void AddProduct(ReadOnlySpan<float> x, int rows, Span<float> sum) => MatrixProduct.Add(x, Inputs, 1, rows, _weights, sum);

    /// <summary>Adds x W + b.</summary>
    public void Add(ReadOnlySpan<float> x, int rows, Span<float> sum)
    {
        for (int row = 0; row < rows && _bias.Length > 0; row++)
        {
            Span<float> target = sum.Slice(row * Outputs, Outputs);
            TensorPrimitives.Add(target, _bias, target);
        }
        AddProduct(x, rows, sum);
    }
}
