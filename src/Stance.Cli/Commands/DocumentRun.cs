using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Stance.Cli.Inputs;
using Stance.Cli.Output;

namespace Stance.Cli.Commands;

/// <summary>What commands share that extract the statements of texts.</summary>
internal static class DocumentRun
{
    /// <summary>Writes what is found in each text, in the order of the texts, and in their places what could not be read.</summary>
    public static async Task ExtractAsync(
        StatementExtractor extractor,
        IAsyncEnumerable<Input> inputs,
        IDocumentOutput output,
        InputErrors errors,
        Progress progress,
        int parallelism,
        CancellationToken cancellationToken)
    {
        // What was read and not yet written, in order: the extractor gives documents back in the order of their texts.
        var waiting = new ConcurrentQueue<Input>();
        try
        {
            await foreach (StanceDocument document in extractor.ExtractAsync(Texts(cancellationToken), parallelism, cancellationToken))
            {
                Input input = WriteErrors()!;
                output.Write(Article.Of(input, document));
                progress.Add();
            }
            WriteErrors();
        }
        finally
        {
            // Of what is complete, also where somebody interrupts.
            output.End();
        }

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
