using System.Buffers;
using System.Runtime.Intrinsics;

namespace Stance.Learning;

/// <summary>The best sequence of labels under scores for each position and for each pair of neighbours (Viterbi 1967).</summary>
internal static class Viterbi
{
    private const int MaxLabels = 16;

    /// <summary>Transitions with minus infinity where a label may not follow.</summary>
    public static float[] Forbid(ReadOnlySpan<float> transitions, int labels, Func<int, int, bool> mayFollow)
    {
        float[] allowed = transitions.ToArray();
        for (int i = 0; i < allowed.Length; i++)
        {
            allowed[i] = mayFollow(i / labels, i % labels) ? allowed[i] : float.NegativeInfinity;
        }
        return allowed;
    }

    /// <summary>Finds the best sequence.</summary>
    /// <param name="scores">Position by position, one score a label; minus infinity forbids it.</param>
    /// <param name="transitions">Score of label j after label i at [i * labels + j]; minus infinity forbids it. Label 0 stands before the first position.</param>
    /// <param name="labels">Number of labels, at most 16.</param>
    /// <param name="best">Takes the labels.</param>
    public static void Decode(ReadOnlySpan<float> scores, ReadOnlySpan<float> transitions, int labels, Span<byte> best)
    {
        // Rows of whole vectors; what is beyond the labels is forbidden, and so never the best.
        Span<float> after = stackalloc float[MaxLabels * MaxLabels];
        Span<float> total = stackalloc float[MaxLabels];
        Span<float> next = stackalloc float[MaxLabels];
        after.Fill(float.NegativeInfinity);
        total.Fill(float.NegativeInfinity);
        total[0] = 0;
        for (int label = 0; label < labels; label++)
        {
            transitions.Slice(label * labels, labels).CopyTo(after[(label * MaxLabels)..]);
        }
        int[] from = ArrayPool<int>.Shared.Rent(best.Length * MaxLabels);
        for (int i = 0; i < best.Length; i++)
        {
            for (int label = 0; label < labels; label += Vector256<float>.Count)
            {
                BestBefore(total[..labels], after[label..], next[label..], from.AsSpan((i * MaxLabels) + label));
            }
            for (int label = 0; label < labels; label++)
            {
                total[label] = next[label] + scores[(i * labels) + label];
            }
        }
        int last = 0;
        for (int label = 1; label < labels; label++)
        {
            last = total[label] > total[last] ? label : last;
        }
        for (int i = best.Length - 1; i >= 0; i--)
        {
            best[i] = (byte)last;
            last = from[(i * MaxLabels) + last];
        }
        ArrayPool<int>.Shared.Return(from);
    }

    // For the eight labels of a vector: the best way there, and the label before it on that way, the first of equals.
    private static void BestBefore(ReadOnlySpan<float> total, ReadOnlySpan<float> after, Span<float> most, Span<int> source)
    {
        Vector256<float> best = Vector256.Create(float.NegativeInfinity);
        Vector256<int> from = Vector256<int>.Zero;
        for (int previous = 0; previous < total.Length; previous++)
        {
            Vector256<float> score = Vector256.Create(total[previous]) + Vector256.Create(after[(previous * MaxLabels)..]);
            Vector256<float> isBetter = Vector256.GreaterThan(score, best);
            best = Vector256.ConditionalSelect(isBetter, score, best);
            from = Vector256.ConditionalSelect(isBetter.AsInt32(), Vector256.Create(previous), from);
        }
        best.CopyTo(most);
        from.CopyTo(source);
    }
}
