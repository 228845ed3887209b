using System.Globalization;

namespace Stance.Cli;

/// <summary>Says on standard error how far a long run is, where somebody looks.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly TextWriter? _error;
    private readonly TimeProvider _time;
    private readonly long _start;
    private TimeSpan _next = Silence;
    private int _done;
    private TimeSpan _stepStart;

    /// <param name="error">Where to write; null to say nothing.</param>
    /// <param name="time">The clock.</param>
    public Progress(TextWriter? error, TimeProvider time)
    {
        _error = error;
        _time = time;
        _start = time.GetTimestamp();
    }

    /// <summary>Where the progress of a run shows: not where its results scroll by.</summary>
    public static Progress On(Terminal terminal, bool writesToTerminal) => new(
        terminal.IsErrorInteractive && !(writesToTerminal && terminal.IsOutputInteractive) ? terminal.Error : null, TimeProvider.System);

    /// <summary>One more document is done.</summary>
    public void Add()
    {
        _done++;
        TimeSpan elapsed = _time.GetElapsedTime(_start);
        if (_error is not null && elapsed >= _next)
        {
            _next = elapsed + Interval;
            _error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{_done} documents, {_done / elapsed.TotalSeconds:0} a second "));
        }
    }

    /// <summary>So much of a step is done: says it, and how long the rest of the step will take at this rate.</summary>
    /// <param name="step">What is counted; the next step starts where all of this one is done.</param>
    /// <param name="done">Number done.</param>
    /// <param name="total">Number there is to do.</param>
    public void Show(string step, int done, int total)
    {
        TimeSpan elapsed = _time.GetElapsedTime(_start);
        if (_error is not null && elapsed >= _next)
        {
            Clear();
            _next = elapsed + Interval;
            TimeSpan left = done == 0 ? TimeSpan.Zero : (elapsed - _stepStart) * ((double)(total - done) / done);
            _error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{step}: {done} of {total}, {left:h\\:mm\\:ss} left "));
        }
        if (done == total)
        {
            _stepStart = elapsed;
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
}
