namespace Stance.Cli.Output.Html;

/// <summary>How often somebody takes each stance, or is what it is about. Immutable.</summary>
internal sealed class StanceCounts
{
    private readonly Dictionary<StanceLabel, int> _counts;

    private StanceCounts(Actor actor, Dictionary<StanceLabel, int> counts)
    {
        Actor = actor;
        _counts = counts;
        Total = counts.Values.Sum();
    }

    /// <summary>Who.</summary>
    public Actor Actor { get; }

    /// <summary>Number of statements.</summary>
    public int Total { get; }

    /// <summary>Number of statements of one stance.</summary>
    public int this[StanceLabel label] => _counts.GetValueOrDefault(label);

    /// <summary>The counts of everybody whom some statements have, the most frequent first, of equals the first in the text.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="actorOf">Whom to count for a statement; null for nobody.</param>
    public static IReadOnlyList<StanceCounts> Of(IEnumerable<ReportStatement> statements, Func<ReportStatement, Actor?> actorOf) =>
    [
        .. statements.Where(statement => actorOf(statement) is not null)
            .GroupBy(statement => actorOf(statement)!)
            .Select(group => new StanceCounts(group.Key, group.CountBy(statement => statement.Label).ToDictionary()))
            .OrderByDescending(counts => counts.Total),
    ];
}
