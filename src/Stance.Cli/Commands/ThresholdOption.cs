using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;

namespace Stance.Cli.Commands;

/// <summary>The option <c>--threshold</c>, which several commands share.</summary>
internal static class ThresholdOption
{
    /// <summary>A new option for one command. Its value is empty where nobody gives it.</summary>
    public static Option<ImmutableDictionary<StanceLabel, double>> Create() => new("--threshold")
    {
        Description = "A prediction of the label with a lower probability becomes none; the probabilities stay. "
            + "'stance threshold' finds scores. May be given several times.",
        HelpName = "LABEL=SCORE",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        DefaultValueFactory = _ => ImmutableDictionary<StanceLabel, double>.Empty,
        CustomParser = result =>
        {
            ImmutableDictionary<StanceLabel, double> thresholds = ImmutableDictionary<StanceLabel, double>.Empty;
            foreach (string value in result.Tokens.Select(token => token.Value))
            {
                // A label may hold an equals sign; a number does not.
                int cut = value.LastIndexOf('=');
                string label = cut < 0 ? "" : value[..cut].Trim();
                if (label.Length == 0
                    || !double.TryParse(value.AsSpan(cut + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out double score))
                {
                    result.AddError($"Expected LABEL=SCORE as --threshold, such as warning=0.7; found '{value}'.");
                    continue;
                }
                thresholds = thresholds.SetItem(new(label), score);
            }
            return thresholds;
        },
    };

    /// <summary>An extractor with a model; null, after a message, where the thresholds do not fit the model.</summary>
    public static StatementExtractor? CreateExtractor(StanceModel model, ExtractorOptions options, Terminal terminal)
    {
        try
        {
            return new(model, options);
        }
        catch (ArgumentException e)
        {
            // Which parameter of a constructor it was tells the user of a command nothing.
            int parameter = e.Message.LastIndexOf(" (Parameter", StringComparison.Ordinal);
            terminal.Error.WriteLine($"stance: --threshold: {(parameter < 0 ? e.Message : e.Message[..parameter])}");
            return null;
        }
    }
}
