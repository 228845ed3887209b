using Microsoft.ML.Data;

namespace Stance.MLNet;

/// <summary>A statement with the stance that the extractor sees in it.</summary>
public sealed class ExtractedStatementRow : StatementRow
{
    /// <summary>The stance.</summary>
    public string Stance { get; set; } = "";

    /// <summary>Probability of each of <see cref="Labels"/>, which sum to 1.</summary>
    [VectorType]
    public float[] Probabilities { get; set; } = [];

    /// <summary>The stances that the extractor tells apart.</summary>
    [VectorType]
    public string[] Labels { get; set; } = [];

    /// <summary>Probability that this is a statement with this source and content, from 0 to 1.</summary>
    public float Confidence { get; set; }

    /// <summary>The name of whom the stance is about; empty where the text names nobody.</summary>
    public string Target { get; set; } = "";
}
