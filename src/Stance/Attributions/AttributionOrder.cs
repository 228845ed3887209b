using Stance.Text;

namespace Stance.Attributions;

/// <summary>Puts what was found into text order, drops what was found twice, and says what stands in whose content.</summary>
internal static class AttributionOrder
{
    /// <summary>The attributions in text order of what comes first of source, cue and content, with parents and inherited sources.</summary>
    public static Attribution[] Of(Document document, List<Attribution> found)
    {
        List<int> kept = WithoutDoubles(found);
        int[] place = new int[found.Count];
        Array.Fill(place, -1);
        for (int i = 0; i < kept.Count; i++)
        {
            place[kept[i]] = i;
        }
        Attribution[] ordered = [.. kept.Select(i => found[i])];
        int[] reach = ReachOf(ordered);
        int[] ofCueToken = ByCueToken(document, ordered);
        for (int i = 0; i < ordered.Length; i++)
        {
            int inherited = ordered[i].InheritsFrom < 0 ? -1 : place[ordered[i].InheritsFrom];
            ordered[i] = ordered[i] with
            {
                Parent = WithoutCycle(ordered, i, ParentOf(ordered, i, reach)),
                InheritsFrom = inherited < 0 && ordered[i].Source is null ? GovernorOf(document, ordered, i, ofCueToken) : inherited,
            };
        }
        return ordered;
    }

    private static int FirstToken(Attribution attribution) => Math.Min(
        attribution.Content[0].First, Math.Min(attribution.Source?.First ?? int.MaxValue, attribution.Cue?.First ?? int.MaxValue));

    // Of two that share a word of their cues, the surer one stays.
    private static List<int> WithoutDoubles(List<Attribution> found)
    {
        List<int> kept = [];
        Dictionary<int, int> ownerOfCueToken = [];
        foreach (int i in Enumerable.Range(0, found.Count).OrderByDescending(i => found[i].Confidence))
        {
            TokenRange cue = found[i].Cue ?? default;
            bool isFree = true;
            for (int token = cue.First; token < cue.End; token++)
            {
                isFree &= !ownerOfCueToken.ContainsKey(token);
            }
            if (isFree)
            {
                kept.Add(i);
                for (int token = cue.First; token < cue.End; token++)
                {
                    ownerOfCueToken.Add(token, i);
                }
            }
        }
        return [.. kept.OrderBy(i => FirstToken(found[i])).ThenBy(i => i)];
    }

    // The furthest end of any content up to each attribution: where it lies before a token, no attribution so far holds that token.
    private static int[] ReachOf(Attribution[] ordered)
    {
        int[] reach = new int[ordered.Length];
        for (int i = 0; i < reach.Length; i++)
        {
            reach[i] = Math.Max(i == 0 ? 0 : reach[i - 1], ordered[i].Content[^1].End);
        }
        return reach;
    }

    // The attribution whose cue each token belongs to; -1 for none.
    private static int[] ByCueToken(Document document, Attribution[] ordered)
    {
        int[] owners = new int[document.Tokens.Length];
        Array.Fill(owners, -1);
        for (int i = 0; i < ordered.Length; i++)
        {
            if (ordered[i].Cue is { } cue)
            {
                owners.AsSpan(cue.First, cue.Count).Fill(i);
            }
        }
        return owners;
    }

    // The innermost attribution whose content holds this one's cue, or, without a cue, its content.
    private static int ParentOf(Attribution[] ordered, int index, int[] reach)
    {
        TokenRange anchor = ordered[index].Cue ?? ordered[index].Content[0];
        int last = index;
        while (last + 1 < ordered.Length && FirstToken(ordered[last + 1]) <= anchor.First)
        {
            last++;
        }
        int parent = -1;
        int least = int.MaxValue;
        for (int i = last; i >= 0 && reach[i] >= anchor.End; i--)
        {
            // Two that hold each other's cue would be each other's parents.
            bool isMutual = ordered[i].Cue is { } other && ordered[index].Content.Any(content => content.Contains(other));
            if (i == index || isMutual)
            {
                continue;
            }
            foreach (TokenRange content in ordered[i].Content)
            {
                // Of equals, the first in the text.
                if (content.Contains(anchor) && content.Count <= least)
                {
                    (parent, least) = (i, content.Count);
                }
            }
        }
        return parent;
    }

    // Of three whose contents hold each other's cues around, the last one has no parent.
    private static int WithoutCycle(Attribution[] ordered, int index, int parent)
    {
        for (int outer = parent; outer >= 0; outer = ordered[outer].Parent)
        {
            if (outer == index)
            {
                return -1;
            }
        }
        return parent;
    }

    // "..., adding that ...": the attribution whose cue this one's cue hangs on.
    private static int GovernorOf(Document document, Attribution[] ordered, int index, int[] ofCueToken)
    {
        if (ordered[index].Cue is not { } cue)
        {
            return -1;
        }
        int steps = 0;
        for (int token = document.Heads[cue.First]; token >= 0 && steps < 8; token = document.Heads[token], steps++)
        {
            int governor = ofCueToken[token];
            if (governor >= 0 && governor != index)
            {
                return governor;
            }
        }
        return -1;
    }
}
