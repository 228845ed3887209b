using Stance.Cli.Inputs;
using Stance.Cli.Output;

namespace Stance.Cli.Commands;

/// <summary>What commands share that print one JSON object for each record of JSONL files.</summary>
internal static class RecordRun
{
    /// <summary>Works on several records at a time, prints in their order what became of each, and gives the exit code.</summary>
    /// <param name="inputs">The records.</param>
    /// <param name="work">The result of a record that could be read; called from several threads at once.</param>
    /// <param name="parallelism">Records that are worked on at a time.</param>
    /// <param name="file">The file to write; null for the terminal's output.</param>
    /// <param name="terminal">Where results, progress and errors go.</param>
    /// <param name="cancellationToken">Ends the run at once; what is printed by then are whole lines.</param>
    public static async Task<int> RunAsync(
        IAsyncEnumerable<Input> inputs,
        Func<Input, RecordResult> work,
        int parallelism,
        string? file,
        Terminal terminal,
        CancellationToken cancellationToken)
    {
        using OutputStream stream = OutputOption.Open(file, terminal);
        using var progress = Progress.On(terminal, writesToTerminal: file is null);
        JsonLine line = new(stream);
        using var errors = new InputErrors(terminal, progress);
        IAsyncEnumerable<(Input, RecordResult)> results = OrderedParallel.Select(
            inputs, (input, _) => (input, input.Error is null ? work(input) : new(input.Error)), parallelism, cancellationToken);
        await foreach ((Input input, RecordResult result) in results)
        {
            errors.Note(input);
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
