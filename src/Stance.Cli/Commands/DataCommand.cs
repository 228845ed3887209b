using System.CommandLine;

namespace Stance.Cli.Commands;

/// <summary><c>stance data</c>: annotated data before training.</summary>
internal static class DataCommand
{
    public static Command Create(Terminal terminal) => new("data", "Checks annotated data, and converts it between formats.")
    {
        DataCheckCommand.Create(terminal),
        DataConvertCommand.Create(terminal),
    };
}
