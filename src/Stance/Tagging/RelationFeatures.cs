using Stance.Learning;
using Stance.Text;

namespace Stance.Tagging;

/// <summary>Features of the relation between a token and its head, once the whole tree stands.</summary>
internal static class RelationFeatures
{
    /// <summary>Features an arc.</summary>
    public const int Count = 30;

    private const uint Missing = 0x3155;

    /// <param name="words">The document's words.</param>
    /// <param name="tags">The document's parts of speech.</param>
    /// <param name="first">Index in the document of the sentence's first token.</param>
    /// <param name="tree">The final state of the parser.</param>
    /// <param name="token">The dependent, numbered in the sentence.</param>
    /// <param name="features">Takes <see cref="Count"/> features.</param>
    public static void Extract(WordForms words, ReadOnlySpan<PartOfSpeech> tags, int first, ParserState tree, int token, Span<uint> features)
    {
        int head = tree.Heads[token];
        bool root = head == tree.Length;
        int grand = root ? -1 : tree.Heads[head] == tree.Length ? -1 : tree.Heads[head];
        uint dw = words.Lower[first + token], dp = (uint)tags[first + token];
        uint hw = root ? 7 : words.Lower[first + head], hp = root ? 63 : (uint)tags[first + head];
        uint gp = grand < 0 ? 62 : (uint)tags[first + grand];
        bool before = token < head;
        int gap = Math.Abs(head - token);
        uint way = (before ? 16u : 0u) + (gap <= 3 ? (uint)gap : gap <= 6 ? 4u : gap <= 12 ? 5u : 6u);
        uint side = before ? 1u : 0u;
        int left = tree.LeftChild[token];
        int right = tree.RightChild[token];
        uint lw = left < 0 ? Missing : words.Lower[first + left], lp = left < 0 ? 62 : (uint)tags[first + left];
        uint rw = right < 0 ? Missing : words.Lower[first + right], rp = right < 0 ? 62 : (uint)tags[first + right];
        uint previous = token == 0 ? 61 : (uint)tags[first + token - 1];
        uint next = token + 1 >= tree.Length ? 61 : (uint)tags[first + token + 1];
        uint nextWord = token + 1 >= tree.Length ? Missing : words.Lower[first + token + 1];
        uint previousWord = token == 0 ? Missing : words.Lower[first + token - 1];
        int headLeft = tree.LeftChild[head];
        int headRight = tree.RightChild[head];
        uint headLeftWord = headLeft < 0 ? Missing : words.Lower[first + headLeft];
        uint edge = (headLeft == token ? 1u : 0u) + (headRight == token ? 2u : 0u);
        uint counts = Math.Min(tree.LeftCount[head], (byte)4) + (8u * Math.Min(tree.RightCount[head], (byte)4));

        int n = 0;
        features[n++] = FeatureHash.Feature(200, dw, side);
        features[n++] = FeatureHash.Feature(201, dp, side);
        features[n++] = FeatureHash.Feature(202, hw, side);
        features[n++] = FeatureHash.Feature(203, hp, side);
        features[n++] = FeatureHash.Feature(204, dp, hp, way);
        features[n++] = FeatureHash.Feature(205, dw, hp, side);
        features[n++] = FeatureHash.Feature(206, dp, hw, side);
        features[n++] = FeatureHash.Feature(207, dw, hw);
        features[n++] = FeatureHash.Feature(208, dp, hp, lw);
        features[n++] = FeatureHash.Feature(209, dp, lp, rp);
        features[n++] = FeatureHash.Feature(210, dp, hp, rw);
        features[n++] = FeatureHash.Feature(211, dp, hp, gp);
        features[n++] = FeatureHash.Feature(212, dp, previous, side);
        features[n++] = FeatureHash.Feature(213, dp, next, side);
        features[n++] = FeatureHash.Feature(214, dp, hp, edge);
        features[n++] = FeatureHash.Feature(215, dp, hp, counts);
        features[n++] = FeatureHash.Feature(216, words.Suffix3[first + token], hp, side);
        features[n++] = FeatureHash.Feature(217, hw, lw, dp);
        features[n++] = FeatureHash.Feature(218, dp, hp, previousWord);
        features[n++] = FeatureHash.Feature(219, dp, hp, nextWord);
        features[n++] = FeatureHash.Feature(220, dp, hp, headLeftWord);
        features[n++] = FeatureHash.Feature(221, lw, dp);
        features[n++] = FeatureHash.Feature(222, dp, hw, previousWord);
        features[n++] = FeatureHash.Feature(223, words.Shape[first + token], dp, hp);
        features[n++] = FeatureHash.Feature(224, dw, previous, next);
        features[n++] = FeatureHash.Feature(225, way);
        features[n++] = FeatureHash.Feature(226, dp, hp, root ? 9u : words.Suffix3[first + head]);
        features[n++] = FeatureHash.Feature(227, lw, rw, side);
        features[n++] = FeatureHash.Feature(228, Commas(tags, first, token, head), dp, hp);
        features[n++] = FeatureHash.Bias;
    }

    // Whether punctuation stands between the two: an apposition has it, a compound has not.
    private static uint Commas(ReadOnlySpan<PartOfSpeech> tags, int first, int token, int head)
    {
        int from = Math.Min(token, head) + 1;
        int to = Math.Min(Math.Max(token, head), from + 12);
        for (int i = from; i < to && first + i < tags.Length; i++)
        {
            if (tags[first + i] == PartOfSpeech.Punctuation)
            {
                return 1;
            }
        }
        return 0;
    }
}
