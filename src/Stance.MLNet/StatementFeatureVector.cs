using Microsoft.ML.Data;

namespace Stance.MLNet;

/// <summary>What <see cref="StatementFeaturizingEstimator"/> adds to a row.</summary>
internal sealed class StatementFeatureVector
{
    /// <summary>
    /// How many features there are. ML.NET reads it from this attribute when it loads a pipeline, so that it cannot follow the model: it is that
    /// of models whose encoder has states of 128 numbers, as all have that this project trains.
    /// </summary>
    public const int Length = 1903;

    [VectorType(Length)]
    public float[] StatementFeatures { get; set; } = [];
}
