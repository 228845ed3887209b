using System.Buffers;
using Stance.Text;

namespace Stance.Attributions;

/// <summary>
/// Settles what was found twice: in "issued a warning that ..." both the verb and the noun may have been taken for the cue's head.
/// </summary>
internal static class CueConflicts
{
    /// <summary>
    /// Keeps, of those that share a word of their cues, the surer one; of equally sure ones the first. What inherits from a double inherits
    /// from the one that stays.
    /// </summary>
    public static void Settle(List<Attribution> found)
    {
        // Nearly always: what follows costs more.
        if (!ShareTokens(found))
        {
            return;
        }
        int[] keeper = KeeperOfEach(found);
        int[] place = new int[found.Count];
        int count = 0;
        for (int i = 0; i < found.Count; i++)
        {
            place[i] = keeper[i] == i ? count++ : -1;
        }
        if (count == found.Count)
        {
            return;
        }
        for (int i = 0; i < place.Length; i++)
        {
            if (place[i] >= 0)
            {
                int from = found[i].InheritsFrom;
                found[place[i]] = from < 0 ? found[i] : found[i] with { InheritsFrom = place[keeper[from]] };
            }
        }
        found.RemoveRange(count, found.Count - count);
    }

    private static bool ShareTokens(List<Attribution> found)
    {
        int length = 0;
        foreach (Attribution attribution in found)
        {
            length = Math.Max(length, attribution.Cue?.End ?? 0);
        }
        bool[] rented = ArrayPool<bool>.Shared.Rent(length);
        Span<bool> taken = rented.AsSpan(0, length);
        taken.Clear();
        bool isShared = false;
        for (int i = 0; i < found.Count && !isShared; i++)
        {
            TokenRange cue = found[i].Cue ?? default;
            Span<bool> tokens = taken.Slice(cue.First, cue.Count);
            isShared = tokens.Contains(true);
            tokens.Fill(true);
        }
        ArrayPool<bool>.Shared.Return(rented);
        return isShared;
    }

    private static int[] KeeperOfEach(List<Attribution> found)
    {
        int[] keeper = new int[found.Count];
        Dictionary<int, int> ownerOfCueToken = [];
        foreach (int i in Enumerable.Range(0, found.Count).OrderByDescending(i => found[i].Confidence))
        {
            TokenRange cue = found[i].Cue ?? default;
            keeper[i] = i;
            for (int token = cue.First; token < cue.End && keeper[i] == i; token++)
            {
                keeper[i] = ownerOfCueToken.GetValueOrDefault(token, i);
            }
            for (int token = cue.First; token < cue.End && keeper[i] == i; token++)
            {
                ownerOfCueToken.Add(token, i);
            }
        }
        return keeper;
    }
}
