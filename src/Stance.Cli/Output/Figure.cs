using System.Globalization;
using Stance.Training.Evaluation;

namespace Stance.Cli.Output;

/// <summary>How reports for people write measured figures.</summary>
internal static class Figure
{
    /// <summary>Three decimals.</summary>
    public static string Of(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>Two decimals, as probabilities have them.</summary>
    public static string Probability(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A figure with its interval, where it has one.</summary>
    public static string Of(Estimate estimate) => $"{Of(estimate.Value)}{(estimate.Interval is { } range ? $" [{Of(range.Low)}, {Of(range.High)}]" : "")}";

    /// <summary>A count.</summary>
    public static string Of(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>A change, with its sign.</summary>
    public static string Change(double value) => value.ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture);
}
