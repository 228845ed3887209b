using Microsoft.ML.Transforms;
using Stance.MLNet.Columns;

namespace Stance.MLNet.Features;

/// <summary>The mapping behind <see cref="StatementFeaturizingEstimator"/>, which ML.NET finds by its contract when it loads a pipeline.</summary>
[CustomMappingFactoryAttribute(Contract)]
internal sealed class StatementFeatureMapping : CustomMappingFactory<StatementFeatureSource, StatementFeatureVector>
{
    public const string Contract = "Stance.StatementFeatures";

    public override Action<StatementFeatureSource, StatementFeatureVector> GetMapping() => Map;

    /// <summary>Featurizes one row.</summary>
    /// <exception cref="InvalidOperationException">The spans do not fit the text, or the features are those of a model that is not known.</exception>
    public static void Map(StatementFeatureSource row, StatementFeatureVector result)
    {
        // ML.NET uses the row again for the next one.
        if (result.StatementFeatures.Length != StatementFeatureVector.Length)
        {
            result.StatementFeatures = new float[StatementFeatureVector.Length];
        }
        StatementFeaturizer featurizer = StanceModelCatalog.FeaturizerOf(row.StatementFeaturesKind);
        try
        {
            AttributionSpans spans = new()
            {
                Source = SpanColumns.ReadOne(row.SourceSpan, nameof(row.SourceSpan)),
                Cue = SpanColumns.ReadOne(row.CueSpan, nameof(row.CueSpan)),
                Content = SpanColumns.Read(row.ContentSpans, nameof(row.ContentSpans)),
            };
            featurizer.Featurize(row.Text, spans, result.StatementFeatures);
        }
        catch (ArgumentException e)
        {
            throw new InvalidOperationException($"The statement \"{Start(row.Text)}\" cannot be featurized: {e.Message}", e);
        }
    }

    private static string Start(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
