using System.Collections.Immutable;
using System.CommandLine;
using Stance.Cli.Help;
using Stance.Cli.Output;

namespace Stance.Cli.Commands;

/// <summary><c>stance extract</c>: every attributed statement of some texts, and one stance and speaker a sentence.</summary>
internal static class ExtractCommand
{
    public static Command Create(Terminal terminal)
    {
        TextInput input = new();
        StatementFilterOptions filters = new();
        Option<string?> format = FormatOption.Create(
            "table for people; jsonl (one object a document) for programs; csv (one row a statement) for spreadsheets; conll (one line a token) for linguists; "
                + "html (one page to look at, as stance render writes it).",
            FormatOption.Table, FormatOption.Jsonl, FormatOption.Csv, FormatOption.Conll, FormatOption.Html);
        Option<string?> output = OutputOption.Create().Under(OptionGroups.Output);
        Option<string?> model = ModelOption.Create();
        Option<SpeakerRegistry?> speakers = SpeakersOption.Create();
        Option<ImmutableDictionary<StanceLabel, double>> thresholds = ThresholdOption.Create();
        Option<int> parallel = ParallelOption.Create();
        Command command = new("extract", "Finds who says what and takes which stance.") { input, format, output, filters, model, speakers, thresholds, parallel };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (input.Read(parsed, terminal, cancellationToken) is not { } texts)
            {
                return ExitCode.Usage;
            }
            StanceModel loaded = ModelOption.Load(parsed.GetValue(model));
            ExtractorOptions options = new() { Speakers = parsed.GetValue(speakers), Thresholds = parsed.GetValue(thresholds)! };
            if (ThresholdOption.CreateExtractor(loaded, options, terminal) is not { } extractor || filters.Create(parsed, loaded.Labels, terminal) is not { } filter)
            {
                return ExitCode.Usage;
            }
            string? file = parsed.GetValue(output);
            using OutputStream stream = OutputOption.Open(file, terminal);
            IDocumentOutput documents = FormatOption.Of(parsed.GetValue(format), file) switch
            {
                FormatOption.Jsonl => new JsonlOutput(stream),
                FormatOption.Csv => new CsvOutput(stream, loaded.Labels),
                FormatOption.Conll => new ConllOutput(stream),
                FormatOption.Html => new HtmlOutput(stream),
                _ => new TableOutput(stream, terminal.HasColor && file is null, terminal.Width, isFiltered: !filter.IsEmpty),
            };
            using var progress = Progress.On(terminal, writesToTerminal: file is null);
            using var errors = new InputErrors(terminal, progress);
            await DocumentRun.ExtractAsync(extractor, texts, new FilteredOutput(filter, documents), errors, progress, parsed.GetValue(parallel), cancellationToken);
            return errors.Any ? ExitCode.InputFailed : ExitCode.Success;
        });
        return command.WithExamples(
            new("Who says what in an article, one row a sentence", "stance extract article.txt"),
            new("Every warning by a speaker, in the web pages of a folder", "stance extract 'news/**/*.html' --stance warning --speaker \"Henrik Aasland\""),
            new("A spreadsheet with one row a statement, of all articles of a folder", "stance extract news --output statements.csv"),
            new("One JSON object for each row of a table", "stance extract articles.csv.gz --text-column body --format jsonl"),
            new("An article from another program", "stance extract - --date 2024-03-14"));
    }
}
