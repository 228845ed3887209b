using Stance.Cli.Inputs;
using Stance.Cli.Output;

namespace Stance.Cli.Commands;

/// <summary>What commands share that print one JSON object for each record of JSONL files.</summary>
internal static class RecordRun
{
    /// <summary>Works on one record after the other, prints what became of it, and gives the exit code.</summary>
    /// <param name="inputs">The records.</param>
    /// <param name="work">The result of a record that could be read.</param>
    /// <param name="file">The file to write; null for the terminal's output.</param>
    /// <param name="terminal">Where results, progress and errors go.</param>
    /// <param name="cancellationToken">Ends the run after the record in work.</param>
    public static async Task<int> RunAsync(
        IAsyncEnumerable<Input> inputs, Func<Input, RecordResult> work, string? file, Terminal terminal, CancellationToken cancellationToken)
    {
        using OutputStream stream = OutputOption.Open(file, terminal);
        using var progress = Progress.On(terminal, writesToTerminal: file is null);
        JsonLine line = new(stream);
        using var errors = new InputErrors(terminal, progress);
        await foreach (Input input in inputs.WithCancellation(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            RecordResult result = input.Error is null ? work(input) : new(input.Error);
            if (result.Error is { } error)
            {
                errors.Report(input, error);
                if (input.IsRecord)
                {
                    line.WriteError(input.Id, error);
                }
            }
            else
            {
                line.Write(input.Id, result.Write!);
            }
            progress.Add();
        }
        return errors.Any ? ExitCode.InputFailed : ExitCode.Success;
    }
}
