using System.CommandLine;

namespace Stance.Cli.Commands;

/// <summary>Lets groups of options stand in the initializer of a command, beside single ones.</summary>
internal static class SharedOptions
{
    public static void Add(this Command command, TextInput input) => input.AddTo(command);

    public static void Add(this Command command, StatementFilterOptions filter) => filter.AddTo(command);
}
