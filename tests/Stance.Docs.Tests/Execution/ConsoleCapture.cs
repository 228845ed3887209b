namespace Stance.Docs.Tests.Execution;

/// <summary>What the process prints while it lives. Only one at a time: the tests of this project never run in parallel.</summary>
internal sealed class ConsoleCapture : IDisposable
{
    private readonly TextWriter _console = Console.Out;
    private readonly StringWriter _printed = new();

    public ConsoleCapture() => Console.SetOut(_printed);

    /// <summary>All of it so far.</summary>
    public string Text => _printed.ToString();

    public void Dispose()
    {
        Console.SetOut(_console);
        _printed.Dispose();
    }
}
