using System.CommandLine;

namespace Stance.Cli.Commands;

/// <summary>The option <c>--resamples</c>, which several commands share.</summary>
internal static class ResamplesOption
{
    private const int Default = 1000;

    /// <summary>A new option for one command.</summary>
    public static Option<int> Create()
    {
        Option<int> resamples = new("--resamples")
        {
            Description = "How often to resample the documents for 95 % intervals; 0 for none.",
            HelpName = "N",
            DefaultValueFactory = _ => Default,
        };
        resamples.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 0)
            {
                result.AddError("Expected 0 or more as --resamples.");
            }
        });
        return resamples;
    }
}
