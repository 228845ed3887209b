namespace Stance.Training.Evaluation;

/// <summary>Examples of one text with the same source, cue and content.</summary>
/// <param name="Examples">The examples, at least two, in their order.</param>
internal sealed record DuplicateGroup(IReadOnlyList<SplitExample> Examples)
{
    /// <summary>Whether no label is right for all of them.</summary>
    public bool IsConflict => !Examples.Select(e => e.Example).Any(a => Examples.All(b => b.Example.Label == a.Label || b.Example.Also == a.Label));

    /// <summary>Whether it stands on both sides of the split.</summary>
    public bool IsBetweenSplits => Examples.Any(e => e.IsDev) && Examples.Any(e => !e.IsDev);
}
