using System.Collections.Concurrent;
using System.CommandLine;
using System.Runtime.CompilerServices;
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
        Argument<string[]> paths = InputArgument.Create(
            "Text files, JSONL files with \"text\" and \"id\" a line, folders of *.txt (or, where there is none, *.jsonl), or - for standard input, "
                + "which is JSONL where it starts with { and text elsewhere. Without any: standard input, where it is redirected.",
            ArgumentArity.ZeroOrMore);
        Option<string> format = new("--format")
        {
            Description = "table for people, jsonl (one object a document) for programs.",
            DefaultValueFactory = _ => Table,
        };
        format.AcceptOnlyFromAmong(Table, Jsonl);
        Option<string?> model = ModelOption.Create();
        Option<SpeakerRegistry?> speakers = SpeakersOption.Create();
        Option<DateOnly?> date = DateOption.Create();
        Option<string?> output = OutputOption.Create();
        Command command = new("extract", "Finds who says what and takes which stance.") { paths, format, model, speakers, date, output };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string[] inputs = parsed.GetValue(paths) is { Length: > 0 } named ? named : ["-"];
            if (parsed.GetValue(paths) is not { Length: > 0 } && terminal.IsInputInteractive)
            {
                await terminal.Error.WriteLineAsync("stance: expected files, folders or - for standard input. Try 'stance extract --help'.");
                return ExitCode.Usage;
            }
            StatementExtractor extractor = new(ModelOption.Load(parsed.GetValue(model)), new() { Speakers = parsed.GetValue(speakers) });
            string? file = parsed.GetValue(output);
            using OutputStream stream = OutputOption.Open(file, terminal);
            IDocumentOutput documents = parsed.GetValue(format) == Jsonl
                ? new JsonlOutput(stream)
                : new TableOutput(stream, terminal.HasColor && file is null, terminal.Width);
            using var progress = Progress.On(terminal, writesToTerminal: file is null);
            using var errors = new InputErrors(terminal, progress);
            IAsyncEnumerable<Input> texts = new InputReader(terminal.Input, recordsOnly: false) { Date = parsed.GetValue(date) }.ReadAsync(inputs, cancellationToken);
            await ExtractAsync(extractor, texts, documents, errors, progress, cancellationToken);
            return errors.Any ? ExitCode.InputFailed : ExitCode.Success;
        });
        return command;
    }

    private static async Task ExtractAsync(
        StatementExtractor extractor,
        IAsyncEnumerable<Input> inputs,
        IDocumentOutput output,
        InputErrors errors,
        Progress progress,
        CancellationToken cancellationToken)
    {
        // What was read and not yet written, in order: the extractor gives documents back in the order of their texts.
        var waiting = new ConcurrentQueue<Input>();
        await foreach (StanceDocument document in extractor.ExtractAsync(Texts(cancellationToken), cancellationToken: cancellationToken))
        {
            Input input = WriteErrors()!;
            output.Write(input.Id, document);
            progress.Add();
        }
        WriteErrors();

        async IAsyncEnumerable<(string Text, DateOnly? Date)> Texts([EnumeratorCancellation] CancellationToken stop)
        {
            await foreach (Input input in inputs.WithCancellation(stop))
            {
                waiting.Enqueue(input);
                if (input.Text is { } text)
                {
                    yield return (text, input.Date);
                }
            }
        }

        // The next input with a text, after the errors before it are written; null where only errors were left.
        Input? WriteErrors()
        {
            while (waiting.TryDequeue(out Input? input))
            {
                if (input.Error is not { } error)
                {
                    return input;
                }
                errors.Report(input, error);
                if (input.IsRecord)
                {
                    output.WriteError(input.Id, error);
                }
            }
            return null;
        }
    }
}
