using System.Globalization;

namespace Stance.Cli;

/// <summary>Says on standard error how far a long run is, and how long it will take where that is known, where somebody looks.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly TextWriter? _error;
    private readonly TimeProvider _time;
    private readonly string _noun;
    private readonly int? _total;
    private readonly long _start;
    private TimeSpan _next = Silence;
    private int _done;
    private readonly Dictionary<string, TimeSpan> _starts = new(StringComparer.Ordinal);
    private TimeSpan _shown;

    /// <param name="error">Where to write; null to say nothing.</param>
    /// <param name="time">The clock.</param>
    /// <param name="total">How many there will be; null where nobody knows.</param>
    /// <param name="noun">What is counted, in the plural.</param>
    public Progress(TextWriter? error, TimeProvider time, int? total = null, string noun = "documents")
    {
        _error = error;
        _time = time;
        _total = total;
        _noun = noun;
        _start = time.GetTimestamp();
    }

    /// <summary>Where the progress of a run shows: not where its results scroll by.</summary>
    public static Progress On(Terminal terminal, bool writesToTerminal, int? total = null, string noun = "documents") => new(
        terminal.IsErrorInteractive && !(writesToTerminal && terminal.IsOutputInteractive) ? terminal.Error : null, TimeProvider.System, total, noun);

    /// <summary>One more is done, or several are.</summary>
    public void Add(int done = 1)
    {
        _done += done;
        TimeSpan elapsed = _time.GetElapsedTime(_start);
        if (_error is not null && elapsed >= _next)
        {
            _next = elapsed + Interval;
            // The blanks overwrite a longer line.
            _error.Write(_total is { } total
                ? string.Create(CultureInfo.InvariantCulture, $"\r{_done} of {total} {_noun}, {Left(elapsed, total):h\\:mm\\:ss} left   ")
                : string.Create(CultureInfo.InvariantCulture, $"\r{_done} {_noun}, {_done / elapsed.TotalSeconds:0} a second "));
        }
    }

    /// <summary>So much of a step is done: says it, and how long the rest of the step will take at this rate. Steps may lie in others.</summary>
    /// <param name="step">What is counted; it starts where it is first shown with nothing done, or where something was shown before.</param>
    /// <param name="done">Number done.</param>
    /// <param name="total">Number there is to do.</param>
    public void Show(string step, int done, int total)
    {
        TimeSpan elapsed = _time.GetElapsedTime(_start);
        _starts.TryAdd(step, done == 0 ? elapsed : _shown);
        if (_error is not null && elapsed >= _next)
        {
            Clear();
            _next = elapsed + Interval;
            TimeSpan left = done == 0 ? TimeSpan.Zero : (elapsed - _starts[step]) * ((double)(total - done) / done);
            _error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{step}: {done} of {total}, {left:h\\:mm\\:ss} left "));
        }
        _shown = elapsed;
        if (done == total)
        {
            _starts.Remove(step);
        }
    }

    /// <summary>Clears the line, if one was written, so that a message can take its place.</summary>
    public void Clear()
    {
        if (_error is not null && _next != Silence)
        {
            _error.Write("\r" + new string(' ', 60) + "\r");
        }
    }

    public void Dispose() => Clear();

    private TimeSpan Left(TimeSpan elapsed, int total) => elapsed * ((double)Math.Max(0, total - _done) / Math.Max(1, _done));
}
