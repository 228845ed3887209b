namespace Stance.Tagging;

/// <summary>
/// Makes a tree of scored arcs: each token takes its best head, one token the root, and what then goes in a circle is cut where that costs
/// least. Nearly always the maximum spanning tree (Chu and Liu 1965, Edmonds 1967), at the cost of reading the scores once.
/// </summary>
internal static class TreeDecoder
{
    private const int Root = -1;

    /// <param name="scores">
    /// Row by row, for each token of the sentence, the score of the root and then of each token as its head. The score of a token as its own head is overwritten.
    /// </param>
    /// <param name="heads">Takes the index of each token's head; -1 for the one root.</param>
    public static void Decode(Span<float> scores, Span<int> heads)
    {
        int count = heads.Length;
        int stride = count + 1;
        int root = 0;
        float most = float.NegativeInfinity;
        for (int i = 0; i < count; i++)
        {
            scores[(i * stride) + i + 1] = float.NegativeInfinity;
            heads[i] = BestOf(scores.Slice((i * stride) + 1, count));
            float gain = count == 1 ? 0 : scores[i * stride] - scores[(i * stride) + 1 + heads[i]];
            if (gain > most)
            {
                (most, root) = (gain, i);
            }
        }
        heads[root] = Root;
        Span<int> mark = count <= 512 ? stackalloc int[count] : new int[count];
        mark.Clear();
        for (int i = 0; i < count; i++)
        {
            int token = i;
            while (token != Root && mark[token] == 0)
            {
                mark[token] = i + 1;
                token = heads[token];
            }
            if (token != Root && mark[token] == i + 1)
            {
                Cut(scores, heads, token);
            }
        }
    }

    private static int BestOf(ReadOnlySpan<float> scores)
    {
        int best = 0;
        for (int i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    // One token of the circle moves to a head from which no way leads back into the circle; the root's own tree has such heads.
    private static void Cut(ReadOnlySpan<float> scores, Span<int> heads, int inCircle)
    {
        int count = heads.Length;
        bool[] isBelow = new bool[count];
        int token = inCircle;
        do
        {
            isBelow[token] = true;
            token = heads[token];
        }
        while (token != inCircle);
        bool[] isCircle = [.. isBelow];
        MarkBelow(heads, isBelow);
        float most = float.NegativeInfinity;
        (int Token, int Head) cut = (inCircle, Root);
        for (int i = 0; i < count; i++)
        {
            if (!isCircle[i])
            {
                continue;
            }
            ReadOnlySpan<float> row = scores.Slice((i * (count + 1)) + 1, count);
            for (int head = 0; head < count; head++)
            {
                float gain = row[head] - row[heads[i]];
                if (!isBelow[head] && gain > most)
                {
                    (most, cut) = (gain, (i, head));
                }
            }
        }
        heads[cut.Token] = cut.Head;
    }

    private static void MarkBelow(ReadOnlySpan<int> heads, bool[] isBelow)
    {
        // 0 not visited, otherwise the start of the walk that came by.
        int[] walk = new int[heads.Length];
        for (int i = 0; i < heads.Length; i++)
        {
            int token = i;
            while (token != Root && !isBelow[token] && walk[token] == 0)
            {
                walk[token] = i + 1;
                token = heads[token];
            }
            bool below = token != Root && isBelow[token];
            for (token = i; below && token != Root && !isBelow[token]; token = heads[token])
            {
                isBelow[token] = true;
            }
        }
    }
}
