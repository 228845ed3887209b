using Stance.Learning;
using Stance.Text;

namespace Stance.Tagging;

/// <summary>Features of a parser state (after Zhang and Nivre 2011, without relations).</summary>
internal static class TransitionFeatures
{
    /// <summary>Features a state.</summary>
    public const int Count = 50;

    private const uint Missing = 0x3155;
    private const uint RootWord = 0x8007;
    private const uint RootTag = 63;
    private const uint MissingTag = 62;

    /// <param name="words">The document's words.</param>
    /// <param name="tags">The document's parts of speech.</param>
    /// <param name="first">Index in the document of the sentence's first token.</param>
    /// <param name="state">The state.</param>
    /// <param name="features">Takes <see cref="Count"/> features.</param>
    public static void Extract(WordForms words, ReadOnlySpan<PartOfSpeech> tags, int first, ParserState state, Span<uint> features)
    {
        int s0 = state.Stack(0);
        int s1 = state.Stack(1);
        int s2 = state.Stack(2);
        int b0 = state.Ahead(0);
        int b1 = state.Ahead(1);
        int b2 = state.Ahead(2);

        uint s0w = Word(words, state, first, s0), s0p = Tag(tags, state, first, s0);
        uint s1w = Word(words, state, first, s1), s1p = Tag(tags, state, first, s1);
        uint s2p = Tag(tags, state, first, s2);
        uint b0w = Word(words, state, first, b0), b0p = Tag(tags, state, first, b0);
        uint b1w = Word(words, state, first, b1), b1p = Tag(tags, state, first, b1);
        uint b2p = Tag(tags, state, first, b2);

        int s0l = s0 < 0 ? -1 : state.LeftChild[s0], s0r = s0 < 0 ? -1 : state.RightChild[s0];
        int s1r = s1 < 0 ? -1 : state.RightChild[s1], s1l = s1 < 0 ? -1 : state.LeftChild[s1];
        int b0l = b0 < 0 ? -1 : state.LeftChild[b0];
        uint s0lp = Tag(tags, state, first, s0l), s0rp = Tag(tags, state, first, s0r);
        uint s1rp = Tag(tags, state, first, s1r), s1lp = Tag(tags, state, first, s1l), b0lp = Tag(tags, state, first, b0l);
        uint s0lw = Word(words, state, first, s0l), s0rw = Word(words, state, first, s0r), s1rw = Word(words, state, first, s1r);
        uint b0lw = Word(words, state, first, b0l);

        uint s0vr = s0 < 0 ? 9u : Math.Min(state.RightCount[s0], (byte)4), s0vl = s0 < 0 ? 9u : Math.Min(state.LeftCount[s0], (byte)4);
        uint s1vr = s1 < 0 ? 9u : Math.Min(state.RightCount[s1], (byte)4), b0vl = b0 < 0 ? 9u : Math.Min(state.LeftCount[b0], (byte)4);
        uint ahead = s0 < 0 || b0 < 0 ? 0u : Distance(b0 - s0);
        uint between = s1 < 0 ? 0u : Distance(s0 - s1);

        int n = 0;
        features[n++] = FeatureHash.Feature(100, s0w);
        features[n++] = FeatureHash.Feature(101, s0p);
        features[n++] = FeatureHash.Feature(102, s0w, s0p);
        features[n++] = FeatureHash.Feature(103, s1w);
        features[n++] = FeatureHash.Feature(104, s1p);
        features[n++] = FeatureHash.Feature(105, s1w, s1p);
        features[n++] = FeatureHash.Feature(106, b0w);
        features[n++] = FeatureHash.Feature(107, b0p);
        features[n++] = FeatureHash.Feature(108, b0w, b0p);
        features[n++] = FeatureHash.Feature(109, b1w);
        features[n++] = FeatureHash.Feature(110, b1p);
        features[n++] = FeatureHash.Feature(111, b1w, b1p);
        features[n++] = FeatureHash.Feature(112, b2p);
        features[n++] = FeatureHash.Feature(113, s0w, b0w);
        features[n++] = FeatureHash.Feature(114, s0w, b0p);
        features[n++] = FeatureHash.Feature(115, s0p, b0w);
        features[n++] = FeatureHash.Feature(116, s0p, b0p);
        features[n++] = FeatureHash.Feature(117, s1w, s0w);
        features[n++] = FeatureHash.Feature(118, s1w, s0p);
        features[n++] = FeatureHash.Feature(119, s1p, s0w);
        features[n++] = FeatureHash.Feature(120, s1p, s0p);
        features[n++] = FeatureHash.Feature(121, b0p, b1p);
        features[n++] = FeatureHash.Feature(122, b0p, b1p, b2p);
        features[n++] = FeatureHash.Feature(123, s0p, b0p, b1p);
        features[n++] = FeatureHash.Feature(124, s1p, s0p, b0p);
        features[n++] = FeatureHash.Feature(125, s2p, s1p, s0p);
        features[n++] = FeatureHash.Feature(126, s0p, s0lp, b0p);
        features[n++] = FeatureHash.Feature(127, s0p, s0rp, b0p);
        features[n++] = FeatureHash.Feature(128, s0p, b0p, b0lp);
        features[n++] = FeatureHash.Feature(129, s1p, s0p, s0lp);
        features[n++] = FeatureHash.Feature(130, s1p, s1rp, s0p);
        features[n++] = FeatureHash.Feature(131, s1p, s0p, s0rp);
        features[n++] = FeatureHash.Feature(132, s0w, s0vr);
        features[n++] = FeatureHash.Feature(133, s0p, s0vl, s0vr);
        features[n++] = FeatureHash.Feature(134, b0p, b0vl, s0p);
        features[n++] = FeatureHash.Feature(135, s1p, s1vr, s0p);
        features[n++] = FeatureHash.Feature(136, ahead, s0p, b0p);
        features[n++] = FeatureHash.Feature(137, ahead, s0w);
        features[n++] = FeatureHash.Feature(138, between, s1p, s0p);
        features[n++] = FeatureHash.Feature(139, s0lw, s0p);
        features[n++] = FeatureHash.Feature(140, s0rw, s0p);
        features[n++] = FeatureHash.Feature(141, s1rw, s1p);
        features[n++] = FeatureHash.Feature(142, s0lw, s0w);
        features[n++] = FeatureHash.Feature(143, s0p, b0w, b1p);
        features[n++] = FeatureHash.Feature(144, s1w, s0p, b0p);
        features[n++] = FeatureHash.Feature(145, s1p, s0w, b0p);
        features[n++] = FeatureHash.Feature(146, s1p, s0p, b0w);
        features[n++] = FeatureHash.Feature(147, s0p, b0p, b0lw);
        features[n++] = FeatureHash.Feature(148, s1p, s1lp, s0p);
        features[n++] = FeatureHash.Bias;
    }

    private static uint Distance(int tokens) => tokens <= 4 ? (uint)tokens : tokens <= 9 ? 5u : 6u;

    private static uint Word(WordForms words, ParserState state, int first, int token) =>
        token < 0 ? Missing : token == state.Length ? RootWord : words.Lower[first + token];

    private static uint Tag(ReadOnlySpan<PartOfSpeech> tags, ParserState state, int first, int token) =>
        token < 0 ? MissingTag : token == state.Length ? RootTag : (uint)tags[first + token];
}
