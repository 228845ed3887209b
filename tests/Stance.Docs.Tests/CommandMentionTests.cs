using System.CommandLine;
using System.Text.RegularExpressions;
using Stance.Docs.Tests.Execution;
using Stance.Docs.Tests.Pages;
using Stance.Docs.Tests.Reference;

namespace Stance.Docs.Tests;

/// <summary>Every command and option that a page mentions is one.</summary>
public partial class CommandMentionTests
{
    // Options of the other programs that the pages speak of.
    private static readonly string[] OptionsOfOthers = ["--filter", "--project", "--quick", "--update", "--tool-path", "--source", "--verify-no-changes", "--urls", "--no-restore"];

    private static readonly Command Root = CliReference.Root();

    public static TheoryData<string> Pages => PageList.Theory(PageList.OfCommands);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Commands_and_options_exist(string name)
    {
        var page = Page.Read(name);
        IEnumerable<(string Code, int Line)> blocks = page.Blocks
            .Where(block => block.Language is "sh" or "text")
            .SelectMany(block => ShellWords.Lines(block.Text).Select(line => (line, block.Line)));
        string[] wrong = [.. page.InlineCode.Concat(blocks).SelectMany(one => Unknown(one.Code).Select(what => $"{name}, line {one.Line}: {what} in '{one.Code}'"))];

        Assert.True(wrong is [], string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("stance extract --format jsonl", true)]
    [InlineData("stance data convert x --to csv", true)]
    [InlineData("stance exract", false)]
    [InlineData("stance info --folds 5", false)]
    [InlineData("--folds", true)]
    [InlineData("--fold", false)]
    [InlineData("text --like this", true)]
    public void A_mention_is_held_against_the_command_line(string code, bool isKnown) => Assert.Equal(isKnown, Unknown(code) is []);

    private static string[] Unknown(string code)
    {
        if (code.StartsWith("--", StringComparison.Ordinal))
        {
            HashSet<string> known = [.. All(Root).SelectMany(command => command.Options).SelectMany(option => option.Aliases.Append(option.Name)), .. OptionsOfOthers];
            return [.. Options().Matches(code).Select(match => match.Value).Where(option => !known.Contains(option))];
        }
        if (!code.StartsWith("stance ", StringComparison.Ordinal))
        {
            return [];
        }
        Command command = Root;
        string[] words = code.Split(' ')[1..];
        int at = 0;
        while (at < words.Length && command.Subcommands.FirstOrDefault(sub => sub.Name == words[at]) is { } sub)
        {
            command = sub;
            at++;
        }
        if (command == Root && at < words.Length && CommandName().IsMatch(words[at]))
        {
            return [$"no command '{words[at]}'"];
        }
        HashSet<string> options = [.. command.Options.SelectMany(option => option.Aliases.Append(option.Name)), "--help"];
        return [.. Options().Matches(code.Split('|')[0]).Select(match => match.Value).Where(option => !options.Contains(option))];
    }

    private static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);

    [GeneratedRegex(@"(?<![\w-])--[a-z][a-z0-9-]*")]
    private static partial Regex Options();

    [GeneratedRegex("^[a-z-]+$")]
    private static partial Regex CommandName();
}
