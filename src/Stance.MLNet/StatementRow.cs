using Microsoft.ML.Data;

namespace Stance.MLNet;

/// <summary>
/// One statement as a row: what <see cref="StanceDataCatalog.LoadStatements"/> and <see cref="StanceDataCatalog.FlattenStatements"/> give,
/// and what <see cref="MLNetStanceClassifier"/> shows to its model. The columns have the names of the properties. Positions are UTF-16 units of
/// <see cref="Text"/>, half-open.
/// </summary>
public class StatementRow
{
    /// <summary>The document that the statement is from, so that a split can keep its statements together.</summary>
    public string Document { get; set; } = "";

    /// <summary>The sentence or sentences of the statement.</summary>
    public string Text { get; set; } = "";

    /// <summary>The name of who holds the statement; empty where it is not known.</summary>
    public string Speaker { get; set; } = "";

    /// <summary>"person", "government", "organization", "anonymous" or "author"; empty where it is not known.</summary>
    public string SpeakerKind { get; set; } = "";

    /// <summary>"direct", "mixed", "indirect", or "none" for the author's own voice; empty where it is not known.</summary>
    public string Quotation { get; set; } = "";

    /// <summary>The words that name who holds the statement; empty for none.</summary>
    public string Source { get; set; } = "";

    /// <summary>The words that signal the attribution; empty for none.</summary>
    public string Cue { get; set; } = "";

    /// <summary>What is ascribed; its pieces with a space between them.</summary>
    public string Content { get; set; } = "";

    /// <summary>Start and end of <see cref="Source"/>; empty for none.</summary>
    [VectorType]
    public int[] SourceSpan { get; set; } = [];

    /// <summary>Start and end of <see cref="Cue"/>; empty for none.</summary>
    [VectorType]
    public int[] CueSpan { get; set; } = [];

    /// <summary>Start and end of each piece of <see cref="Content"/>.</summary>
    [VectorType]
    public int[] ContentSpans { get; set; } = [];
}
