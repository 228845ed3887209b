namespace Stance.Training.Networks;

/// <summary>Rows of weights that are looked up by number; only rows that were looked up have gradients.</summary>
internal sealed class EmbeddingTable
{
    public EmbeddingTable(string name, int rows, int columns, int workers)
    {
        Name = name;
        Rows = rows;
        Columns = columns;
        Value = new float[rows * columns];
        FirstMoment = new float[rows * columns];
        SecondMoment = new float[rows * columns];
        Gradients = [.. Enumerable.Range(0, workers).Select(_ => new RowGradients(rows, columns))];
    }

    public string Name { get; }

    public int Rows { get; }

    public int Columns { get; }

    public float[] Value { get; }

    public RowGradients[] Gradients { get; }

    public float[] FirstMoment { get; }

    public float[] SecondMoment { get; }

    public ReadOnlySpan<float> Row(int row) => Value.AsSpan(row * Columns, Columns);
}
