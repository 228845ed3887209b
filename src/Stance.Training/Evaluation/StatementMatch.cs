using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Training.Evaluation;

/// <summary>Pairs the statements found in an article with the annotated ones.</summary>
internal static class StatementMatch
{
    // Share of the characters of both contents that have to be of both.
    private const double LeastOverlap = 0.5;

    /// <summary>
    /// For each gold statement the index of the found one whose content covers it, or -1. Each is used once; statements that must be found
    /// choose before optional ones, and better pairs before worse.
    /// </summary>
    public static int[] Pair(IReadOnlyList<GoldStatement> gold, IReadOnlyList<Statement> found)
    {
        List<(bool IsRequired, double Overlap, int Gold, int Found)> pairs = [];
        for (int i = 0; i < gold.Count; i++)
        {
            for (int j = 0; j < found.Count; j++)
            {
                double overlap = Overlap(gold[i].Content, found[j].Content);
                if (overlap >= LeastOverlap)
                {
                    pairs.Add((!gold[i].IsOptional, overlap, i, j));
                }
            }
        }
        int[] foundOf = new int[gold.Count];
        Array.Fill(foundOf, -1);
        bool[] isUsed = new bool[found.Count];
        foreach ((_, _, int i, int j) in pairs.OrderDescending())
        {
            if (foundOf[i] < 0 && !isUsed[j])
            {
                foundOf[i] = j;
                isUsed[j] = true;
            }
        }
        return foundOf;
    }

    /// <summary>Number of characters in both over the number in either (Jaccard).</summary>
    public static double Overlap(IReadOnlyList<TextSpan> left, IReadOnlyList<TextSpan> right)
    {
        TextSpan[] one = Merge(left);
        TextSpan[] other = Merge(right);
        int shared = 0;
        foreach (TextSpan a in one)
        {
            foreach (TextSpan b in other)
            {
                shared += Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start));
            }
        }
        int all = one.Sum(span => span.Length) + other.Sum(span => span.Length) - shared;
        return (double)shared / Math.Max(1, all);
    }

    // The same characters as disjoint spans.
    private static TextSpan[] Merge(IReadOnlyList<TextSpan> spans)
    {
        List<TextSpan> merged = [];
        foreach (TextSpan span in spans.OrderBy(span => span.Start))
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End)
            {
                merged[^1] = new(merged[^1].Start, Math.Max(merged[^1].End, span.End));
            }
            else
            {
                merged.Add(span);
            }
        }
        return [.. merged];
    }
}
