using System.CommandLine;
using Stance.Cli.Inputs;

namespace Stance.Cli.Commands;

/// <summary>The option <c>--date</c>, which several commands share.</summary>
internal static class DateOption
{
    /// <summary>A new option for one command.</summary>
    public static Option<DateOnly?> Create() => new("--date")
    {
        Description = "When the texts were written, where a record has no \"date\" of its own: it decides who was president. Without it a date line in the text does.",
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            string value = result.Tokens[0].Value;
            if (RecordDate.TryParse(value, out DateOnly date))
            {
                return date;
            }
            result.AddError($"Expected a date YYYY-MM-DD as --date; found '{value}'.");
            return null;
        },
    };
}
