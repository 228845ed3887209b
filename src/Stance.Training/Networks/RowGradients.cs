namespace Stance.Training.Networks;

/// <summary>Gradients of those rows of an <see cref="EmbeddingTable"/> that one worker has looked up since the last step.</summary>
internal sealed class RowGradients(int rows, int columns)
{
    private readonly float[] _values = new float[rows * columns];
    private readonly bool[] _isTouched = new bool[rows];

    /// <summary>The rows that have a gradient, in the order in which they were first touched.</summary>
    public List<int> Touched { get; } = [];

    public bool IsTouched(int row) => _isTouched[row];

    /// <summary>The gradient of a row, to be added to.</summary>
    public Span<float> Touch(int row)
    {
        if (!_isTouched[row])
        {
            _isTouched[row] = true;
            Touched.Add(row);
        }
        return Row(row);
    }

    public Span<float> Row(int row) => _values.AsSpan(row * columns, columns);

    /// <summary>Back to no gradients.</summary>
    public void Clear()
    {
        foreach (int row in Touched)
        {
            _isTouched[row] = false;
            Row(row).Clear();
        }
        Touched.Clear();
    }
}
