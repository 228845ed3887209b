namespace Stance.Training.Evaluation;

/// <summary>The measures of the whole line on annotated articles.</summary>
internal sealed record ArticleScores
{
    /// <summary>Names of the roles, in the order of <see cref="Exact"/> and <see cref="Words"/>.</summary>
    public static readonly string[] RoleNames = ["source", "cue", "content"];

    /// <summary>Number of articles: what intervals resample.</summary>
    public required int Articles { get; init; }

    /// <summary>Number of annotated statements that have to be found.</summary>
    public required int Gold { get; init; }

    /// <summary>Number of them that were found.</summary>
    public required int Found { get; init; }

    /// <summary>Statements found: half of the characters of both contents are of both.</summary>
    public required SpanScores Statements { get; init; }

    /// <summary>Of the found, share with the right speaker.</summary>
    public required Estimate Speaker { get; init; }

    /// <summary>Of the found, share with a right stance.</summary>
    public required Estimate Stance { get; init; }

    /// <summary>Macro F1 of the stance of the found.</summary>
    public required Estimate StanceMacroF1 { get; init; }

    /// <summary>Statements found with speaker and stance.</summary>
    public required SpanScores Triples { get; init; }

    /// <summary>Spans that are exactly right, a role.</summary>
    public required IReadOnlyList<SpanScores> Exact { get; init; }

    /// <summary>Words that stand in spans of the right role, a role.</summary>
    public required IReadOnlyList<SpanScores> Words { get; init; }

    /// <summary>The stances of the found.</summary>
    public required ConfusionMatrix Matrix { get; init; }
}
