using Stance.Training.Annotations;
using Stance.Training.Evaluation;

namespace Stance.Training.Cards;

/// <summary>Counts labelled statements for a card.</summary>
internal static class LabelledRows
{
    /// <summary>The file with the numbers of its statements.</summary>
    public static CardFile WithRows(this CardFile file, IReadOnlyList<StanceExample> examples) => file with
    {
        Rows = examples.Count,
        Documents = ExampleSplit.DocumentsOf(examples),
        Labels = [.. examples.GroupBy(example => example.Label.Name).OrderBy(label => label.Key, StringComparer.Ordinal).Select(label => (label.Key, label.Count()))],
    };

    /// <summary>What was measured of the judging of statements.</summary>
    /// <param name="scores">The measures.</param>
    /// <param name="on">What they were measured on.</param>
    public static CardScores ToCard(this StanceScores scores, string on) => new(
        CardPart.Stance,
        on,
        [
            ("macro F1", scores.MacroF1),
            ("accuracy", scores.Accuracy),
            ("calibration error", scores.CalibrationError),
            ("Brier score", scores.BrierScore),
            .. scores.Classes.Select(one => ($"F1 of {one.Label}", one.F1)),
        ]);
}
