using System.CommandLine;
using Stance.Cli.Help;
using Stance.Cli.Output;

namespace Stance.Cli.Commands;

/// <summary><c>stance extract</c>: every attributed statement of some texts, and one stance and speaker a sentence.</summary>
internal static class ExtractCommand
{
    public static Command Create(Terminal terminal)
    {
        ExtractionOptions options = new();
        Option<string?> format = FormatOption.Create(
            "table for people; jsonl (one object a document) for programs; csv (one row a statement) for spreadsheets; conll (one line a token) for linguists; "
                + "html (one page to look at, as stance render writes it).",
            FormatOption.Table, FormatOption.Jsonl, FormatOption.Csv, FormatOption.Conll, FormatOption.Html);
        Option<string?> output = OutputOption.Create().Under(OptionGroups.Output);
        Command command = options.CreateCommand("extract", "Finds who says what and takes which stance.", format, output);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (options.Create(parsed, terminal, cancellationToken) is not { } extraction)
            {
                return ExitCode.Usage;
            }
            string? file = parsed.GetValue(output);
            using OutputStream stream = OutputOption.Open(file, terminal);
            IDocumentOutput documents = FormatOption.Of(parsed.GetValue(format), file) switch
            {
                FormatOption.Jsonl => new JsonlOutput(stream),
                FormatOption.Csv => new CsvOutput(stream, extraction.Labels),
                FormatOption.Conll => new ConllOutput(stream),
                FormatOption.Html => new HtmlOutput(stream),
                _ => new TableOutput(stream, terminal.HasColor && file is null, terminal.Width, extraction.IsFiltered),
            };
            return await extraction.RunAsync(documents, writesToTerminal: file is null, cancellationToken);
        });
        return command.WithExamples(
            new("Who says what in an article, one row a sentence", "stance extract article.txt"),
            new("Every warning by a speaker, in the web pages of a folder", "stance extract 'news/**/*.html' --stance warning --speaker \"Henrik Aasland\""),
            new("A spreadsheet with one row a statement, of all articles of a folder", "stance extract news --output statements.csv"),
            new("One JSON object for each row of a table", "stance extract articles.csv.gz --text-column body --format jsonl"),
            new("An article from another program", "stance extract - --date 2024-03-14"));
    }
}
