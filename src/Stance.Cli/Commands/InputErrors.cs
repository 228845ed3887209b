using Stance.Cli.Inputs;

namespace Stance.Cli.Commands;

/// <summary>Messages about inputs that cannot be read.</summary>
internal static class InputErrors
{
    /// <summary>Names the file, the line of a record, and what was expected.</summary>
    public static void Report(Input input, string error, Progress progress, Terminal terminal)
    {
        progress.Clear();
        terminal.Error.WriteLine($"stance: {input.Origin}: {error}");
    }
}
