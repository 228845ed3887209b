using Microsoft.ML;
using Stance.MLNet.Columns;
using Stance.MLNet.Features;

namespace Stance.MLNet;

/// <summary>
/// Adds the features of <see cref="StatementFeaturizer"/> as a vector of single-precision numbers: what the encoder makes of content, cue and
/// surroundings, and what kinds of words they use. Reads the columns <c>Text</c> (text), <c>SourceSpan</c>, <c>CueSpan</c> and
/// <c>ContentSpans</c> (vectors of 32-bit integers), as <see cref="StatementRow"/> has them. Learns nothing from data. Made by
/// <see cref="StanceTransformsCatalog.FeaturizeStatements"/>.
/// </summary>
public sealed class StatementFeaturizingEstimator : IEstimator<ITransformer>
{
    private static readonly RequiredColumn[] Required =
    [
        RequiredColumn.Text(nameof(StatementFeatureSource.Text)),
        RequiredColumn.Positions(nameof(StatementFeatureSource.SourceSpan)),
        RequiredColumn.Positions(nameof(StatementFeatureSource.CueSpan)),
        RequiredColumn.Positions(nameof(StatementFeatureSource.ContentSpans)),
    ];

    private readonly CheckedSteps _steps;

    internal StatementFeaturizingEstimator(TransformsCatalog catalog, string outputColumnName, StanceModel model)
    {
        StatementFeaturizer featurizer = new(model);
        if (featurizer.Names.Count != StatementFeatureVector.Length)
        {
            throw new ArgumentException(
                $"The model {model.Version} gives {featurizer.Names.Count} features; a pipeline takes {StatementFeatureVector.Length}, those of an encoder with states of 128 numbers.", nameof(model));
        }
        StanceModelCatalog.Register(model);
        // The steps are ML.NET's own, so that it can save and load them.
        IEstimator<ITransformer> steps = Constant.Add(catalog, StatementFeatureSource.KindColumn, featurizer.Fingerprint, nameof(StatementFeatureSource.Text))
            .Append(catalog.CustomMapping<StatementFeatureSource, StatementFeatureVector>(StatementFeatureMapping.Map, StatementFeatureMapping.Contract))
            .Append(catalog.CopyColumns(outputColumnName, StatementFeatureVector.Column))
            .Append(catalog.DropColumns(StatementFeatureSource.KindColumn, StatementFeatureVector.Column));
        _steps = new(nameof(StanceTransformsCatalog.FeaturizeStatements), Required, steps);
    }

    /// <summary>Checks the columns; there is nothing to learn.</summary>
    /// <exception cref="ArgumentException">A column is missing or of another type; the message names it and what was expected.</exception>
    public ITransformer Fit(IDataView input) => _steps.Fit(input);

    /// <summary>The columns after the step.</summary>
    /// <exception cref="ArgumentException">A column is missing or of another type; the message names it and what was expected.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema) => _steps.GetOutputSchema(inputSchema);
}
