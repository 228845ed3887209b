using Microsoft.ML;
using Stance.MLNet.Columns;
using Stance.MLNet.Extraction;
using Stance.Training.Annotations;

namespace Stance.MLNet;

/// <summary>The data of Stance among those of <see cref="MLContext.Data"/>.</summary>
public static class StanceDataCatalog
{
    /// <summary>The statements of annotated files, which <c>stance train</c> reads as well, as rows of <see cref="LabelledStatementRow"/>. Files are read anew by each cursor.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="paths">JSON lines, compressed (.gz) or not.</param>
    /// <exception cref="ArgumentException">There is no path.</exception>
    /// <remarks>
    /// While rows are read, an <see cref="Training.Annotations.AnnotationException"/> names the file and the line that is not as expected; where
    /// ML.NET reads ahead, it is the inner exception of ML.NET's own.
    /// </remarks>
    public static IDataView LoadStatements(this DataOperationsCatalog catalog, params string[] paths)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(paths);
        return paths.Length > 0
            ? catalog.LoadFromEnumerable(paths.SelectMany(StanceExampleReader.Read).Select(StatementRows.Of))
            : throw new ArgumentException("There is no path of a file with annotated statements.", nameof(paths));
    }

    /// <summary>One row for each statement that <see cref="StanceTransformsCatalog.ExtractStatements"/> found, as <see cref="ExtractedStatementRow"/>, in their order. Lazy: texts are analysed as rows are read.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="data">What that step gave.</param>
    /// <param name="statements">The output name of that step.</param>
    /// <param name="documentColumnName">A column of texts that names the document; null to number documents from 0.</param>
    /// <exception cref="ArgumentException">A column is missing or of another type; the message names it and what was expected.</exception>
    public static IDataView FlattenStatements(
        this DataOperationsCatalog catalog, IDataView data, string statements = "Statements", string? documentColumnName = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentException.ThrowIfNullOrEmpty(statements);
        return catalog.LoadFromEnumerable(FlattenedStatements.Of(catalog, data, statements, documentColumnName));
    }
}
