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
        int[] order = [.. Enumerable.Range(0, found.Count).OrderBy(i => FirstToken(found[i]))];
        place = new int[found.Count];
        for (int i = 0; i < order.Length; i++)
        {
            place[order[i]] = i;
        }
        Attribution[] ordered = Array.ConvertAll(order, i => found[i]);
        int[] parents = ParentsOf(document, ordered);
        Dictionary<int, int> ownerOfCueToken = OwnersOfCueTokens(ordered);
        for (int i = 0; i < ordered.Length; i++)
        {
            int inherited = ordered[i].InheritsFrom < 0 ? -1 : place[ordered[i].InheritsFrom];
            ordered[i] = ordered[i] with
            {
                Parent = parents[i],
                InheritsFrom = inherited < 0 && ordered[i].Source is null ? GovernorOf(document, ordered[i], i, ownerOfCueToken) : inherited,
            };
        }
        return ordered;
    }

    private static int FirstToken(Attribution attribution) => Math.Min(
        attribution.Content[0].First, Math.Min(attribution.Source?.First ?? int.MaxValue, attribution.Cue?.First ?? int.MaxValue));

    private static Dictionary<int, int> OwnersOfCueTokens(Attribution[] ordered)
    {
        Dictionary<int, int> owners = [];
        for (int i = 0; i < ordered.Length; i++)
        {
            TokenRange cue = ordered[i].Cue ?? default;
            for (int token = cue.First; token < cue.End; token++)
            {
                owners.TryAdd(token, i);
            }
        }
        return owners;
    }

    // The innermost attribution whose content holds this one's cue, or, without a cue, its content.
    private static int[] ParentsOf(Document document, Attribution[] ordered)
    {
        // By sentence, so that an article of a thousand statements is not compared a million times.
        ILookup<int, (int Owner, TokenRange Tokens)> contents = ordered
            .SelectMany((attribution, owner) => attribution.Content.SelectMany(tokens => SentencesOf(document, tokens).Select(sentence => (sentence, owner, tokens))))
            .ToLookup(entry => entry.sentence, entry => (entry.owner, entry.tokens));
        int[] parents = new int[ordered.Length];
        Array.Fill(parents, -1);
        for (int i = 0; i < ordered.Length; i++)
        {
            TokenRange anchor = ordered[i].Cue ?? ordered[i].Content[0];
            int least = int.MaxValue;
            foreach ((int owner, TokenRange tokens) in contents[document.SentenceOfToken[anchor.First]])
            {
                // Two that hold each other's cue are nobody's parents, and longer circles end where they would close.
                if (owner != i && tokens.Count < least && tokens.Contains(anchor)
                    && !(ordered[owner].Cue is { } cue && Array.Exists(ordered[i].Content, piece => piece.Contains(cue))) && !StandsIn(parents, owner, i))
                {
                    (parents[i], least) = (owner, tokens.Count);
                }
            }
        }
        return parents;
    }

    private static IEnumerable<int> SentencesOf(Document document, TokenRange tokens)
    {
        int first = document.SentenceOfToken[tokens.First];
        return Enumerable.Range(first, document.SentenceOfToken[tokens.End - 1] - first + 1);
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
    private static int GovernorOf(Document document, Attribution attribution, int index, Dictionary<int, int> ownerOfCueToken)
    {
        if (attribution.Cue is not { } cue)
        {
            return -1;
        }
        int steps = 0;
        for (int token = document.Heads[cue.First]; token >= 0 && steps < MaxClimb; token = document.Heads[token], steps++)
        {
            if (ownerOfCueToken.TryGetValue(token, out int governor) && governor != index)
            {
                return governor < index ? governor : -1;
            }
        }
        return -1;
    }
}
