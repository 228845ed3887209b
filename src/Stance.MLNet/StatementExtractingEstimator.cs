using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using Stance.MLNet.Columns;
using Stance.MLNet.Extraction;

namespace Stance.MLNet;

/// <summary>
/// Adds the statements of a text as vectors side by side, one element a statement: who says it, of what kind, by which words, what, and with
/// which stance. Learns nothing from data. Made by <see cref="StanceTransformsCatalog.ExtractStatements"/>, which lists the columns.
/// </summary>
public sealed class StatementExtractingEstimator : IEstimator<ITransformer>
{
    private const string Step = "ExtractStatements";

    private readonly RequiredColumn[] _required;
    private readonly EstimatorChain<ColumnSelectingTransformer> _steps;

    internal StatementExtractingEstimator(TransformsCatalog catalog, string outputColumnName, string inputColumnName, StanceModel model)
    {
        StanceModelCatalog.Register(model);
        _required = [RequiredColumn.Text(inputColumnName)];
        // The steps are ML.NET's own, so that it can save and load them.
        IEstimator<ITransformer> steps = catalog.CopyColumns(ExtractedText.TextColumn, inputColumnName)
            .Append(Constant.Add(catalog, ExtractedText.ModelColumn, model.Fingerprint, ExtractedText.TextColumn))
            .Append(catalog.CustomMapping<ExtractedText, ExtractedStatements>(StatementExtractingMapping.Map, StatementExtractingMapping.Contract))
            .Append(catalog.DropColumns(ExtractedText.TextColumn, ExtractedText.ModelColumn));
        foreach (string column in ExtractedStatements.Columns)
        {
            steps = steps.Append(catalog.CopyColumns($"{outputColumnName}.{column}", ExtractedStatements.Prefix + column));
        }
        _steps = steps.Append(catalog.DropColumns([.. ExtractedStatements.Columns.Select(column => ExtractedStatements.Prefix + column)]));
    }

    /// <summary>Checks the column; there is nothing to learn.</summary>
    /// <exception cref="ArgumentException">The column is missing or no text; the message names it and what was expected.</exception>
    public ITransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        RequiredColumn.Check(input.Schema, _required, Step);
        return _steps.Fit(input);
    }

    /// <summary>The columns after the step.</summary>
    /// <exception cref="ArgumentException">The column is missing or no text; the message names it and what was expected.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        RequiredColumn.Check(inputSchema, _required, Step);
        return _steps.GetOutputSchema(inputSchema);
    }
}
