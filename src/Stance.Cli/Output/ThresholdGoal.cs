using System.Globalization;
using Stance.Training.Evaluation;

namespace Stance.Cli.Output;

/// <summary>What a threshold is wanted for.</summary>
/// <param name="Precision">The least precision; null where something else is wanted.</param>
/// <param name="Recall">The least recall; null where something else is wanted. With neither it is the best F1.</param>
internal sealed record ThresholdGoal(double? Precision, double? Recall)
{
    /// <summary>What is wanted, in words.</summary>
    public string Description => (Precision, Recall) switch
    {
        ({ } precision, _) => string.Create(CultureInfo.InvariantCulture, $"the lowest score from which on precision is at least {precision}"),
        (_, { } recall) => string.Create(CultureInfo.InvariantCulture, $"the highest score from which on recall is at least {recall}"),
        _ => "the lowest score with the best F1",
    };

    /// <summary>The threshold that reaches it; null where none does.</summary>
    public ThresholdPoint? Choose(ThresholdCurve curve) => (Precision, Recall) switch
    {
        ({ } precision, _) => curve.LowestWithPrecision(precision),
        (_, { } recall) => curve.HighestWithRecall(recall),
        _ => curve.BestF1(),
    };

    /// <summary>Why no threshold of a label reaches it.</summary>
    public string Miss(ThresholdCurve curve)
    {
        if (curve.Points.Count == 0)
        {
            return "never predicted";
        }
        ThresholdPoint best = Precision is null ? curve.Points[0] : curve.Points.MaxBy(point => point.Counts.Precision);
        return Precision is null
            ? $"not reached: recall of all its predictions is {Figure.Of(best.Counts.Recall)}"
            : string.Create(
                CultureInfo.InvariantCulture, $"not reached: the best precision is {Figure.Of(best.Counts.Precision)}, from {best.Score} ({best.Counts.Found} predictions)");
    }
}
