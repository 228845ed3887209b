using Microsoft.ML.Data;

namespace Stance.MLNet.Prediction;

/// <summary>What a model says of a statement.</summary>
internal sealed class ScoredRow
{
    public const string ScoreColumn = "Score";

    /// <summary>One score a label.</summary>
    [VectorType]
    public float[] Score { get; set; } = [];
}
