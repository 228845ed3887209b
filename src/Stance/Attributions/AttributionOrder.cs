using System.Buffers;
using Stance.Text;

namespace Stance.Attributions;

/// <summary>Puts what was found into text order, and says what stands in whose content and who inherits whose source.</summary>
internal static class AttributionOrder
{
    private const int MaxClimb = 8;

    /// <summary>The attributions in text order of what comes first of source, cue and content, with parents and inherited sources.</summary>
    /// <param name="document">The document.</param>
    /// <param name="found">Attributions whose cues are disjoint.</param>
    public static Attribution[] Of(Document document, List<Attribution> found) => Of(document, found, out _);

    /// <summary>The same, with the index in the result of each that was found.</summary>
    public static Attribution[] Of(Document document, List<Attribution> found, out int[] place)
    {
        // Where two start together, the one that was found first comes first.
        long[] order = new long[found.Count];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = ((long)found[i].Reach.First << 32) + i;
        }
        Array.Sort(order);
        place = new int[found.Count];
        Attribution[] ordered = new Attribution[found.Count];
        for (int i = 0; i < order.Length; i++)
        {
            place[(int)order[i]] = i;
            ordered[i] = found[(int)order[i]];
        }
        int[] parents = ParentsOf(document, ordered);
        int[] ownerOfCueToken = ArrayPool<int>.Shared.Rent(document.Tokens.Length);
        FindOwners(ordered, ownerOfCueToken.AsSpan(0, document.Tokens.Length));
        for (int i = 0; i < ordered.Length; i++)
        {
            int inherited = ordered[i].InheritsFrom < 0 ? -1 : place[ordered[i].InheritsFrom];
            inherited = inherited < 0 && ordered[i].Source is null ? GovernorOf(document, ordered[i], i, ownerOfCueToken) : inherited;
            if (ordered[i].Parent != parents[i] || ordered[i].InheritsFrom != inherited)
            {
                ordered[i] = ordered[i] with { Parent = parents[i], InheritsFrom = inherited };
            }
        }
        ArrayPool<int>.Shared.Return(ownerOfCueToken);
        return ordered;
    }

    // The first attribution of those whose cue holds a token; -1 for none.
    private static void FindOwners(Attribution[] ordered, Span<int> owners)
    {
        owners.Fill(-1);
        for (int i = ordered.Length - 1; i >= 0; i--)
        {
            TokenRange cue = ordered[i].Cue ?? default;
            owners.Slice(cue.First, cue.Count).Fill(i);
        }
    }

    // The innermost attribution whose content holds this one's cue, or, without a cue, its content.
    private static int[] ParentsOf(Document document, Attribution[] ordered)
    {
        // By sentence, so that an article of a thousand statements is not compared a million times.
        int[] firsts = new int[document.Sentences.Length];
        List<(int Owner, TokenRange Tokens, int Next)> contents = ContentsBySentence(document, ordered, firsts);
        int[] parents = new int[ordered.Length];
        Array.Fill(parents, -1);
        for (int i = 0; i < ordered.Length; i++)
        {
            TokenRange anchor = ordered[i].Cue ?? ordered[i].Content[0];
            int least = int.MaxValue;
            for (int entry = firsts[document.SentenceOfToken[anchor.First]]; entry >= 0; entry = contents[entry].Next)
            {
                (int owner, TokenRange tokens, _) = contents[entry];
                // Two that hold each other's cue are nobody's parents, and longer circles end where they would close.
                if (owner != i && tokens.Count < least && tokens.Contains(anchor)
                    && !(ordered[owner].Cue is { } cue && HasInContent(ordered[i], cue)) && !StandsIn(parents, owner, i))
                {
                    (parents[i], least) = (owner, tokens.Count);
                }
            }
        }
        return parents;
    }

    // The pieces of content in each sentence as chains in text order; the first entry of each goes to firsts, -1 ends a chain.
    private static List<(int Owner, TokenRange Tokens, int Next)> ContentsBySentence(Document document, Attribution[] ordered, int[] firsts)
    {
        Array.Fill(firsts, -1);
        List<(int, TokenRange, int)> entries = new(2 * ordered.Length);
        for (int owner = ordered.Length - 1; owner >= 0; owner--)
        {
            TokenRange[] content = ordered[owner].Content;
            for (int piece = content.Length - 1; piece >= 0; piece--)
            {
                int last = document.SentenceOfToken[content[piece].End - 1];
                for (int sentence = document.SentenceOfToken[content[piece].First]; sentence <= last; sentence++)
                {
                    entries.Add((owner, content[piece], firsts[sentence]));
                    firsts[sentence] = entries.Count - 1;
                }
            }
        }
        return entries;
    }

    private static bool HasInContent(Attribution attribution, TokenRange tokens)
    {
        foreach (TokenRange piece in attribution.Content)
        {
            if (piece.Contains(tokens))
            {
                return true;
            }
        }
        return false;
    }

    private static bool StandsIn(int[] parents, int inner, int outer)
    {
        while (inner >= 0 && inner != outer)
        {
            inner = parents[inner];
        }
        return inner == outer;
    }

    // "..., adding that ...": the earlier attribution whose cue this one's cue hangs on.
    private static int GovernorOf(Document document, Attribution attribution, int index, int[] ownerOfCueToken)
    {
        if (attribution.Cue is not { } cue)
        {
            return -1;
        }
        int steps = 0;
        for (int token = document.Heads[cue.First]; token >= 0 && steps < MaxClimb; token = document.Heads[token], steps++)
        {
            int governor = ownerOfCueToken[token];
            if (governor >= 0 && governor != index)
            {
                return governor < index ? governor : -1;
            }
        }
        return -1;
    }
}
