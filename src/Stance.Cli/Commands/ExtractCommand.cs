using System.Collections.Immutable;
using System.CommandLine;
using Stance.Cli.Help;
using Stance.Cli.Inputs;
using Stance.Cli.Output;

namespace Stance.Cli.Commands;

/// <summary><c>stance extract</c>: every attributed statement of some texts, and one stance and speaker a sentence.</summary>
internal static class ExtractCommand
{
    private const string Table = "table";
    private const string Jsonl = "jsonl";

    public static Command Create(Terminal terminal)
    {
        Argument<string[]> paths = InputArgument.CreateForTexts();
        Option<string> format = new("--format")
        {
            Description = "table for people, jsonl (one object a document) for programs.",
            DefaultValueFactory = _ => Table,
        };
        format.AcceptOnlyFromAmong(Table, Jsonl);
        Option<string?> model = ModelOption.Create();
        Option<SpeakerRegistry?> speakers = SpeakersOption.Create();
        Option<DateOnly?> date = DateOption.Create();
        Option<ImmutableDictionary<StanceLabel, double>> thresholds = ThresholdOption.Create();
        Option<int> parallel = ParallelOption.Create();
        Option<string?> output = OutputOption.Create();
        Command command = new("extract", "Finds who says what and takes which stance.") { paths, format, model, speakers, date, thresholds, parallel, output };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (InputArgument.TextsOf(parsed.GetValue(paths), terminal) is not { } inputs)
            {
                return ExitCode.Usage;
            }
            ExtractorOptions options = new() { Speakers = parsed.GetValue(speakers), Thresholds = parsed.GetValue(thresholds)! };
            if (ThresholdOption.CreateExtractor(ModelOption.Load(parsed.GetValue(model)), options, terminal) is not { } extractor)
            {
                return ExitCode.Usage;
            }
            string? file = parsed.GetValue(output);
            using OutputStream stream = OutputOption.Open(file, terminal);
            IDocumentOutput documents = parsed.GetValue(format) == Jsonl
                ? new JsonlOutput(stream)
                : new TableOutput(stream, terminal.HasColor && file is null, terminal.Width);
            using var progress = Progress.On(terminal, writesToTerminal: file is null);
            using var errors = new InputErrors(terminal, progress);
            IAsyncEnumerable<Input> texts = new InputReader(terminal.Input, recordsOnly: false) { Date = parsed.GetValue(date) }.ReadAsync(inputs, cancellationToken);
            await DocumentRun.ExtractAsync(extractor, texts, documents, errors, progress, parsed.GetValue(parallel), cancellationToken);
            return errors.Any ? ExitCode.InputFailed : ExitCode.Success;
        });
        return command.WithExamples(
            new("Who says what in an article, one row a sentence", "stance extract article.txt"),
            new("One JSON object an article of a folder, for programs", "stance extract news --format jsonl --output statements.jsonl"),
            new("An article from another program", "stance extract - --date 2024-03-14"));
    }
}
