using Spectre.Console;

namespace Stance.Cli.Output;

/// <summary>One table a document, one row a sentence: for people.</summary>
internal sealed class TableOutput : IDocumentOutput
{
    private readonly TextTable _text;
    private readonly bool _isFiltered;

    /// <param name="output">Where to write.</param>
    /// <param name="hasColor">Whether its reader sees colours.</param>
    /// <param name="width">Columns.</param>
    /// <param name="isFiltered">Whether statements were left out: then only sentences and documents show that have one.</param>
    public TableOutput(OutputStream output, bool hasColor, int width, bool isFiltered)
    {
        _text = new(output, hasColor, width);
        _isFiltered = isFiltered;
    }

    public void Write(Article article)
    {
        StanceDocument document = article.Document;
        if (_isFiltered && document.Statements.Count == 0)
        {
            return;
        }
        var table = new Table();
        table.AddColumn("Sentence");
        table.AddColumn(new TableColumn("Speaker") { Width = _text.Width / 5 });
        table.AddColumn(new TableColumn("Stance") { NoWrap = true });
        table.AddColumn(new TableColumn("Target") { Width = _text.Width / 6 });
        foreach (StanceSentence sentence in document.Sentences.Where(sentence => !_isFiltered || sentence.Statements.Count > 0))
        {
            table.AddRow(
                TextTable.Cell(document.TextOf(sentence.Span)),
                TextTable.Cell(NameOf(sentence.Speaker)),
                TextTable.Cell(sentence.Stance.Name, StyleOf(sentence.Stance)),
                TextTable.Cell(TargetOf(document, sentence)));
        }
        _text.Write($"{article.Id.Name}: {TextTable.Count(document.Sentences.Count, "sentence")}, {TextTable.Count(document.Statements.Count, "statement")}", table);
    }

    private static string NameOf(Speaker? speaker) => speaker switch
    {
        null => "",
        { Kind: SpeakerKind.Author } => "(author)",
        _ => speaker.ToString(),
    };

    // Of the statement that gives the sentence its stance.
    private static string TargetOf(StanceDocument document, StanceSentence sentence)
    {
        foreach (int i in sentence.Statements)
        {
            Statement statement = document.Statements[i];
            if (statement.Stance.Label == sentence.Stance && statement.Speaker == sentence.Speaker)
            {
                return statement.Target is { } target ? target.Name ?? document.TextOf(target.Span) : "";
            }
        }
        return "";
    }

    private static Style StyleOf(StanceLabel label) => label.Name switch
    {
        "condemnation" => new(Color.Red),
        "warning" => new(Color.Yellow),
        "reassurance" => new(Color.Green),
        "none" => new(Color.Grey),
        _ => new(Color.Aqua),
    };
}
