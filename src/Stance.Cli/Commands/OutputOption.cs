using System.CommandLine;
using Stance.Cli.Output;

namespace Stance.Cli.Commands;

/// <summary>The option <c>--output</c>, which several commands share.</summary>
internal static class OutputOption
{
    /// <summary>A new option for one command.</summary>
    public static Option<string?> Create() => new("--output", "-o")
    {
        Description = "The file to write; without it standard output. An existing file is replaced.",
        HelpName = "FILE",
    };

    /// <summary>The file of that name, or the terminal's output.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static OutputStream Open(string? path, Terminal terminal) =>
        path is null ? new(terminal.Output, isOwn: false) : new(File.Create(path), isOwn: true);
}
