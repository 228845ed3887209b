using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

namespace Stance.Cli.Help;

/// <summary>What somebody probably meant whose command line makes no sense.</summary>
internal static partial class Correction
{
    /// <summary>A question to put behind the message of an error; empty where no command, option or value is near.</summary>
    public static string Of(ParseError error)
    {
        string typed = QuotedWord().Match(error.Message).Groups[1].Value;
        IEnumerable<string> names = error.SymbolResult switch
        {
            OptionResult option => ValuesOf(option.Option),
            ArgumentResult argument when !typed.StartsWith('-') => ValuesOf(argument.Argument),
            { } result => NamesOf(CommandOf(result), typed),
            null => [],
        };
        return NearestName.Find(typed, names) is { } near ? $" Did you mean '{near}'?" : "";
    }

    /// <summary>The values that a symbol is known to take.</summary>
    public static IEnumerable<string> ValuesOf(Symbol symbol) => symbol.GetCompletions(CompletionContext.Empty).Select(item => item.Label);

    /// <summary>The options of a command for a word that starts with a hyphen, and its commands for others.</summary>
    public static IEnumerable<string> NamesOf(Command command, string word) => word.StartsWith('-')
        ? Lineage(command).SelectMany(one => one.Options.Where(option => !option.Hidden && (one == command || option.Recursive))).SelectMany(option => option.Aliases.Prepend(option.Name))
        : command.Subcommands.Where(one => !one.Hidden).Select(one => one.Name);

    private static IEnumerable<Command> Lineage(Command command) =>
        command.Parents.OfType<Command>().SelectMany(Lineage).Prepend(command);

    private static Command CommandOf(SymbolResult result)
    {
        SymbolResult one = result;
        while (one is not CommandResult)
        {
            one = one.Parent!;
        }
        return ((CommandResult)one).Command;
    }

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex QuotedWord();
}
