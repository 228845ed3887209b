using System.Collections;
using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using System.Text;
using Stance.Cli;
using Stance.Cli.Help;

namespace Stance.Docs.Tests.Reference;

/// <summary>Writes docs/cli.md: every command with its arguments and options.</summary>
internal static class CliReference
{
    /// <summary>The page.</summary>
    public static string Write()
    {
        Command root = Root();
        StringBuilder page = new(GeneratedPages.Remark);
        page.Append("# Command line\n\n").Append(root.Description).Append("\n\n| command | |\n| --- | --- |\n");
        (string Path, Command Command)[] commands = [.. Below(root, root.Name)];
        foreach ((string path, Command command) in commands)
        {
            page.Append($"| [`{path}`](#{path.Replace(' ', '-')}) | {Cell(command.Description)} |\n");
        }
        foreach ((string path, Command command) in commands)
        {
            Append(page, path, command);
        }
        return page.ToString();
    }

    /// <summary>The command line that the tool has.</summary>
    public static Command Root() => CommandLine.Root(new(Stream.Null, Stream.Null, TextWriter.Null));

    private static IEnumerable<(string Path, Command Command)> Below(Command command, string path) => command.Subcommands
        .Where(sub => !sub.Hidden)
        .SelectMany(sub => Below(sub, $"{path} {sub.Name}").Prepend(($"{path} {sub.Name}", sub)));

    private static void Append(StringBuilder page, string path, Command command)
    {
        page.Append($"\n## {path}\n\n{command.Description}\n");
        foreach (Example example in Examples.Of(command))
        {
            page.Append($"\n{example.Purpose}:\n\n```sh\n{example.Line}\n```\n");
        }
        Argument[] arguments = [.. command.Arguments.Where(one => !one.Hidden)];
        Option[] options = [.. command.Options.Where(one => !one.Hidden)];
        if (arguments.Length + options.Length == 0)
        {
            return;
        }
        page.Append($"\nUsage:\n\n```text\n{path}{string.Concat(arguments.Select(Usage))}{(options.Any(one => !one.Required) ? " [options]" : "")}{string.Concat(options.Where(one => one.Required).Select(Usage))}\n```\n");
        page.Append("\n| | value | | default |\n| --- | --- | --- | --- |\n");
        foreach (Argument argument in arguments)
        {
            page.Append($"| `{argument.Name}` | {Values(argument.GetCompletions(CompletionContext.Empty), null)} | {Cell(argument.Description)} | {Default(argument.Name, argument.HasDefaultValue, argument.GetDefaultValue)} |\n");
        }
        foreach (Option option in options)
        {
            string names = string.Join(", ", option.Aliases.Prepend(option.Name).Select(name => $"`{name}`"));
            string values = option.ValueType == typeof(bool) ? "" : Values(option.GetCompletions(CompletionContext.Empty), option.HelpName);
            page.Append($"| {names} | {values} | {Cell(option.Description)}{(option.Required ? " Required." : "")} | {Default(option.Name, option.HasDefaultValue, option.GetDefaultValue)} |\n");
        }
    }

    private static string Usage(Argument argument)
    {
        string name = $"<{argument.Name}>{(argument.Arity.MaximumNumberOfValues > 1 ? "..." : "")}";
        return argument.Arity.MinimumNumberOfValues == 0 ? $" [{name}]" : $" {name}";
    }

    private static string Usage(Option option) => $" {option.Name} {option.HelpName ?? "VALUE"}{(option.Arity.MaximumNumberOfValues > 1 ? "..." : "")}";

    private static string Values(IEnumerable<CompletionItem> completions, string? name)
    {
        string[] values = [.. completions.Select(one => $"`{one.Label}`")];
        return values is [] ? name is null ? "" : $"`{name}`" : string.Join(", ", values);
    }

    // Lists start empty; --parallel starts with what the machine has, which is no text for a page.
    private static string Default(string name, bool has, Func<object?> value) =>
        has && name != "--parallel" && value() is { } given and not false and (string or not IEnumerable) ? $"`{Convert.ToString(given, CultureInfo.InvariantCulture)}`" : "";

    private static string Cell(string? text) =>
        (text ?? "").ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
