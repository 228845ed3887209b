using System.CommandLine;
using System.Text;
using Stance.Cli.Help;
using Stance.Cli.Output;

namespace Stance.Cli.Commands;

/// <summary><c>stance complete</c>: what may stand in place of the last of some words, one a line. For the scripts of <see cref="CompletionCommand"/>.</summary>
internal static class CompleteCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> words = new("word") { Description = "The words after 'stance', the last of which is not complete.", Arity = ArgumentArity.ZeroOrMore };
        Command command = new("complete", "Prints what the last word may be. For the scripts of 'stance completion'.") { words };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            string[] typed = parsed.GetValue(words) ?? [];
            string last = typed is [.., { } word] ? word : "";
            Command root = parsed.RootCommandResult.Command;
            string[] found = [.. Complete(root, typed.Length > 0 ? typed[..^1] : [], last).Where(one => one.StartsWith(last, StringComparison.Ordinal)).Distinct()];
            using OutputStream output = new(terminal.Output, isOwn: false);
            output.Write(Encoding.UTF8.GetBytes(string.Concat(found.Select(one => one + "\n"))));
            return ExitCode.Success;
        });
        return command;
    }

    private static IEnumerable<string> Complete(Command root, string[] before, string last)
    {
        ParseResult parsed = root.Parse(before);
        Command command = parsed.CommandResult.Command;
        if (command.Subcommands.Count > 0 && parsed.UnmatchedTokens.Count > 0)
        {
            // Behind a command that does not exist nothing does.
            return [];
        }
        Option? option = before is [.., ['-', ..] name] ? command.Options.FirstOrDefault(one => one.Name == name || one.Aliases.Contains(name)) : null;
        if (option is { Arity.MaximumNumberOfValues: > 0 } and not Option<bool>)
        {
            return Correction.ValuesOf(option).Order(StringComparer.Ordinal);
        }
        IEnumerable<string> names = Correction.NamesOf(command, last).Order(StringComparer.Ordinal);
        return last.StartsWith('-') ? names : names.Concat(command.Arguments.SelectMany(Correction.ValuesOf));
    }
}
