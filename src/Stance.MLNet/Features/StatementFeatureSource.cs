using Microsoft.ML.Data;

namespace Stance.MLNet.Features;

/// <summary>What <see cref="StatementFeaturizingEstimator"/> reads of a row.</summary>
internal sealed class StatementFeatureSource
{
    public const string KindColumn = "Stance.FeaturesKind";

    public string Text { get; set; } = "";

    [VectorType]
    public int[] SourceSpan { get; set; } = [];

    [VectorType]
    public int[] CueSpan { get; set; } = [];

    [VectorType]
    public int[] ContentSpans { get; set; } = [];

    /// <summary>The fingerprint of the features.</summary>
    [ColumnName(KindColumn)]
    public string StatementFeaturesKind { get; set; } = "";
}
