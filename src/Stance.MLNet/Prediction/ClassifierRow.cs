using Microsoft.ML.Data;
using Stance.MLNet.Features;

namespace Stance.MLNet.Prediction;

/// <summary>What a model sees of a statement in the line.</summary>
internal sealed class ClassifierRow : StatementRow
{
    /// <summary>The label, which pipelines may name that were trained on it, and nobody knows here.</summary>
    public string Label { get; set; } = "";

    /// <summary>The features, in place of those that the model's own step would compute anew from the text.</summary>
    [VectorType(StatementFeatureVector.Length), ColumnName(StatementFeatureVector.Column)]
    public float[] StatementFeatures { get; set; } = new float[StatementFeatureVector.Length];
}
