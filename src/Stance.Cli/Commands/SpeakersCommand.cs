using System.CommandLine;
using Stance.Cli.Help;
using Stance.Cli.Inputs;
using Stance.Cli.Output;

namespace Stance.Cli.Commands;

/// <summary><c>stance speakers</c>: everybody who speaks in a corpus, each once.</summary>
internal static class SpeakersCommand
{
    private const string Table = "table";
    private const string Jsonl = "jsonl";
    private const string Csv = "csv";

    public static Command Create(Terminal terminal)
    {
        Argument<string[]> paths = InputArgument.CreateForTexts();
        Option<string> format = new("--format")
        {
            Description = "table for people, jsonl (one object a speaker) for programs, csv for spreadsheets.",
            DefaultValueFactory = _ => Table,
        };
        format.AcceptOnlyFromAmong(Table, Jsonl, Csv);
        Option<bool> all = new("--all") { Description = "Also unnamed speakers one by one, by their descriptions; without it all of them are one line." };
        Option<string?> model = ModelOption.Create();
        Option<SpeakerRegistry?> registry = SpeakersOption.Create();
        Option<DateOnly?> date = DateOption.Create();
        Option<int> parallel = ParallelOption.Create();
        Option<string?> output = OutputOption.Create();
        Command command = new("speakers", "Lists who speaks in a corpus, and how often with which stance.") { paths, format, all, model, registry, date, parallel, output };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (InputArgument.TextsOf(parsed.GetValue(paths), terminal) is not { } inputs)
            {
                return ExitCode.Usage;
            }
            StanceModel loaded = ModelOption.Load(parsed.GetValue(model));
            string? file = parsed.GetValue(output);
            using OutputStream stream = OutputOption.Open(file, terminal);
            ISpeakerOutput speakers = parsed.GetValue(format) switch
            {
                Jsonl => new SpeakerJsonlOutput(stream),
                Csv => new SpeakerCsvOutput(stream),
                _ => new SpeakerTableOutput(stream, terminal.HasColor && file is null, terminal.Width),
            };
            // Nothing scrolls by before all is read.
            using var progress = Progress.On(terminal, writesToTerminal: false);
            using var errors = new InputErrors(terminal, progress);
            SpeakerIndex index = new() { TellsUnnamedApart = parsed.GetValue(all) };
            IAsyncEnumerable<Input> texts = new InputReader(terminal.Input, recordsOnly: false) { Date = parsed.GetValue(date) }.ReadAsync(inputs, cancellationToken);
            StatementExtractor extractor = new(loaded, new() { Speakers = parsed.GetValue(registry) });
            await DocumentRun.ExtractAsync(extractor, texts, new SpeakerCollector(index), errors, progress, parsed.GetValue(parallel), cancellationToken);
            progress.Clear();
            speakers.Write(index.Summarize(), loaded.Labels);
            return errors.Any ? ExitCode.InputFailed : ExitCode.Success;
        });
        return command.WithExamples(
            new("Who speaks in a folder of articles, the most frequent first", "stance speakers news"),
            new("The same for a spreadsheet, with every unnamed source", "stance speakers news --all --format csv --output speakers.csv"));
    }
}
