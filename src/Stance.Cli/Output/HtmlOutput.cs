using System.Text;
using Stance.Cli.Output.Html;

namespace Stance.Cli.Output;

/// <summary>One page for all documents, written when all are there: for people. A page is whole, or nothing was written.</summary>
internal sealed class HtmlOutput : IDocumentOutput
{
    private readonly OutputStream _output;
    private readonly string? _title;
    private readonly List<Article> _articles = [];

    /// <param name="output">Where to write.</param>
    /// <param name="title">The title of the page; null for one that says what it holds.</param>
    public HtmlOutput(OutputStream output, string? title = null)
    {
        _output = output;
        _title = title;
    }

    public void Write(Article article) => _articles.Add(article);

    public void End()
    {
        using var page = new MemoryStream();
        using (var writer = new StreamWriter(page, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true))
        {
            ReportPage.Write(writer, _title ?? "Who takes which stance", _articles);
        }
        _output.Write(page.GetBuffer().AsSpan(0, (int)page.Length));
    }
}
