using System.Collections.Immutable;
using System.CommandLine;
using Stance.Cli.Inputs;
using Stance.Cli.Output;

namespace Stance.Cli.Commands;

/// <summary><c>stance render</c>: articles with their statements marked in place, as one page to look at.</summary>
internal static class RenderCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> paths = InputArgument.CreateForTexts();
        Option<string> output = new("--output", "-o")
        {
            Description = "The page to write, or - for standard output. An existing file is replaced.",
            HelpName = "FILE",
            Required = true,
        };
        Option<string?> title = new("--title") { Description = "The title of the page.", HelpName = "TEXT" };
        Option<string?> model = ModelOption.Create();
        Option<SpeakerRegistry?> speakers = SpeakersOption.Create();
        Option<DateOnly?> date = DateOption.Create();
        Option<ImmutableDictionary<StanceLabel, double>> thresholds = ThresholdOption.Create();
        Option<int> parallel = ParallelOption.Create();
        Command command = new("render", "Writes a page that shows articles with who says what and takes which stance.") { paths, output, title, model, speakers, date, thresholds, parallel };
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
            string file = parsed.GetValue(output)!;
            using OutputStream stream = OutputOption.Open(file == "-" ? null : file, terminal);
            // Nothing scrolls by before all is read.
            using var progress = Progress.On(terminal, writesToTerminal: false);
            using var errors = new InputErrors(terminal, progress);
            HtmlOutput page = new(stream, parsed.GetValue(title));
            IAsyncEnumerable<Input> texts = new InputReader(terminal.Input, recordsOnly: false) { Date = parsed.GetValue(date) }.ReadAsync(inputs, cancellationToken);
            try
            {
                await DocumentRun.ExtractAsync(extractor, texts, page, errors, progress, parsed.GetValue(parallel), cancellationToken);
            }
            finally
            {
                // Also of what was read before somebody interrupted.
                progress.Clear();
                page.End();
            }
            return errors.Any ? ExitCode.InputFailed : ExitCode.Success;
        });
        return command;
    }
}
