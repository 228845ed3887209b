using Stance.Learning;
using Stance.Text;

namespace Stance.Tagging;

/// <summary>Features of a token's part of speech, given those of the two tokens before it (after Ratnaparkhi 1996).</summary>
internal static class PartOfSpeechFeatures
{
    /// <summary>Features a token.</summary>
    public const int Count = 22;

    /// <summary>Marks the place before the first and after the last token of a sentence.</summary>
    private const uint Border = 0x5EED;

    /// <param name="words">The document's words.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="token">Index of the token in the document.</param>
    /// <param name="previous">Part of speech of the token before; <see cref="PartOfSpeech.Other"/> at the start.</param>
    /// <param name="beforePrevious">Part of speech of the token before that.</param>
    /// <param name="features">Takes <see cref="Count"/> features.</param>
    public static void Extract(
        WordForms words, TokenRange sentence, int token, PartOfSpeech previous, PartOfSpeech beforePrevious, Span<uint> features)
    {
        uint word = words.Lower[token];
        uint left = token > sentence.First ? words.Lower[token - 1] : Border;
        uint left2 = token - 1 > sentence.First ? words.Lower[token - 2] : Border;
        uint right = token + 1 < sentence.End ? words.Lower[token + 1] : Border;
        uint right2 = token + 2 < sentence.End ? words.Lower[token + 2] : Border;
        uint leftSuffix = token > sentence.First ? words.Suffix3[token - 1] : Border;
        uint rightSuffix = token + 1 < sentence.End ? words.Suffix3[token + 1] : Border;
        uint rightShape = token + 1 < sentence.End ? words.Shape[token + 1] : Border;
        uint shape = FeatureHash.Mix(words.Shape[token], token == sentence.First ? 1u : 0u);
        uint tag = (uint)previous;
        uint tag2 = (uint)beforePrevious;

        int n = 0;
        features[n++] = FeatureHash.Feature(0, word);
        features[n++] = FeatureHash.Feature(1, words.Suffix4[token]);
        features[n++] = FeatureHash.Feature(2, words.Suffix3[token]);
        features[n++] = FeatureHash.Feature(3, words.Suffix2[token]);
        features[n++] = FeatureHash.Feature(4, words.Prefix[token]);
        features[n++] = FeatureHash.Feature(5, shape);
        features[n++] = FeatureHash.Feature(6, tag);
        features[n++] = FeatureHash.Feature(7, tag, tag2);
        features[n++] = FeatureHash.Feature(8, tag, word);
        features[n++] = FeatureHash.Feature(9, left);
        features[n++] = FeatureHash.Feature(10, right);
        features[n++] = FeatureHash.Feature(11, left2);
        features[n++] = FeatureHash.Feature(12, right2);
        features[n++] = FeatureHash.Feature(13, left, word);
        features[n++] = FeatureHash.Feature(14, word, right);
        features[n++] = FeatureHash.Feature(15, leftSuffix);
        features[n++] = FeatureHash.Feature(16, rightSuffix);
        features[n++] = FeatureHash.Feature(17, shape, words.Suffix3[token]);
        features[n++] = FeatureHash.Feature(18, shape, rightShape, tag);
        features[n++] = FeatureHash.Feature(19, tag, words.Suffix3[token]);
        features[n++] = FeatureHash.Feature(20, tag, rightSuffix);
        features[n++] = FeatureHash.Bias;
    }
}
