using Stance.Learning;
using Stance.Text;

namespace Stance.Attributions;

/// <summary>Features of a token's role with respect to a cue's head.</summary>
internal static class RoleFeatures
{
    /// <summary>Features a token.</summary>
    public const int Count = 50;

    private const uint Border = 0x5EED;

    /// <param name="text">The document.</param>
    /// <param name="view">The view from the cue's head.</param>
    /// <param name="token">A token in view.</param>
    /// <param name="features">Takes <see cref="Count"/> features.</param>
    public static void Extract(AttributionText text, CueView view, int token, Span<uint> features)
    {
        Document document = text.Document;
        WordForms words = document.Words;
        int cue = view.Cue;
        TokenRange window = view.Window;

        uint word = words.Lower[token], tag = (uint)document.PartsOfSpeech[token];
        uint relation = (uint)document.Relations[token];
        uint cueWord = words.Lower[cue], cueTag = (uint)document.PartsOfSpeech[cue], cueRelation = (uint)document.Relations[cue];
        uint branch = view.Branch(token), depth = view.Depth(token);
        bool hasLeft = token > window.First, hasRight = token + 1 < window.End;
        uint leftBranch = hasLeft ? view.Branch(token - 1) : 1, rightBranch = hasRight ? view.Branch(token + 1) : 1;
        uint left = hasLeft ? words.Lower[token - 1] : Border, right = hasRight ? words.Lower[token + 1] : Border;
        uint leftTag = hasLeft ? (uint)document.PartsOfSpeech[token - 1] : 98, rightTag = hasRight ? (uint)document.PartsOfSpeech[token + 1] : 98;
        uint right2Tag = token + 2 < window.End ? (uint)document.PartsOfSpeech[token + 2] : 98;
        uint left2Tag = token - 2 >= window.First ? (uint)document.PartsOfSpeech[token - 2] : 98;
        uint edge = (hasLeft && view.Top(token - 1) == view.Top(token) ? 0u : 1u) + (hasRight && view.Top(token + 1) == view.Top(token) ? 0u : 2u);
        int top = view.Top(token);
        uint topWord = words.Lower[top], topTag = (uint)document.PartsOfSpeech[top];
        int topMarker = document.Dependents.Marker[top];
        uint marker = topMarker < 0 ? 98 : words.Lower[topMarker];
        uint distance = Distance(token - cue);
        uint state = text.QuotationState(token);
        uint sameQuotation = text.QuotationOf[token] < 0 ? 0u : text.QuotationOf[token] == text.QuotationOf[cue] ? 1u : 2u;
        uint quoted = (state * 4) + sameQuotation;
        uint rightState = hasRight ? text.QuotationState(token + 1) : 9, leftState = hasLeft ? text.QuotationState(token - 1) : 9;
        uint entity = (uint)(text.EntityOf[token] + 1);
        uint entityEdge = entity == 0 ? 0 : (hasLeft && text.EntityOf[token - 1] == text.EntityOf[token] ? 1u : 2u) + (4 * entity);
        uint sentence = (uint)(document.SentenceOfToken[token] - view.SentenceNumber + 8);
        uint passive = document.Dependents.Has(cue, DependencyRelation.AuxPass) || document.Dependents.Has(cue, DependencyRelation.NsubjPass) ? 1u : 0u;
        uint side = token < cue ? 0u : 1u;

        int n = 0;
        features[n++] = FeatureHash.Feature(500, branch);
        features[n++] = FeatureHash.Feature(501, branch, cueWord);
        features[n++] = FeatureHash.Feature(502, branch, cueTag, passive);
        features[n++] = FeatureHash.Feature(503, branch, depth, relation);
        features[n++] = FeatureHash.Feature(504, branch, tag);
        features[n++] = FeatureHash.Feature(505, branch, word);
        features[n++] = FeatureHash.Feature(506, word, tag);
        features[n++] = FeatureHash.Feature(507, tag, leftTag, rightTag);
        features[n++] = FeatureHash.Feature(508, left, word);
        features[n++] = FeatureHash.Feature(509, word, right);
        features[n++] = FeatureHash.Feature(510, left, tag);
        features[n++] = FeatureHash.Feature(511, right, tag);
        features[n++] = FeatureHash.Feature(512, distance, tag);
        features[n++] = FeatureHash.Feature(513, distance, word);
        features[n++] = FeatureHash.Feature(514, distance, branch);
        features[n++] = FeatureHash.Feature(515, distance, cueWord);
        features[n++] = FeatureHash.Feature(516, quoted, branch);
        features[n++] = FeatureHash.Feature(517, quoted, sentence, side);
        features[n++] = FeatureHash.Feature(518, state, leftState, rightState);
        features[n++] = FeatureHash.Feature(519, quoted, word);
        features[n++] = FeatureHash.Feature(520, leftBranch, branch);
        features[n++] = FeatureHash.Feature(521, branch, rightBranch);
        features[n++] = FeatureHash.Feature(522, edge, branch, tag);
        features[n++] = FeatureHash.Feature(523, edge, branch, word);
        features[n++] = FeatureHash.Feature(524, edge, rightBranch, tag);
        features[n++] = FeatureHash.Feature(525, entityEdge, branch);
        features[n++] = FeatureHash.Feature(526, entity, distance);
        features[n++] = FeatureHash.Feature(527, cueWord, word, distance);
        features[n++] = FeatureHash.Feature(528, cueRelation, branch);
        features[n++] = FeatureHash.Feature(529, topWord, branch);
        features[n++] = FeatureHash.Feature(530, topTag, branch, tag);
        features[n++] = FeatureHash.Feature(531, marker, branch);
        features[n++] = FeatureHash.Feature(532, marker, branch, word);
        features[n++] = FeatureHash.Feature(533, leftTag, tag, branch);
        features[n++] = FeatureHash.Feature(534, tag, rightTag, branch);
        features[n++] = FeatureHash.Feature(535, tag, rightTag, right2Tag);
        features[n++] = FeatureHash.Feature(536, left2Tag, leftTag, tag);
        features[n++] = FeatureHash.Feature(537, cueWord, branch, tag);
        features[n++] = FeatureHash.Feature(538, cueWord, quoted, side);
        features[n++] = FeatureHash.Feature(539, sentence, state, rightState);
        features[n++] = FeatureHash.Feature(540, sentence, leftState, state);
        features[n++] = FeatureHash.Feature(541, leftState, state, word);
        features[n++] = FeatureHash.Feature(542, cueTag, relation, side);
        features[n++] = FeatureHash.Feature(543, leftBranch, word, branch);
        features[n++] = FeatureHash.Feature(544, rightBranch, word, branch);
        features[n++] = FeatureHash.Feature(545, passive, branch, cueWord);
        features[n++] = FeatureHash.Feature(546, rightState, word, branch);
        features[n++] = FeatureHash.Feature(547, words.Suffix3[token], branch);
        features[n++] = FeatureHash.Feature(548, cueWord, word);
        features[n++] = FeatureHash.Bias;
    }

    private static uint Distance(int tokens)
    {
        int size = Math.Abs(tokens);
        uint bucket = size < 6 ? (uint)size : size < 10 ? 6u : size < 20 ? 7u : size < 40 ? 8u : 9u;
        return tokens < 0 ? bucket + 16 : bucket;
    }
}
