namespace Stance.MLNet;

/// <summary>A labelled statement and the label that a pipeline gives it.</summary>
internal sealed class JudgedRow
{
    public string Label { get; set; } = "";

    public string Also { get; set; } = "";

    public string PredictedLabel { get; set; } = "";
}
