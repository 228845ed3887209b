using System.CommandLine;
using System.Globalization;

namespace Stance.Cli.Commands;

/// <summary>The option <c>--budget</c>: about how long training may take.</summary>
internal static class BudgetOption
{
    private static readonly (char Unit, TimeSpan Length)[] Units = [('h', TimeSpan.FromHours(1)), ('m', TimeSpan.FromMinutes(1)), ('s', TimeSpan.FromSeconds(1))];

    /// <summary>A new option for one command.</summary>
    public static Option<TimeSpan?> Create() => new("--budget")
    {
        Description = "About how long the training of the stance may take, such as 90s, 10m or 1h30m; what comes out then depends on the machine. "
            + "Without it, as long as it takes.",
        HelpName = "TIME",
        CustomParser = result =>
        {
            string value = result.Tokens[0].Value;
            if (TryParse(value, out TimeSpan budget))
            {
                return budget;
            }
            result.AddError($"Expected a time above 0 such as 90s, 10m or 1h30m as --budget; found '{value}'.");
            return null;
        },
    };

    /// <summary>The time that is written as hours, minutes and seconds, in this order, each at most once.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out TimeSpan budget)
    {
        budget = TimeSpan.Zero;
        foreach ((char unit, TimeSpan length) in Units)
        {
            int end = text.IndexOf(unit);
            if (end < 0)
            {
                continue;
            }
            // More than four digits are no training: they would only overflow.
            if (end > 4 || !int.TryParse(text[..end], NumberStyles.None, CultureInfo.InvariantCulture, out int count))
            {
                return false;
            }
            budget += count * length;
            text = text[(end + 1)..];
        }
        return text.IsEmpty && budget > TimeSpan.Zero;
    }
}
