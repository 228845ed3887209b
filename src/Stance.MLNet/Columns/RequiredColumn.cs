using Microsoft.ML;
using Microsoft.ML.Data;

namespace Stance.MLNet.Columns;

/// <summary>A column that a step reads, and what it must hold.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsVector">Whether it holds a vector, of any length.</param>
/// <param name="Item">What it holds, or what its vectors are of.</param>
internal sealed record RequiredColumn(string Name, bool IsVector, DataViewType Item)
{
    /// <summary>A column of texts.</summary>
    public static RequiredColumn Text(string name) => new(name, false, TextDataViewType.Instance);

    /// <summary>A column of vectors of positions.</summary>
    public static RequiredColumn Positions(string name) => new(name, true, NumberDataViewType.Int32);

    /// <exception cref="ArgumentException">A column is missing or of another type.</exception>
    public static void Check(DataViewSchema schema, IEnumerable<RequiredColumn> required, string step) => Check(
        schema.Where(column => !column.IsHidden).Select(column => new RequiredColumn(
            column.Name, column.Type is VectorDataViewType, column.Type is VectorDataViewType vector ? vector.ItemType : column.Type)),
        required,
        step);

    /// <exception cref="ArgumentException">A column is missing or of another type.</exception>
    public static void Check(SchemaShape shape, IEnumerable<RequiredColumn> required, string step) => Check(
        shape.Select(column => new RequiredColumn(column.Name, column.Kind != SchemaShape.Column.VectorKind.Scalar, column.ItemType)),
        required,
        step);

    /// <inheritdoc/>
    public override string ToString() => IsVector ? $"a vector of {Item}" : $"{Item}";

    private static void Check(IEnumerable<RequiredColumn> columns, IEnumerable<RequiredColumn> required, string step)
    {
        Dictionary<string, RequiredColumn> found = columns.ToDictionary(column => column.Name, StringComparer.Ordinal);
        foreach (RequiredColumn one in required)
        {
            if (!found.TryGetValue(one.Name, out RequiredColumn? column))
            {
                throw new ArgumentException($"{step} reads the column '{one.Name}', {one}; the data have {string.Join(", ", found.Keys.Select(name => $"'{name}'"))}.");
            }
            if (column.IsVector != one.IsVector || !column.Item.Equals(one.Item))
            {
                throw new ArgumentException($"{step} reads the column '{one.Name}': expected {one}; found {column}.");
            }
        }
    }
}
