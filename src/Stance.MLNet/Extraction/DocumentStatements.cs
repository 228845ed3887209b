namespace Stance.MLNet.Extraction;

/// <summary>The statements of a document that has a name.</summary>
internal sealed class DocumentStatements : ExtractedStatements
{
    public string Document { get; set; } = "";
}
