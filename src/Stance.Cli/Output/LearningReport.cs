using System.Globalization;
using Stance.Training.Evaluation;

namespace Stance.Cli.Output;

/// <summary>Everything that <c>stance learning-curve</c> found out.</summary>
/// <param name="Curve">The curve.</param>
/// <param name="Statements">Number of statements measured by.</param>
/// <param name="Documents">Number of documents that they are from.</param>
/// <param name="Folds">Number of folds; null where a file of its own was held out.</param>
/// <param name="Seed">Seed of the order of the documents, the training, and the resampling.</param>
/// <param name="Resamples">Number of resamples.</param>
internal sealed record LearningReport(LearningCurve Curve, int Statements, int Documents, int? Folds, int Seed, int Resamples)
{
    /// <summary>What was measured by.</summary>
    public string Title => Folds is { } folds
        ? $"Learning curve, {folds} folds by document over {TextTable.Count(Statements, "statement")} of {TextTable.Count(Documents, "document")}"
        : $"Learning curve, measured on {TextTable.Count(Statements, "statement")} of {TextTable.Count(Documents, "document")}";

    /// <summary>What doubling the data would bring, in words.</summary>
    public string Forecast
    {
        get
        {
            if (Curve.Gain is not { } gain)
            {
                return "There is one step only, and so no slope: more documents or more steps would give one.";
            }
            string range = gain.Interval is { } found ? $" [{Figure.Change(found.Low)}, {Figure.Change(found.High)}]" : "";
            return string.Create(
                CultureInfo.InvariantCulture,
                $"By the last step, doubling the data once more would bring about {Figure.Change(gain.Value)}{range} macro F1: from {Figure.Of(Curve.Steps[^1].MacroF1.Value)} to about {Figure.Of(Expected!.Value)}.");
        }
    }

    /// <summary>Macro F1 with twice the data, if the last step goes on; null without a slope.</summary>
    public double? Expected => Curve.Gain is { } gain ? Math.Clamp(Curve.Steps[^1].MacroF1.Value + gain.Value, 0, 1) : null;
}
