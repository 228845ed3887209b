using Stance.Learning;
using Stance.Text;

namespace Stance.Tagging;

/// <summary>Features of a token's entity label, given those of the two tokens before it (after Ratinov and Roth 2009).</summary>
internal static class EntityFeatures
{
    /// <summary>Features a token.</summary>
    public const int Count = 34;

    private const uint Border = 0x5EED;

    /// <param name="words">The document's words.</param>
    /// <param name="tags">The document's parts of speech.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="token">Index of the token in the document.</param>
    /// <param name="previous">Label of the token before.</param>
    /// <param name="beforePrevious">Label of the token before that.</param>
    /// <param name="memory">What the document's words were labelled before.</param>
    /// <param name="features">Takes <see cref="Count"/> features.</param>
    public static void Extract(
        WordForms words,
        ReadOnlySpan<PartOfSpeech> tags,
        TokenRange sentence,
        int token,
        int previous,
        int beforePrevious,
        EntityMemory memory,
        Span<uint> features)
    {
        uint word = words.Lower[token];
        uint shape = words.Shape[token];
        uint tag = (uint)tags[token];
        bool hasLeft = token > sentence.First;
        bool hasRight = token + 1 < sentence.End;
        uint left = hasLeft ? words.Lower[token - 1] : Border, leftShape = hasLeft ? words.Shape[token - 1] : Border;
        uint right = hasRight ? words.Lower[token + 1] : Border, rightShape = hasRight ? words.Shape[token + 1] : Border;
        uint leftTag = hasLeft ? (uint)tags[token - 1] : 61, rightTag = hasRight ? (uint)tags[token + 1] : 61;
        uint left2 = token - 2 >= sentence.First ? words.Lower[token - 2] : Border;
        uint right2 = token + 2 < sentence.End ? words.Lower[token + 2] : Border;
        uint right2Shape = token + 2 < sentence.End ? words.Shape[token + 2] : Border;
        uint known = (uint)memory.Recall(word);
        uint rightKnown = hasRight ? (uint)memory.Recall(right) : 99;
        uint label = (uint)previous;
        uint start = hasLeft ? 0u : 1u;

        int n = 0;
        features[n++] = FeatureHash.Feature(300, word);
        features[n++] = FeatureHash.Feature(301, word, label);
        features[n++] = FeatureHash.Feature(302, words.Prefix[token], shape);
        features[n++] = FeatureHash.Feature(303, words.Suffix2[token], shape);
        features[n++] = FeatureHash.Feature(304, words.Suffix3[token], shape);
        features[n++] = FeatureHash.Feature(305, words.Suffix4[token]);
        features[n++] = FeatureHash.Feature(306, shape, start);
        features[n++] = FeatureHash.Feature(307, shape, label);
        features[n++] = FeatureHash.Feature(308, label, (uint)beforePrevious);
        features[n++] = FeatureHash.Feature(309, left);
        features[n++] = FeatureHash.Feature(310, left, label);
        features[n++] = FeatureHash.Feature(311, right);
        features[n++] = FeatureHash.Feature(312, right, shape);
        features[n++] = FeatureHash.Feature(313, left2, left);
        features[n++] = FeatureHash.Feature(314, right, right2);
        features[n++] = FeatureHash.Feature(315, left, word);
        features[n++] = FeatureHash.Feature(316, word, right);
        features[n++] = FeatureHash.Feature(317, leftShape, shape, rightShape);
        features[n++] = FeatureHash.Feature(318, shape, rightShape, right2Shape);
        features[n++] = FeatureHash.Feature(319, tag, label);
        features[n++] = FeatureHash.Feature(320, leftTag, tag, rightTag);
        features[n++] = FeatureHash.Feature(321, tag, rightTag, label);
        features[n++] = FeatureHash.Feature(322, known, shape);
        features[n++] = FeatureHash.Feature(323, known, label, shape);
        features[n++] = FeatureHash.Feature(324, rightKnown, rightShape, label);
        features[n++] = FeatureHash.Feature(325, left2);
        features[n++] = FeatureHash.Feature(326, right2);
        features[n++] = FeatureHash.Feature(327, left, shape, label);
        features[n++] = FeatureHash.Feature(328, words.Suffix4[token], label);
        features[n++] = FeatureHash.Feature(329, leftTag, left, shape);
        features[n++] = FeatureHash.Feature(330, words.Prefix[token]);
        features[n++] = FeatureHash.Feature(331, hasRight ? words.Suffix3[token + 1] : Border, shape);
        features[n++] = FeatureHash.Feature(332, hasLeft ? words.Suffix3[token - 1] : Border, shape);
        features[n++] = FeatureHash.Bias;
    }
}
