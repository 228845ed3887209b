using System.CommandLine;

namespace Stance.Cli.Commands;

/// <summary>The option <c>--json</c>, which several commands share.</summary>
internal static class JsonOption
{
    /// <summary>A new option for one command.</summary>
    public static Option<bool> Create() => new("--json") { Description = "Print one JSON object, for programs, in place of tables." };
}
