namespace Stance.Training.Networks;

/// <summary>A matrix of activations on a <see cref="Tape"/>, with the gradient of the loss by each of its values.</summary>
internal sealed class Activations
{
    private readonly float[] _value;
    private readonly float[] _gradient;

    public Activations(int rows, int columns, float[] value, float[] gradient)
    {
        Rows = rows;
        Columns = columns;
        _value = value;
        _gradient = gradient;
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Row after row.</summary>
    public Span<float> Value => _value.AsSpan(0, Rows * Columns);

    /// <summary>Parallel to <see cref="Value"/>; complete when all later operations have run backward.</summary>
    public Span<float> Gradient => _gradient.AsSpan(0, Rows * Columns);

    public Span<float> Row(int row) => _value.AsSpan(row * Columns, Columns);

    public Span<float> GradientRow(int row) => _gradient.AsSpan(row * Columns, Columns);
}
