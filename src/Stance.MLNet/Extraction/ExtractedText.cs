using Microsoft.ML.Data;

namespace Stance.MLNet.Extraction;

/// <summary>What <see cref="StatementExtractingEstimator"/> reads of a row.</summary>
internal sealed class ExtractedText
{
    public const string TextColumn = "Stance.Text";
    public const string ModelColumn = "Stance.Model";

    [ColumnName(TextColumn)]
    public string Text { get; set; } = "";

    /// <summary>The fingerprint of the Stance model.</summary>
    [ColumnName(ModelColumn)]
    public string Model { get; set; } = "";
}
