namespace Stance.Training.Trainers;

/// <summary>Which label may stand after which.</summary>
internal static class ChainRules
{
    /// <summary>Whether label j may follow label i, at [i * labels + j].</summary>
    public static bool[] Of(int labels, Func<int, int, bool> mayFollow) =>
        [.. Enumerable.Range(0, labels * labels).Select(i => mayFollow(i / labels, i % labels))];
}
