using System.CommandLine;
using Stance.Cli.Help;
using Stance.Cli.Output;

namespace Stance.Cli.Commands;

/// <summary><c>stance speakers</c>: everybody who speaks in a corpus, each once.</summary>
internal static class SpeakersCommand
{
    public static Command Create(Terminal terminal)
    {
        TextInput input = new();
        StatementFilterOptions filters = new();
        Option<string?> format = FormatOption.Create(
            "table for people; jsonl (one object a speaker) for programs; csv for spreadsheets.", FormatOption.Table, FormatOption.Jsonl, FormatOption.Csv);
        Option<bool> all = new("--all") { Description = "Also unnamed speakers one by one, by their descriptions; without it all of them are one line." };
        Option<string?> model = ModelOption.Create();
        Option<SpeakerRegistry?> registry = SpeakersOption.Create();
        Option<int> parallel = ParallelOption.Create();
        Option<string?> output = OutputOption.Create().Under(OptionGroups.Output);
        Command command = new("speakers", "Lists who speaks in a corpus, and how often with which stance.") { input, format, output, filters, all, model, registry, parallel };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (input.Read(parsed, terminal, cancellationToken) is not { } texts)
            {
                return ExitCode.Usage;
            }
            StanceModel loaded = ModelOption.Load(parsed.GetValue(model));
            if (filters.Create(parsed, loaded.Labels, terminal) is not { } filter)
            {
                return ExitCode.Usage;
            }
            string? file = parsed.GetValue(output);
            using OutputStream stream = OutputOption.Open(file, terminal);
            ISpeakerOutput speakers = FormatOption.Of(parsed.GetValue(format), file) switch
            {
                FormatOption.Jsonl => new SpeakerJsonlOutput(stream),
                FormatOption.Csv => new SpeakerCsvOutput(stream),
                _ => new SpeakerTableOutput(stream, terminal.HasColor && file is null, terminal.Width),
            };
            // Nothing scrolls by before all is read.
            using var progress = Progress.On(terminal, writesToTerminal: false);
            using var errors = new InputErrors(terminal, progress);
            SpeakerIndex index = new() { TellsUnnamedApart = parsed.GetValue(all) };
            StatementExtractor extractor = new(loaded, new() { Speakers = parsed.GetValue(registry) });
            FilteredOutput collector = new(filter, new SpeakerCollector(index));
            await DocumentRun.ExtractAsync(extractor, texts, collector, errors, progress, parsed.GetValue(parallel), cancellationToken);
            progress.Clear();
            speakers.Write(index.Summarize(), loaded.Labels);
            return errors.Any ? ExitCode.InputFailed : ExitCode.Success;
        });
        return command.WithExamples(
            new("Who speaks in a folder of articles, the most frequent first", "stance speakers news"),
            new("Who condemns Norway, and how often", "stance speakers news --stance condemnation --target Norway"),
            new("Everybody for a spreadsheet, unnamed sources too", "stance speakers news --all --output speakers.csv"));
    }
}
