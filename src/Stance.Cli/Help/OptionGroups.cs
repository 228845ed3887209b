using System.CommandLine;
using System.Runtime.CompilerServices;

namespace Stance.Cli.Help;

/// <summary>The headings under which help shows the options of a command.</summary>
internal static class OptionGroups
{
    public const string Input = "Input";
    public const string Output = "Output";
    public const string Filters = "Filters";
    private const string Others = "Options";

    private static readonly ConditionalWeakTable<Option, string> All = [];

    /// <summary>The heading of an option.</summary>
    public static string Of(Option option) => All.TryGetValue(option, out string? heading) ? heading : Others;

    /// <summary>The same option, under a heading. Those of one heading stand side by side in their command.</summary>
    public static TOption Under<TOption>(this TOption option, string heading)
        where TOption : Option
    {
        All.AddOrUpdate(option, heading);
        return option;
    }
}
