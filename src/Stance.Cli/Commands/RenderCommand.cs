using System.Collections.Immutable;
using System.CommandLine;
using Stance.Cli.Help;
using Stance.Cli.Output;

namespace Stance.Cli.Commands;

/// <summary><c>stance render</c>: articles with their statements marked in place, as one page to look at.</summary>
internal static class RenderCommand
{
    public static Command Create(Terminal terminal)
    {
        TextInput input = new();
        StatementFilterOptions filters = new();
        Option<string> output = new Option<string>("--output", "-o")
        {
            Description = "The page to write, or - for standard output. An existing file is replaced.",
            HelpName = "FILE",
            Required = true,
        }.Under(OptionGroups.Output);
        Option<string?> title = new Option<string?>("--title") { Description = "The title of the page.", HelpName = "TEXT" }.Under(OptionGroups.Output);
        Option<string?> model = ModelOption.Create();
        Option<SpeakerRegistry?> speakers = SpeakersOption.Create();
        Option<ImmutableDictionary<StanceLabel, double>> thresholds = ThresholdOption.Create();
        Option<int> parallel = ParallelOption.Create();
        Command command = new("render", "Writes a page that shows articles with who says what and takes which stance.") { input, output, title, filters, model, speakers, thresholds, parallel };
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
            string file = parsed.GetValue(output)!;
            using OutputStream stream = OutputOption.Open(file == "-" ? null : file, terminal);
            // Nothing scrolls by before all is read.
            using var progress = Progress.On(terminal, writesToTerminal: false);
            using var errors = new InputErrors(terminal, progress);
            FilteredOutput page = new(filter, new HtmlOutput(stream, parsed.GetValue(title)));
            await DocumentRun.ExtractAsync(extractor, texts, page, errors, progress, parsed.GetValue(parallel), cancellationToken);
            return errors.Any ? ExitCode.InputFailed : ExitCode.Success;
        });
        return command.WithExamples(
            new("A page that shows an article with its statements", "stance render article.txt -o report.html"),
            new("Who condemned whom, when, in all articles of a folder", "stance render news --title \"Herring dispute\" -o report.html"),
            new("Only what Norway says, of web pages", "stance render 'news/**/*.html' --speaker Norway -o report.html"));
    }
}
