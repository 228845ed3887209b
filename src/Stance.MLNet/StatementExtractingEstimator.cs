using Microsoft.ML;
using Stance.MLNet.Columns;
using Stance.MLNet.Extraction;

namespace Stance.MLNet;

/// <summary>
/// Adds the statements of a text as vectors side by side, one element a statement: who says it, of what kind, by which words, what, and with
/// which stance. Learns nothing from data. Made by <see cref="StanceTransformsCatalog.ExtractStatements"/>, which lists the columns.
/// </summary>
public sealed class StatementExtractingEstimator : IEstimator<ITransformer>
{
    private readonly CheckedSteps _steps;

    internal StatementExtractingEstimator(TransformsCatalog catalog, string outputColumnName, string inputColumnName, StanceModel model)
    {
        StanceModelCatalog.Register(model);
        // The steps are ML.NET's own, so that it can save and load them.
        IEstimator<ITransformer> steps = catalog.CopyColumns(ExtractedText.TextColumn, inputColumnName)
            .Append(Constant.Add(catalog, ExtractedText.ModelColumn, model.Fingerprint, ExtractedText.TextColumn))
            .Append(catalog.CustomMapping<ExtractedText, ExtractedStatements>(StatementExtractingMapping.Map, StatementExtractingMapping.Contract))
            .Append(catalog.DropColumns(ExtractedText.TextColumn, ExtractedText.ModelColumn));
        foreach (string column in ExtractedStatements.Columns)
        {
            steps = steps.Append(catalog.CopyColumns($"{outputColumnName}.{column}", ExtractedStatements.Prefix + column));
        }
        steps = steps.Append(catalog.DropColumns([.. ExtractedStatements.Columns.Select(column => ExtractedStatements.Prefix + column)]));
        _steps = new(nameof(StanceTransformsCatalog.ExtractStatements), [RequiredColumn.Text(inputColumnName)], steps);
    }

    /// <summary>Checks the column; there is nothing to learn.</summary>
    /// <exception cref="ArgumentException">The column is missing or no text; the message names it and what was expected.</exception>
    public ITransformer Fit(IDataView input) => _steps.Fit(input);

    /// <summary>The columns after the step.</summary>
    /// <exception cref="ArgumentException">The column is missing or no text; the message names it and what was expected.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema) => _steps.GetOutputSchema(inputSchema);
}
