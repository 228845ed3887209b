using Stance.Cli.Inputs;

namespace Stance.Cli.Commands;

/// <summary>Says on standard error what could not be read, and what to know about what could. Not for several threads.</summary>
internal sealed class InputErrors : IDisposable
{
    // Of a file that is no JSONL at all, every line is wrong: the first ones say it.
    private const int MostPerFile = 20;

    private readonly Terminal _terminal;
    private readonly Progress _progress;
    private readonly HashSet<string> _noted = new(StringComparer.Ordinal);
    private string? _file;
    private int _count;

    public InputErrors(Terminal terminal, Progress progress)
    {
        _terminal = terminal;
        _progress = progress;
    }

    /// <summary>Whether anything was reported.</summary>
    public bool Any { get; private set; }

    /// <summary>Names the file, the line of a record, and what was expected.</summary>
    public void Report(Input input, string error)
    {
        Any = true;
        if (input.File != _file)
        {
            EndFile();
            _file = input.File;
        }
        if (++_count <= MostPerFile)
        {
            _progress.Clear();
            _terminal.Error.WriteLine($"stance: {input.Origin}: {error}");
        }
    }

    /// <summary>Says what people should know about a file that was read, once a file.</summary>
    public void Note(Input input)
    {
        if (input.Note is { } note && _noted.Add(input.File))
        {
            _progress.Clear();
            _terminal.Error.WriteLine($"stance: {input.File}: {note}");
        }
    }

    public void Dispose() => EndFile();

    private void EndFile()
    {
        if (_count > MostPerFile)
        {
            _progress.Clear();
            _terminal.Error.WriteLine($"stance: {_file}: {_count - MostPerFile} more records could not be read");
        }
        _count = 0;
    }
}
