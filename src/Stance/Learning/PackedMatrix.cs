namespace Stance.Learning;

/// <summary>
/// A matrix packed for multiplication from the right: panels of <see cref="PanelWidth"/> columns, each panel row after row, the last one
/// filled up with zeros. The rows of a panel then lie in the order in which a product reads them. Not thread-safe while it is packed.
/// </summary>
internal sealed class PackedMatrix
{
    /// <summary>Columns a panel: two vectors of sixteen numbers.</summary>
    public const int PanelWidth = 32;

    private readonly float[] _panels;

    public PackedMatrix(int rows, int columns)
        : this(rows, columns, new float[LengthOf(rows, columns)])
    {
    }

    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="panels">At least <see cref="LengthOf"/> zeros, which the matrix keeps.</param>
    public PackedMatrix(int rows, int columns, float[] panels)
    {
        Rows = rows;
        Columns = columns;
        _panels = panels;
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Number of panels.</summary>
    public int Panels => (Columns + PanelWidth - 1) / PanelWidth;

    /// <summary>How many numbers a packed matrix takes.</summary>
    public static int LengthOf(int rows, int columns) => (columns + PanelWidth - 1) / PanelWidth * rows * PanelWidth;

    /// <summary>One panel: <see cref="Rows"/> rows of <see cref="PanelWidth"/> numbers.</summary>
    public ReadOnlySpan<float> Panel(int panel) => _panels.AsSpan(panel * Rows * PanelWidth, Rows * PanelWidth);

    /// <summary>A matrix of rows of <paramref name="columns"/> numbers each.</summary>
    public static PackedMatrix Of(ReadOnlySpan<float> values, int rows, int columns)
    {
        PackedMatrix matrix = new(rows, columns);
        matrix.Pack(values, columns);
        return matrix;
    }

    /// <summary>Takes the values of a matrix whose rows start <paramref name="stride"/> numbers apart.</summary>
    public void Pack(ReadOnlySpan<float> values, int stride)
    {
        for (int panel = 0; panel < Panels; panel++)
        {
            int first = panel * PanelWidth;
            int width = Math.Min(PanelWidth, Columns - first);
            Span<float> target = _panels.AsSpan(panel * Rows * PanelWidth, Rows * PanelWidth);
            for (int row = 0; row < Rows; row++)
            {
                values.Slice((row * stride) + first, width).CopyTo(target[(row * PanelWidth)..]);
            }
        }
    }

    /// <summary>Takes the values of a matrix turned round: what is a row there becomes a column here.</summary>
    public void PackTransposed(ReadOnlySpan<float> values, int stride)
    {
        for (int panel = 0; panel < Panels; panel++)
        {
            int first = panel * PanelWidth;
            int width = Math.Min(PanelWidth, Columns - first);
            Span<float> target = _panels.AsSpan(panel * Rows * PanelWidth, Rows * PanelWidth);
            for (int column = 0; column < width; column++)
            {
                ReadOnlySpan<float> source = values.Slice((first + column) * stride, Rows);
                for (int row = 0; row < source.Length; row++)
                {
                    target[(row * PanelWidth) + column] = source[row];
                }
            }
        }
    }
}
