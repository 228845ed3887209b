using Microsoft.ML.Data;

namespace Stance.MLNet.Features;

/// <summary>What <see cref="StatementFeaturizingEstimator"/> adds to a row.</summary>
internal sealed class StatementFeatureVector
{
    /// <summary>
    /// How many features there are. ML.NET reads it from this attribute when it loads a pipeline, so that it cannot follow the model: it is that
    /// of models whose encoder has states of 128 numbers, as all have that this project trains.
    /// </summary>
    public const int Length = 1903;

    /// <summary>The name of the vector until the estimator copies it to the one asked for: nothing that data have already, as the first is dropped.</summary>
    public const string Column = "Stance.Features";

    /// <summary>The name that is asked for by default.</summary>
    public const string DefaultName = "StatementFeatures";

    [VectorType(Length), ColumnName(Column)]
    public float[] StatementFeatures { get; set; } = [];
}
