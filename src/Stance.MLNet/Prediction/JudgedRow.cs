namespace Stance.MLNet.Prediction;

/// <summary>A labelled statement and the label that a pipeline gives it.</summary>
internal sealed class JudgedRow
{
    /// <summary>The right label.</summary>
    public string Label { get; set; } = "";

    /// <summary>A second one that is right; empty for none.</summary>
    public string Also { get; set; } = "";

    public string PredictedLabel { get; set; } = "";
}
