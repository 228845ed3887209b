using System.CommandLine;
using Stance.Cli.Help;
using Stance.Cli.Output;

namespace Stance.Cli.Commands;

/// <summary><c>stance speakers</c>: everybody who speaks in a corpus, each once.</summary>
internal static class SpeakersCommand
{
    public static Command Create(Terminal terminal)
    {
        ExtractionOptions options = new();
        Option<string?> format = FormatOption.Create(
            "table for people; jsonl (one object a speaker) for programs; csv for spreadsheets.", FormatOption.Table, FormatOption.Jsonl, FormatOption.Csv);
        Option<bool> all = new Option<bool>("--all")
        {
            Description = "Also unnamed speakers one by one, by their descriptions; without it all of them are one line.",
        }.Under(OptionGroups.Output);
        Option<string?> output = OutputOption.Create().Under(OptionGroups.Output);
        Command command = options.CreateCommand("speakers", "Lists who speaks in a corpus, and how often with which stance.", format, output, all);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (options.Create(parsed, terminal, cancellationToken) is not { } extraction)
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
            SpeakerIndex index = new() { TellsUnnamedApart = parsed.GetValue(all) };
            // Nothing scrolls by before all is read.
            int exitCode = await extraction.RunAsync(new SpeakerCollector(index), writesToTerminal: false, cancellationToken);
            speakers.Write(index.Summarize(), extraction.Labels);
            return exitCode;
        });
        return command.WithExamples(
            new("Who speaks in a folder of articles, the most frequent first", "stance speakers news"),
            new("Who condemns Norway, and how often", "stance speakers news --stance condemnation --target Norway"),
            new("Everybody for a spreadsheet, unnamed sources too", "stance speakers news --all --output speakers.csv"));
    }
}
