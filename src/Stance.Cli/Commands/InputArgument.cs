using System.CommandLine;

namespace Stance.Cli.Commands;

/// <summary>The argument <c>input</c>, which several commands share.</summary>
internal static class InputArgument
{
    /// <summary>A new argument for one command.</summary>
    public static Argument<string[]> Create(string description, ArgumentArity arity)
    {
        Argument<string[]> paths = new("input") { Description = description, Arity = arity };
        paths.Validators.Add(result =>
        {
            // An option that does not exist would pass for a file that does not.
            foreach (string name in result.Tokens.Select(token => token.Value).Where(value => value.Length > 1 && value[0] == '-'))
            {
                result.AddError($"Unrecognized option '{name}'. A file of that name is ./{name}.");
            }
        });
        return paths;
    }

    /// <summary>A new argument for a command that reads texts.</summary>
    public static Argument<string[]> CreateForTexts() => Create(
        "Articles (.txt, .md, .html), tables of them (.jsonl, .csv, .tsv), any of these as .gz, folders, patterns such as 'news/**/*.html', or - for standard "
            + "input. Of a folder the articles are read, or, where there is none, the tables. Without any: standard input, where it is redirected.",
        ArgumentArity.ZeroOrMore);

    /// <summary>The texts that the command line names, or standard input; null, after a message, where nobody names any and nothing is redirected.</summary>
    public static string[]? TextsOf(string[]? named, Terminal terminal)
    {
        if (named is { Length: > 0 })
        {
            return named;
        }
        if (!terminal.IsInputInteractive)
        {
            return ["-"];
        }
        terminal.Error.WriteLine("stance: expected files, folders or - for standard input. Try 'stance --help'.");
        return null;
    }
}
