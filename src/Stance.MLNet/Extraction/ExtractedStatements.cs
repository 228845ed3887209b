using System.Reflection;
using Microsoft.ML.Data;

namespace Stance.MLNet.Extraction;

/// <summary>The statements of one text, in vectors side by side: what <see cref="StatementExtractingEstimator"/> adds to a row.</summary>
internal class ExtractedStatements
{
    /// <summary>What the names of the columns start with until the estimator copies them to those asked for: nothing that data have already, as the first are dropped.</summary>
    public const string Prefix = "Stance.Found.";

    /// <summary>What follows the prefix: the properties.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        [.. typeof(ExtractedStatements).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name)];

    [VectorType, ColumnName(Prefix + "Sentences")]
    public string[] Sentences { get; set; } = [];

    [VectorType, ColumnName(Prefix + "Speaker")]
    public string[] Speaker { get; set; } = [];

    [VectorType, ColumnName(Prefix + "SpeakerKind")]
    public string[] SpeakerKind { get; set; } = [];

    [VectorType, ColumnName(Prefix + "Quotation")]
    public string[] Quotation { get; set; } = [];

    [VectorType, ColumnName(Prefix + "Source")]
    public string[] Source { get; set; } = [];

    [VectorType, ColumnName(Prefix + "Cue")]
    public string[] Cue { get; set; } = [];

    [VectorType, ColumnName(Prefix + "Content")]
    public string[] Content { get; set; } = [];

    [VectorType, ColumnName(Prefix + "Stance")]
    public string[] Stance { get; set; } = [];

    [VectorType, ColumnName(Prefix + "Target")]
    public string[] Target { get; set; } = [];

    [VectorType, ColumnName(Prefix + "Confidence")]
    public float[] Confidence { get; set; } = [];

    /// <summary>The stances of the model.</summary>
    [VectorType, ColumnName(Prefix + "Labels")]
    public string[] Labels { get; set; } = [];

    /// <summary>For each statement one probability a label.</summary>
    [VectorType, ColumnName(Prefix + "Probabilities")]
    public float[] Probabilities { get; set; } = [];

    /// <summary>For each statement start and end of the source in its sentences; -1 twice where there is none.</summary>
    [VectorType, ColumnName(Prefix + "SourceSpan")]
    public int[] SourceSpan { get; set; } = [];

    /// <summary>The same for the cue.</summary>
    [VectorType, ColumnName(Prefix + "CueSpan")]
    public int[] CueSpan { get; set; } = [];

    /// <summary>Start and end of each piece of content in the sentences of its statement.</summary>
    [VectorType, ColumnName(Prefix + "ContentSpans")]
    public int[] ContentSpans { get; set; } = [];

    /// <summary>How many pieces the content of each statement has.</summary>
    [VectorType, ColumnName(Prefix + "ContentPieces")]
    public int[] ContentPieces { get; set; } = [];
}
