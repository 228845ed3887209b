using Stance.Training.Evaluation;

namespace Stance.Cli.Output;

/// <summary>Everything that <c>stance threshold</c> found out.</summary>
/// <param name="Model">Version of the model.</param>
/// <param name="Statements">Number of statements measured by.</param>
/// <param name="Goal">What the thresholds are wanted for.</param>
/// <param name="Curves">One a label.</param>
/// <param name="IsUsable">Whether the model has a label none, which predictions below their threshold become.</param>
internal sealed record ThresholdReport(string Model, int Statements, ThresholdGoal Goal, IReadOnlyList<ThresholdCurve> Curves, bool IsUsable)
{
    private const int CurvePoints = 9;

    /// <summary>A short curve of a label.</summary>
    public static ThresholdPoint[] Sample(ThresholdCurve curve) => curve.Sample(CurvePoints);

    /// <summary>The options for the other commands; empty where there is no threshold to give, or the model has no none.</summary>
    public string Options => !IsUsable ? "" : string.Join(
        ' ',
        Curves.Select(curve => (curve.Label, Point: Goal.Choose(curve))).Where(one => one.Point is not null)
            .Select(one => FormattableString.Invariant($"--threshold {Quote(one.Label.Name)}={one.Point!.Value.Score}")));

    private static string Quote(string label) => label.Any(c => !char.IsLetterOrDigit(c) && c is not ('-' or '_' or '.')) ? $"\"{label}\"" : label;
}
