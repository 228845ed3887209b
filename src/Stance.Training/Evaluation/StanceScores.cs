namespace Stance.Training.Evaluation;

/// <summary>The measures of a stance classifier on labelled statements.</summary>
internal sealed record StanceScores
{
    /// <summary>Number of statements.</summary>
    public required int Items { get; init; }

    /// <summary>Number of documents that they are from: what intervals resample.</summary>
    public required int Documents { get; init; }

    /// <summary>Whether documents have several statements: otherwise intervals resample statements.</summary>
    public bool HasDocuments => Documents < Items;

    /// <summary>The labels that are right or predicted somewhere or that the classifier has, in its order; others after them, in ordinal order.</summary>
    public required IReadOnlyList<StanceLabel> Labels { get; init; }

    /// <summary>The labels of the statements that the classifier cannot predict.</summary>
    public required IReadOnlyList<StanceLabel> UnknownLabels { get; init; }

    /// <summary>Each of <see cref="Labels"/>.</summary>
    public required IReadOnlyList<ClassScores> Classes { get; init; }

    /// <summary>Unweighted mean F1 of the labels that are right for at least one statement.</summary>
    public required Estimate MacroF1 { get; init; }

    /// <summary>Share of right labels.</summary>
    public required Estimate Accuracy { get; init; }

    /// <summary>
    /// Expected calibration error of the winning probabilities, in ten bins. Resampling adds noise of its own to a sum of absolute gaps: the
    /// interval leans upward.
    /// </summary>
    public required Estimate CalibrationError { get; init; }

    /// <summary>Mean of <see cref="JudgedExample.BrierScore"/>.</summary>
    public required Estimate BrierScore { get; init; }

    /// <summary>The counts.</summary>
    public required ConfusionMatrix Matrix { get; init; }
}
