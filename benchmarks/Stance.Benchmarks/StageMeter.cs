using System.Diagnostics;

namespace Stance.Benchmarks;

/// <summary>Time and allocated bytes of each stage in one pass over the text. For one thread.</summary>
internal sealed class StageMeter
{
    private readonly long[] _ticks = new long[Enum.GetValues<Stage>().Length];
    private readonly long[] _bytes = new long[Enum.GetValues<Stage>().Length];
    private long _start;
    private long _allocated;

    /// <summary>The first stage of a text starts.</summary>
    public void Start()
    {
        _allocated = GC.GetAllocatedBytesForCurrentThread();
        _start = Stopwatch.GetTimestamp();
    }

    /// <summary>A stage ends, and the next one starts.</summary>
    public void End(Stage stage)
    {
        long now = Stopwatch.GetTimestamp();
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        _ticks[(int)stage] += now - _start;
        _bytes[(int)stage] += allocated - _allocated;
        _allocated = allocated;
        _start = Stopwatch.GetTimestamp();
    }

    /// <summary>Seconds that a stage took.</summary>
    public double Seconds(Stage stage) => (double)_ticks[(int)stage] / Stopwatch.Frequency;

    /// <summary>Bytes that a stage allocated.</summary>
    public long Bytes(Stage stage) => _bytes[(int)stage];
}
