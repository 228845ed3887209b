using System.Runtime.CompilerServices;
using Stance.Cli.Inputs;

namespace Stance.Cli.Serving;

/// <summary>
/// Extracts for all requests together: so many texts at a time, the others wait their turn. Each text has a thread of its own, so that
/// those of the pool stay free for what takes no time, such as health.
/// </summary>
internal sealed class ExtractionQueue : IDisposable
{
    private readonly StatementExtractor _extractor;
    private readonly int _parallelism;
    private readonly SemaphoreSlim _cores;
    private readonly SemaphoreSlim _requests;
    private readonly CancellationTokenSource _end = new();

    /// <param name="extractor">What extracts.</param>
    /// <param name="options">How much at a time.</param>
    public ExtractionQueue(StatementExtractor extractor, ServerOptions options)
    {
        _extractor = extractor;
        _parallelism = options.Parallelism;
        _cores = new(_parallelism);
        _requests = new(options.MaxRequests);
    }

    /// <summary>Ends what is still in work after a while.</summary>
    public void EndAfter(TimeSpan limit) => _end.CancelAfter(limit);

    /// <summary>What is found in the texts of a request, in their order; null for what could not be read.</summary>
    /// <exception cref="RequestException">Too many requests are waiting.</exception>
    /// <exception cref="OperationCanceledException">The client is gone, or the server stops.</exception>
    public async IAsyncEnumerable<(Input Input, StanceDocument? Document)> ExtractAsync(
        IAsyncEnumerable<Input> inputs, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!_requests.Wait(0, CancellationToken.None))
        {
            throw new RequestException(503, "expected fewer requests at a time; the queue is full");
        }
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _end.Token);
        Queue<(Input Input, Task<StanceDocument>? Document)> begun = new();
        try
        {
            await foreach (Input input in inputs.WithCancellation(stop.Token))
            {
                begun.Enqueue((input, input.Text is { } text ? ExtractAsync(text, input.Date, stop.Token) : null));
                // As many as may run, and no more of a long body than that.
                if (begun.Count == _parallelism)
                {
                    yield return await EndAsync(begun.Dequeue());
                }
            }
            while (begun.TryDequeue(out (Input, Task<StanceDocument>?) next))
            {
                yield return await EndAsync(next);
            }
        }
        finally
        {
            await stop.CancelAsync();
            _requests.Release();
        }
    }

    public void Dispose()
    {
        _cores.Dispose();
        _requests.Dispose();
        _end.Dispose();
    }

    private static async Task<(Input Input, StanceDocument? Document)> EndAsync((Input Input, Task<StanceDocument>? Document) begun) =>
        (begun.Input, begun.Document is null ? null : await begun.Document);

    private async Task<StanceDocument> ExtractAsync(string text, DateOnly? date, CancellationToken stop)
    {
        await _cores.WaitAsync(stop);
        try
        {
            return await Task.Factory.StartNew(
                () => _extractor.Extract(text, date, stop), stop, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
        }
        finally
        {
            _cores.Release();
        }
    }
}
