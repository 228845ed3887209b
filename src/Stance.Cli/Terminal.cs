using Microsoft.Win32.SafeHandles;

namespace Stance.Cli;

/// <summary>Where a run reads from and writes to, so that tests need no process. Not for several threads.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record Terminal(Stream Input, Stream Output, TextWriter Error)
{
    private const int WidthWithoutTerminal = 120;

    /// <summary>Whether somebody types at the standard input.</summary>
    public bool IsInputInteractive { get; init; }

    /// <summary>Whether somebody looks at the standard output.</summary>
    public bool IsOutputInteractive { get; init; }

    /// <summary>Whether somebody looks at the standard error.</summary>
    public bool IsErrorInteractive { get; init; }

    /// <summary>Whether the standard output shows colours, and its user wants them (https://no-color.org).</summary>
    public bool HasColor { get; init; }

    /// <summary>Columns of the standard output.</summary>
    public int Width { get; init; } = WidthWithoutTerminal;

    /// <summary>The streams of this process.</summary>
    public static Terminal OfProcess() => new(Console.OpenStandardInput(), OpenOutput(), Console.Error)
    {
        IsInputInteractive = !Console.IsInputRedirected,
        IsOutputInteractive = !Console.IsOutputRedirected,
        IsErrorInteractive = !Console.IsErrorRedirected,
        HasColor = !Console.IsOutputRedirected
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb",
        Width = WidthOfProcess(),
    };

    // Console streams swallow the error of a closed pipe, so that `stance ... | head` would go on for nobody to the end.
    private static Stream OpenOutput()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
        {
            return Console.OpenStandardOutput();
        }
        var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        // A file that others write to as well needs the process's own position, which FileStream does not keep.
        return stream.CanSeek ? Console.OpenStandardOutput() : stream;
    }

    private static int WidthOfProcess()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out int columns) && columns > 0)
        {
            return columns;
        }
        // Some terminals say 0.
        return Console.IsOutputRedirected || Console.WindowWidth <= 0 ? WidthWithoutTerminal : Console.WindowWidth;
    }
}
