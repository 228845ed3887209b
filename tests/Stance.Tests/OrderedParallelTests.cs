using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Stance.Tests;

public class OrderedParallelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public async Task Results_keep_the_order_of_their_elements_however_long_each_takes(int parallelism)
    {
        int Slow(int element)
        {
            Thread.Sleep(element % 7 == 0 ? 15 : 0);
            return element * element;
        }

        List<int> results = await ToListAsync(OrderedParallel.Select(Numbers(200), (n, _) => Slow(n), parallelism, CancellationToken.None));

        Assert.Equal(Enumerable.Range(0, 200).Select(n => n * n), results);
    }

    [Fact]
    public async Task No_more_elements_are_worked_on_at_a_time_than_asked_for()
    {
        int running = 0;
        int most = 0;
        int Count(int element)
        {
            int now = Interlocked.Increment(ref running);
            InterlockedMax(ref most, now);
            Thread.Sleep(2);
            Interlocked.Decrement(ref running);
            return element;
        }

        await ToListAsync(OrderedParallel.Select(Numbers(60), (n, _) => Count(n), 3, CancellationToken.None));

        Assert.InRange(most, 1, 3);
    }

    [Fact]
    public async Task The_sequence_is_read_only_a_little_ahead()
    {
        int read = 0;
        async IAsyncEnumerable<int> Counted()
        {
            for (int i = 0; i < 10_000; i++)
            {
                await Task.Yield();
                Interlocked.Increment(ref read);
                yield return i;
            }
        }

        await foreach (int _ in OrderedParallel.Select(Counted(), (n, _) => n, 2, CancellationToken.None))
        {
            await Task.Delay(100);
            break;
        }

        Assert.InRange(read, 1, 20);
    }

    [Fact]
    public async Task A_result_comes_before_the_next_element_is_there()
    {
        var more = new TaskCompletionSource();
        async IAsyncEnumerable<int> OneThenWait()
        {
            yield return 1;
            await more.Task;
            yield return 2;
        }

        await using IAsyncEnumerator<int> results = OrderedParallel.Select(OneThenWait(), (n, _) => n, 4, CancellationToken.None).GetAsyncEnumerator();

        Assert.True(await results.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Equal(1, results.Current);
        more.SetResult();
        Assert.True(await results.MoveNextAsync());
        Assert.False(await results.MoveNextAsync());
    }

    [Fact]
    public async Task Cancelling_does_not_wait_for_work_or_for_a_sequence_that_does_not_listen()
    {
        using var stop = new CancellationTokenSource();
        using var release = new ManualResetEventSlim();
        async IAsyncEnumerable<int> Deaf()
        {
            yield return 1;
            yield return 2;
            await Task.Delay(TimeSpan.FromMinutes(5), CancellationToken.None);
        }

        IAsyncEnumerable<int> results = OrderedParallel.Select(
            Deaf(),
            (n, _) =>
            {
                if (n == 2)
                {
                    release.Wait(CancellationToken.None);
                }
                return n;
            },
            2,
            stop.Token);
        var clock = Stopwatch.StartNew();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (int n in results)
            {
                await stop.CancelAsync();
            }
        });
        release.Set();

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task What_the_work_throws_comes_in_its_place()
    {
        List<int> before = [];

        await Assert.ThrowsAsync<FormatException>(async () =>
        {
            await foreach (int n in OrderedParallel.Select(Numbers(50), (n, _) => n == 5 ? throw new FormatException() : n, 4, CancellationToken.None))
            {
                before.Add(n);
            }
        });

        Assert.Equal([0, 1, 2, 3, 4], before);
    }

    [Fact]
    public async Task What_the_sequence_throws_comes_after_the_results_before_it()
    {
        static async IAsyncEnumerable<int> Broken()
        {
            yield return 1;
            yield return 2;
            await Task.Yield();
            throw new IOException("gone");
        }

        List<int> before = [];
        await Assert.ThrowsAsync<IOException>(async () =>
        {
            await foreach (int n in OrderedParallel.Select(Broken(), (n, _) => n, 4, CancellationToken.None))
            {
                before.Add(n);
            }
        });

        Assert.Equal([1, 2], before);
    }

    [Fact]
    public async Task Leaving_the_loop_closes_the_sequence()
    {
        bool closed = false;
        async IAsyncEnumerable<int> Endless([EnumeratorCancellation] CancellationToken stop = default)
        {
            try
            {
                for (int i = 0; ; i++)
                {
                    await Task.Delay(1, stop);
                    yield return i;
                }
            }
            finally
            {
                closed = true;
            }
        }

        await foreach (int n in OrderedParallel.Select(Endless(), (n, _) => n, 2, CancellationToken.None))
        {
            break;
        }

        Assert.True(closed);
    }

    private static async IAsyncEnumerable<int> Numbers(int count)
    {
        for (int i = 0; i < count; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }

    private static async Task<List<int>> ToListAsync(IAsyncEnumerable<int> results)
    {
        List<int> list = [];
        await foreach (int result in results)
        {
            list.Add(result);
        }
        return list;
    }

    private static void InterlockedMax(ref int most, int value)
    {
        int seen = Volatile.Read(ref most);
        while (value > seen)
        {
            int before = Interlocked.CompareExchange(ref most, value, seen);
            if (before == seen)
            {
                return;
            }
            seen = before;
        }
    }
}
