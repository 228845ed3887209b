using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

namespace Stance.Cli.Help;

/// <summary>What is wrong with a command line that makes no sense, and what somebody probably meant.</summary>
internal static partial class Correction
{
    /// <summary>The errors to tell: of an unknown command only that, since nothing after it is known either.</summary>
    public static IEnumerable<ParseError> MainErrors(ParseResult parsed) =>
        parsed is { CommandResult.Command.Subcommands.Count: > 0, UnmatchedTokens: [string unknown, ..] }
            ? parsed.Errors.Where(error => error.Message.Contains($"'{unknown}'", StringComparison.Ordinal)).Take(1)
            : parsed.Errors;

    /// <summary>What is wrong, on one line, and the command, option or value that is near.</summary>
    public static string Describe(ParseError error)
    {
        string message = string.Join(", ", error.Message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Replace(":, ", ": ", StringComparison.Ordinal);
        return $"{message}{(message.EndsWith('.') ? "" : ".")}{Question(error)}";
    }

    /// <summary>A command as people type it.</summary>
    public static string PathOf(CommandResult result) => string.Join(' ', Lineage(result.Command).Select(command => command.Name).Reverse());

    /// <summary>The values that a symbol is known to take.</summary>
    public static IEnumerable<string> ValuesOf(Symbol symbol) => symbol.GetCompletions(CompletionContext.Empty).Select(item => item.Label);

    /// <summary>The options of a command for a word that starts with a hyphen, and its commands for others.</summary>
    public static IEnumerable<string> NamesOf(Command command, string word) => word.StartsWith('-')
        ? Lineage(command)
            .SelectMany(one => one.Options.Where(option => !option.Hidden && (one == command || option.Recursive)))
            .SelectMany(option => option.Aliases.Prepend(option.Name))
        : command.Subcommands.Where(one => !one.Hidden).Select(one => one.Name);

    // The command, and those that it is a part of, from the inside.
    private static IEnumerable<Command> Lineage(Command command) => command.Parents.OfType<Command>().SelectMany(Lineage).Prepend(command);

    private static string Question(ParseError error)
    {
        string typed = QuotedWord().Match(error.Message).Groups[1].Value;
        IEnumerable<string> names = error.SymbolResult switch
        {
            OptionResult option => ValuesOf(option.Option),
            ArgumentResult argument when !typed.StartsWith('-') => ValuesOf(argument.Argument),
            { } result => NamesOf(CommandOf(result), typed),
            null => [],
        };
        return NearestName.Question(typed, names);
    }

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
