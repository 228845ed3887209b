using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Stance.MLNet.Tests;

/// <summary>The values of a column as text that tells each number from every other.</summary>
internal static class ColumnText
{
    public static IEnumerable<string> Of(IDataView data, string column) => data.Schema[column].Type switch
    {
        VectorDataViewType { ItemType: TextDataViewType } => data.GetColumn<string[]>(column).Select(texts => string.Join('|', texts)),
        VectorDataViewType => data.GetColumn<float[]>(column).Select(numbers => string.Join(' ', numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture)))),
        _ => data.GetColumn<string>(column),
    };
}
