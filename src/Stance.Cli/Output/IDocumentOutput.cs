using Stance.Cli.Inputs;

namespace Stance.Cli.Output;

/// <summary>A format of results; one piece of output a document.</summary>
internal interface IDocumentOutput
{
    /// <summary>Writes what was found in an article.</summary>
    void Write(Article article);

    /// <summary>Writes that a record of the input could not be read, in its place; nothing in most formats: standard error names it already.</summary>
    void WriteError(DocumentId id, string error)
    {
    }

    /// <summary>Writes what had to wait for the last document; nothing in most formats.</summary>
    void End()
    {
    }
}
