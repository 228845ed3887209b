using System.Buffers;

namespace Stance.Classification;

/// <summary>
/// The features of a statement, in groups that are normalised apart: what the cue is, what the content says, which kinds of words it
/// uses and who does what to whom, and what stands around. Training and prediction call the same code.
/// </summary>
internal static class StanceFeatures
{
    /// <summary>Number of groups.</summary>
    public const int Groups = 5;

    /// <summary>Most features of one group; longer statements are judged by their beginning.</summary>
    public const int Capacity = 1024;

    private static readonly double[] Importance = [1, 1, 1, 0.5, 1];

    /// <summary>
    /// What every feature of a group counts. A group's vector so has the same length however long the statement, and features stay binary,
    /// as a table of hashed weights needs it.
    /// </summary>
    /// <param name="group">Index of the group.</param>
    /// <param name="count">Number of features in it.</param>
    public static double Share(int group, int count) => Importance[group] / Math.Sqrt(Math.Max(1, count));

    /// <summary>Collects the features of a statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="features">Receives the hashes, group by group, each at a multiple of <see cref="Capacity"/>.</param>
    /// <param name="counts">Receives the number of hashes in each group.</param>
    public static void Extract(in StatementView statement, Span<uint> features, Span<int> counts)
    {
        int room = FeatureBuffer.SlotsOf(Capacity);
        ushort[] slots = ArrayPool<ushort>.Shared.Rent(Groups * room);
        var cue = new FeatureBuffer(features[..Capacity], slots.AsSpan(0, room));
        var words = new FeatureBuffer(features.Slice(Capacity, Capacity), slots.AsSpan(room, room));
        var classes = new FeatureBuffer(features.Slice(2 * Capacity, Capacity), slots.AsSpan(2 * room, room));
        var around = new FeatureBuffer(features.Slice(3 * Capacity, Capacity), slots.AsSpan(3 * room, room));
        var syntax = new FeatureBuffer(features.Slice(4 * Capacity, Capacity), slots.AsSpan(4 * room, room));
        CueFeatures.Add(statement, ref cue, ref classes);
        WordFeatures.Add(statement, ref words);
        ClassFeatures.Add(statement, ref classes);
        ContextFeatures.Add(statement, ref classes, ref around);
        SyntaxFeatures.Add(statement, ref syntax);
        counts[0] = cue.Count;
        counts[1] = words.Count;
        counts[2] = classes.Count;
        counts[3] = around.Count;
        counts[4] = syntax.Count;
        ArrayPool<ushort>.Shared.Return(slots);
    }
}
