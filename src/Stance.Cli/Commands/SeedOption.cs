using System.CommandLine;

namespace Stance.Cli.Commands;

/// <summary>The option <c>--seed</c>, which several commands share.</summary>
internal static class SeedOption
{
    /// <summary>A new option for one command.</summary>
    /// <param name="purpose">What the seed decides, as a sentence.</param>
    public static Option<int> Create(string purpose) => new("--seed")
    {
        Description = $"{purpose} Same data, same seed, same results.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };
}
