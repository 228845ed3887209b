using Stance.Learning;

namespace Stance.Training.Networks;

/// <summary>A dense matrix of weights, with a gradient for each worker and the moments of the optimiser.</summary>
internal sealed class Parameter
{
    public Parameter(string name, int rows, int columns, int workers)
    {
        Name = name;
        Rows = rows;
        Columns = columns;
        Value = new float[rows * columns];
        Gradients = [.. Enumerable.Range(0, workers).Select(_ => new float[rows * columns])];
        FirstMoment = new float[rows * columns];
        SecondMoment = new float[rows * columns];
        Average = new float[rows * columns];
        Packed = new(rows, columns);
        PackedTransposed = new(columns, rows);
    }

    public string Name { get; }

    public int Rows { get; }

    public int Columns { get; }

    public float[] Value { get; }

    public float[][] Gradients { get; }

    public float[] FirstMoment { get; }

    public float[] SecondMoment { get; }

    /// <summary>Exponential average of the values over the steps.</summary>
    public float[] Average { get; }

    /// <summary>The values as the right side of a product.</summary>
    public PackedMatrix Packed { get; }

    /// <summary>The values turned round, as the right side of a product.</summary>
    public PackedMatrix PackedTransposed { get; }

    /// <summary>Call after the values have changed.</summary>
    public void Repack()
    {
        Packed.Pack(Value, Columns);
        PackedTransposed.PackTransposed(Value, Columns);
    }
}
