namespace Stance.Learning;

/// <summary>The best sequence of labels under scores for each position and for each pair of neighbours (Viterbi 1967).</summary>
internal static class Viterbi
{
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
        int count = best.Length;
        byte[] from = new byte[count * labels];
        Span<float> total = stackalloc float[16];
        Span<float> next = stackalloc float[16];
        total.Fill(float.NegativeInfinity);
        total[0] = 0;
        for (int i = 0; i < count; i++)
        {
            for (int label = 0; label < labels; label++)
            {
                float most = float.NegativeInfinity;
                int source = 0;
                for (int previous = 0; previous < labels; previous++)
                {
                    float score = total[previous] + transitions[(previous * labels) + label];
                    if (score > most)
                    {
                        (most, source) = (score, previous);
                    }
                }
                next[label] = most + scores[(i * labels) + label];
                from[(i * labels) + label] = (byte)source;
            }
            next.CopyTo(total);
        }
        int last = 0;
        for (int label = 1; label < labels; label++)
        {
            last = total[label] > total[last] ? label : last;
        }
        for (int i = count - 1; i >= 0; i--)
        {
            best[i] = (byte)last;
            last = from[(i * labels) + last];
        }
    }
}
