namespace Stance.Learning;

/// <summary>
/// A matrix of weights rounded to 6 bits with one scale a column, packed for <see cref="QuantizedProduct"/>: panels of
/// <see cref="PanelWidth"/> columns; of each panel, for four rows at a time, the four weights of each column. Filled up with zeros.
/// Immutable; any number of threads.
/// </summary>
internal sealed class QuantizedMatrix
{
    /// <summary>Columns a panel: two vectors of sixteen sums.</summary>
    public const int PanelWidth = 32;

    /// <summary>Rows whose products go into one sum before it is widened.</summary>
    public const int Depth = 16;

    /// <summary>Steps from zero to the largest weight of a column: as many as a sum of <see cref="Depth"/> products can hold in 16 bits.</summary>
    public const int Levels = 31;

    private const int Group = 4;

    private readonly sbyte[] _panels;
    private readonly float[] _scales;
    private readonly int[] _offsets;
    private readonly int _depth;

    /// <summary>Rounds some rows and columns of a matrix.</summary>
    public QuantizedMatrix(DenseWeights weights, Range rows, Range columns)
    {
        (int firstRow, Rows) = rows.GetOffsetAndLength(weights.Rows);
        (int firstColumn, Columns) = columns.GetOffsetAndLength(weights.Columns);
        _depth = RoundUp(Rows);
        Panels = (Columns + PanelWidth - 1) / PanelWidth;
        _panels = new sbyte[Panels * PanelWidth * _depth];
        _scales = new float[Panels * PanelWidth];
        _offsets = new int[Panels * PanelWidth];
        for (int column = 0; column < Columns; column++)
        {
            float largest = 0;
            for (int row = 0; row < Rows; row++)
            {
                largest = MathF.Max(largest, MathF.Abs(weights.Values[((firstRow + row) * weights.Columns) + firstColumn + column]));
            }
            _scales[column] = largest / Levels;
            for (int row = 0; row < Rows && largest > 0; row++)
            {
                float exact = weights.Values[((firstRow + row) * weights.Columns) + firstColumn + column];
                sbyte rounded = (sbyte)MathF.Round(exact * Levels / largest);
                _panels[PlaceOf(row, column)] = rounded;
                _offsets[column] -= rounded * QuantizedRows.Levels;
            }
        }
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Number of panels.</summary>
    public int Panels { get; }

    /// <summary>The length of a row that is filled up to whole sums.</summary>
    public static int RoundUp(int rows) => (rows + Depth - 1) / Depth * Depth;

    /// <summary>One panel, as bytes that a processor's vectors hold four of in a number of 32 bits.</summary>
    public ReadOnlySpan<sbyte> Panel(int panel) => _panels.AsSpan(panel * PanelWidth * _depth, PanelWidth * _depth);

    /// <summary>What one step of each column of a panel is worth.</summary>
    public ReadOnlySpan<float> Scales(int panel) => _scales.AsSpan(panel * PanelWidth, PanelWidth);

    /// <summary>What each column's sum starts from, as the bytes of <see cref="QuantizedRows"/> do not start at zero.</summary>
    public ReadOnlySpan<int> Offsets(int panel) => _offsets.AsSpan(panel * PanelWidth, PanelWidth);

    private int PlaceOf(int row, int column) =>
        (column / PanelWidth * PanelWidth * _depth) + (row / Group * PanelWidth * Group) + (column % PanelWidth * Group) + (row % Group);
}
