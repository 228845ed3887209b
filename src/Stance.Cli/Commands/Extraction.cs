using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Stance.Cli.Inputs;
using Stance.Cli.Output;

namespace Stance.Cli.Commands;

/// <summary>The extraction of the statements of texts, as a command line asks for it.</summary>
/// <param name="inputs">The texts.</param>
/// <param name="extractor">What extracts.</param>
/// <param name="filter">Which statements are kept.</param>
/// <param name="parallelism">How many texts to work on at a time.</param>
/// <param name="terminal">Where errors and progress show.</param>
internal sealed class Extraction(IAsyncEnumerable<Input> inputs, StatementExtractor extractor, StatementFilter filter, int parallelism, Terminal terminal)
{
    /// <summary>The stances that statements can have.</summary>
    public required IReadOnlyList<StanceLabel> Labels { get; init; }

    /// <summary>Whether only some statements are asked for.</summary>
    public bool IsFiltered => !filter.IsEmpty;

    /// <summary>Writes what is found in each text, in the order of the texts, and in their places what could not be read.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="writesToTerminal">Whether results scroll by while the run goes on.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(IDocumentOutput output, bool writesToTerminal, CancellationToken cancellationToken)
    {
        using var progress = Progress.On(terminal, writesToTerminal);
        using var errors = new InputErrors(terminal, progress);
        // What was read and not yet written, in order: the extractor gives documents back in the order of their texts.
        var waiting = new ConcurrentQueue<Input>();
        try
        {
            await foreach (StanceDocument document in extractor.ExtractAsync(Texts(cancellationToken), parallelism, cancellationToken))
            {
                Input input = WriteErrors()!;
                output.Write(Article.Of(input, filter.Apply(document)));
                progress.Add();
            }
            WriteErrors();
        }
        finally
        {
            // Of what is complete, also where somebody interrupts.
            output.End();
        }
        return errors.Any ? ExitCode.InputFailed : ExitCode.Success;

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
                errors.Note(input);
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
