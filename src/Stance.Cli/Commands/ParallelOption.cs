using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Stance.Cli.Commands;

/// <summary>The option <c>--parallel</c>, which the commands share that read many texts. Results do not depend on it, nor does their order.</summary>
internal static class ParallelOption
{
    // Each text in work has buffers of its own.
    private const int Most = 1024;

    /// <summary>A new option for one command; its value is always a number.</summary>
    public static Option<int> Create() => Create(
        "How many texts to work on at a time, from 1; without it one a core. Results are the same, in the same order, for any number.",
        Environment.ProcessorCount);

    /// <summary>A new option for a command to which the number means something of its own.</summary>
    public static Option<int> Create(string description, int valueIfMissing) => new("--parallel")
    {
        Description = description,
        HelpName = "N",
        CustomParser = Parse,
        DefaultValueFactory = _ => valueIfMissing,
    };

    private static int Parse(ArgumentResult result)
    {
        string value = result.Tokens[0].Value;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int parallelism) && parallelism is > 0 and <= Most)
        {
            return parallelism;
        }
        result.AddError($"Expected a number from 1 to {Most} as --parallel; found '{value}'.");
        return 1;
    }
}
