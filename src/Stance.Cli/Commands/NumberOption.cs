using System.CommandLine;
using System.Globalization;

namespace Stance.Cli.Commands;

/// <summary>Options whose value is a whole number between bounds, written in digits only.</summary>
internal static class NumberOption
{
    /// <summary>A new option for one command; its value is always a number.</summary>
    /// <param name="name">Its name, with the hyphens.</param>
    /// <param name="description">What the help says.</param>
    /// <param name="valueIfMissing">The value where nobody gives the option.</param>
    /// <param name="least">The least number to give.</param>
    /// <param name="most">The greatest.</param>
    public static Option<int> Create(string name, string description, int valueIfMissing, int least, int most) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => valueIfMissing,
        CustomParser = result =>
        {
            string value = result.Tokens[0].Value;
            if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most)
            {
                return number;
            }
            result.AddError($"Expected a number from {least} to {most} as {name}; found '{value}'.");
            return valueIfMissing;
        },
    };
}
