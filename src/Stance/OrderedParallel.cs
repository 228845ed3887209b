using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Stance;

/// <summary>Works on the elements of a sequence on several cores and gives the results in the order of the elements.</summary>
internal static class OrderedParallel
{
    // Results that may wait, finished, for a slow one before them: enough that no core idles behind one long article.
    private const int AheadPerCore = 4;

    /// <summary>
    /// The result of each element, in order. Holds at most a few elements a core. An exception of the work or of the sequence comes in
    /// its place of the order.
    /// </summary>
    /// <param name="elements">The sequence.</param>
    /// <param name="work">The result of an element; the token ends work whose result nobody waits for any more.</param>
    /// <param name="parallelism">Elements that are worked on at a time.</param>
    /// <param name="cancellationToken">Ends the enumeration at once.</param>
    public static async IAsyncEnumerable<TResult> Select<T, TResult>(
        IAsyncEnumerable<T> elements,
        Func<T, CancellationToken, TResult> work,
        int parallelism,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Channel<Task<TResult>> results = Channel.CreateBounded<Task<TResult>>(
            new BoundedChannelOptions(checked(parallelism * AheadPerCore)) { SingleReader = true, SingleWriter = true });
        Task feeding = Feed(elements, work, parallelism, results.Writer, stop.Token);
        try
        {
            await foreach (Task<TResult> result in results.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return await result.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            if (!cancellationToken.IsCancellationRequested)
            {
                // So that the sequence is closed when the caller's loop ends. A cancelled caller does not wait for a sequence that
                // may not listen.
                await feeding.ConfigureAwait(false);
            }
        }
    }

    // Never throws: what goes wrong reaches the reader through the channel.
    private static async Task Feed<T, TResult>(
        IAsyncEnumerable<T> elements, Func<T, CancellationToken, TResult> work, int parallelism, ChannelWriter<Task<TResult>> results, CancellationToken stop)
    {
        // Not disposed: work that outlives a cancelled enumeration still releases it.
        var cores = new SemaphoreSlim(parallelism);
        try
        {
            await foreach (T element in elements.WithCancellation(stop).ConfigureAwait(false))
            {
                await cores.WaitAsync(stop).ConfigureAwait(false);
                Task<TResult> result = Task.Run(
                    () =>
                    {
                        try
                        {
                            return work(element, stop);
                        }
                        finally
                        {
                            cores.Release();
                        }
                    },
                    stop);
                await results.WriteAsync(result, stop).ConfigureAwait(false);
            }
            results.Complete();
        }
#pragma warning disable CA1031 // Whatever the sequence throws belongs to the reader.
        catch (Exception e)
#pragma warning restore CA1031
        {
            results.Complete(e);
        }
    }
}
