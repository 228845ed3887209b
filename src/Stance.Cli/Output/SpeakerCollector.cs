namespace Stance.Cli.Output;

/// <summary>Collects the speakers of the documents, to be written when all are read.</summary>
internal sealed class SpeakerCollector(SpeakerIndex speakers) : IDocumentOutput
{
    public void Write(Article article) => speakers.Add(article.Document, article.Id.Name);
}
