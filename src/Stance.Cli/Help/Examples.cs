using System.CommandLine;
using System.Runtime.CompilerServices;

namespace Stance.Cli.Help;

/// <summary>The examples of commands, which stand beside them and show in their help.</summary>
internal static class Examples
{
    private static readonly ConditionalWeakTable<Command, Example[]> All = [];

    /// <summary>The examples of a command in the order of its help; none for one that has none.</summary>
    public static IReadOnlyList<Example> Of(Command command) => All.TryGetValue(command, out Example[]? examples) ? examples : [];

    /// <summary>The same command, with examples.</summary>
    public static Command WithExamples(this Command command, params Example[] examples)
    {
        All.AddOrUpdate(command, examples);
        return command;
    }
}
