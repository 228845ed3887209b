namespace Stance.Cli.Inputs;

/// <summary>What a source holds, read as its format has it.</summary>
internal static class InputContent
{
    /// <summary>The texts of a source that holds records.</summary>
    /// <param name="source">The source.</param>
    /// <param name="format">A format of which <see cref="InputFormats.HasRecords"/> is true.</param>
    /// <param name="columns">Which columns of a table hold what.</param>
    /// <param name="needsText">Whether a record without a text is an error.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static IAsyncEnumerable<Input> ReadRecordsAsync(
        InputSource source, InputFormat format, CsvColumns columns, bool needsText, CancellationToken cancellationToken) => format switch
        {
            InputFormat.Csv => CsvRecords.ReadAsync(source, columns, separator: null, cancellationToken),
            InputFormat.Tsv => CsvRecords.ReadAsync(source, columns, '\t', cancellationToken),
            _ => JsonlRecords.ReadAsync(source, needsText, cancellationToken),
        };

    /// <summary>The one text of a source of any other format.</summary>
    /// <param name="input">The name of the source.</param>
    /// <param name="format">Its format.</param>
    /// <param name="text">What is in it.</param>
    public static Input ReadArticle(Input input, InputFormat format, string text) => format switch
    {
        InputFormat.Html => HtmlArticle.Read(input, text),
        InputFormat.Markdown => MarkdownArticle.Read(input, text),
        _ => input with { Text = text },
    };
}
