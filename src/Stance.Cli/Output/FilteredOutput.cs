using Stance.Cli.Inputs;

namespace Stance.Cli.Output;

/// <summary>Writes documents with the statements that somebody asks for.</summary>
/// <param name="filter">Which they are.</param>
/// <param name="output">Where documents go.</param>
internal sealed class FilteredOutput(StatementFilter filter, IDocumentOutput output) : IDocumentOutput
{
    public void Write(Article article) => output.Write(article with { Document = filter.Apply(article.Document) });

    public void WriteError(DocumentId id, string error) => output.WriteError(id, error);

    public void End() => output.End();
}
