using Microsoft.ML;
using Microsoft.ML.Transforms;

namespace Stance.MLNet.Columns;

/// <summary>A column with the same text in each row: how a saved pipeline carries what its mappings need to know, as ML.NET saves no more of a mapping than its name.</summary>
internal static class Constant
{
    /// <summary>A step that adds such a column.</summary>
    /// <param name="catalog">Where steps are made.</param>
    /// <param name="column">Its name.</param>
    /// <param name="text">Its text: letters, digits and hyphens.</param>
    /// <param name="any">Any column of text, as ML.NET wants one to compute from.</param>
    public static ExpressionEstimator Add(TransformsCatalog catalog, string column, string text, string any) =>
        catalog.Expression(column, $"(any) => \"{text}\"", any);
}
