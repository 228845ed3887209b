using System.CommandLine;
using Stance.Cli.Help;
using Stance.Cli.Inputs;
using Stance.Cli.Measurements;
using Stance.Cli.Output;

namespace Stance.Cli.Commands;

/// <summary><c>stance benchmark</c>: how fast this machine goes through somebody's own texts.</summary>
internal static class BenchmarkCommand
{
    private const double DefaultSeconds = 10;

    public static Command Create(Terminal terminal)
    {
        Argument<string[]> paths = InputArgument.Create(
            "What stance extract reads: text files, JSONL files, folders, or - for standard input. Without any: an article that the tool carries.",
            ArgumentArity.ZeroOrMore);
        Option<int> parallel = ParallelOption.Create("Measure so many texts at a time too, and the speed-up.", 1);
        Option<double> seconds = new("--seconds")
        {
            Description = "How long to measure each, after up to 3 seconds of warming up.",
            HelpName = "S",
            DefaultValueFactory = _ => DefaultSeconds,
        };
        seconds.Validators.Add(result =>
        {
            // Not the other way round: NaN is no number either.
            if (!(result.GetValueOrDefault<double>() is > 0 and <= 3600))
            {
                result.AddError("Expected a number above 0, at most 3600, as --seconds.");
            }
        });
        Option<string?> model = ModelOption.Create();
        Option<bool> json = JsonOption.Create();
        Command command = new("benchmark", "Measures how fast this machine extracts statements from your texts.") { paths, parallel, seconds, model, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            // First of all: only now is nothing compiled yet.
            StartMeasurement start = StartMeasurement.Take(() => ModelOption.Load(parsed.GetValue(model)), out StanceModel loaded);
            using var progress = Progress.On(terminal, writesToTerminal: false);
            using var errors = new InputErrors(terminal, progress);
            List<MeasuredText> texts = parsed.GetValue(paths) is { Length: > 0 } given
                ? await ReadAsync(given, terminal, errors, cancellationToken)
                : [MeasuredText.Sample()];
            if (texts.TrueForAll(text => text.Words == 0))
            {
                terminal.Error.WriteLine("stance: expected texts with at least one word.");
                return ExitCode.InputFailed;
            }
            ThroughputMeasurement measurement = new(start.Extractor, texts, parsed.GetValue(seconds));
            List<Throughput> throughputs = [await measurement.TakeAsync(1, progress, cancellationToken)];
            if (parsed.GetValue(parallel) is > 1 and int threads)
            {
                throughputs.Add(await measurement.TakeAsync(threads, progress, cancellationToken));
            }
            progress.Clear();
            BenchmarkReport report = new(loaded.Version, texts, start, throughputs);
            using OutputStream output = new(terminal.Output, isOwn: false);
            if (parsed.GetValue(json))
            {
                BenchmarkJson.Write(output, report);
            }
            else
            {
                new BenchmarkTable(new(output, terminal.HasColor, terminal.Width)).Write(report);
            }
            return errors.Any ? ExitCode.InputFailed : ExitCode.Success;
        });
        return command.WithExamples(
            new("Words a second on this machine", "stance benchmark"),
            new("On your own texts, on one core and on four", "stance benchmark news --parallel 4 --seconds 30"));
    }

    private static async Task<List<MeasuredText>> ReadAsync(
        string[] paths, Terminal terminal, InputErrors errors, CancellationToken cancellationToken)
    {
        List<MeasuredText> texts = [];
        await foreach (Input input in new InputReader(terminal.Input, recordsOnly: false).ReadAsync(paths, cancellationToken))
        {
            errors.Note(input);
            if (input.Text is { } text)
            {
                texts.Add(MeasuredText.Of(text));
            }
            else
            {
                errors.Report(input, input.Error!);
            }
        }
        return texts;
    }
}
