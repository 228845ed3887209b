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
}
