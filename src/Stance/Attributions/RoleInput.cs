using Stance.Learning;
using Stance.Text;

namespace Stance.Attributions;

/// <summary>What the tree and the quotations say of a token with respect to a cue's head, as rows of a table of embeddings.</summary>
internal static class RoleInput
{
    /// <summary>Numbers a token.</summary>
    public const int Slots = 28;

    /// <summary>Rows of the table.</summary>
    public const int Rows = 1 << 14;

    private const uint Border = 0x5EED;
    private const uint NoTag = 98;

    /// <param name="text">The document.</param>
    /// <param name="view">The view from the cue's head.</param>
    /// <param name="token">A token in view.</param>
    /// <param name="rows">Takes <see cref="Slots"/> numbers.</param>
    public static void Read(AttributionText text, CueView view, int token, Span<int> rows)
    {
        Document document = text.Document;
        WordForms words = document.Words;
        int cue = view.Cue;
        TokenRange window = view.Window;

        uint tag = (uint)document.PartsOfSpeech[token], relation = (uint)document.Relations[token];
        uint cueWord = words.Lower[cue], cueTag = (uint)document.PartsOfSpeech[cue], cueRelation = (uint)document.Relations[cue];
        uint branch = view.Branch(token), depth = view.Depth(token);
        bool hasLeft = token > window.First, hasRight = token + 1 < window.End;
        uint leftBranch = hasLeft ? view.Branch(token - 1) : 1, rightBranch = hasRight ? view.Branch(token + 1) : 1;
        uint leftTag = hasLeft ? (uint)document.PartsOfSpeech[token - 1] : NoTag, rightTag = hasRight ? (uint)document.PartsOfSpeech[token + 1] : NoTag;
        uint edge = (hasLeft && view.Top(token - 1) == view.Top(token) ? 0u : 1u) + (hasRight && view.Top(token + 1) == view.Top(token) ? 0u : 2u);
        int top = view.Top(token);
        uint topWord = words.Lower[top], topTag = (uint)document.PartsOfSpeech[top];
        int topMarker = document.Dependents.Marker[top];
        uint marker = topMarker < 0 ? Border : words.Lower[topMarker];
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
        rows[n++] = Row(500, branch, 0);
        rows[n++] = Row(501, branch, cueWord);
        rows[n++] = Row(502, branch, cueTag, passive);
        rows[n++] = Row(503, branch, depth, relation);
        rows[n++] = Row(504, branch, tag);
        rows[n++] = Row(512, distance, tag);
        rows[n++] = Row(514, distance, branch);
        rows[n++] = Row(515, distance, cueWord);
        rows[n++] = Row(516, quoted, branch);
        rows[n++] = Row(517, quoted, sentence, side);
        rows[n++] = Row(518, state, leftState, rightState);
        rows[n++] = Row(520, leftBranch, branch);
        rows[n++] = Row(521, branch, rightBranch);
        rows[n++] = Row(522, edge, branch, tag);
        rows[n++] = Row(524, edge, rightBranch, tag);
        rows[n++] = Row(525, entityEdge, branch);
        rows[n++] = Row(528, cueRelation, branch);
        rows[n++] = Row(529, topWord, branch);
        rows[n++] = Row(530, topTag, branch, tag);
        rows[n++] = Row(531, marker, branch);
        rows[n++] = Row(533, leftTag, tag, branch);
        rows[n++] = Row(534, tag, rightTag, branch);
        rows[n++] = Row(537, cueWord, branch, tag);
        rows[n++] = Row(538, cueWord, quoted, side);
        rows[n++] = Row(539, sentence, state, rightState);
        rows[n++] = Row(540, sentence, leftState, state);
        rows[n++] = Row(545, passive, branch, cueWord);
        rows[n++] = Row(548, cueWord, words.Lower[token]);
    }

    private static int Row(uint template, uint a, uint b) => (int)(FeatureHash.Feature(template, a, b) % Rows);

    private static int Row(uint template, uint a, uint b, uint c) => (int)(FeatureHash.Feature(template, a, b, c) % Rows);

    private static uint Distance(int tokens)
    {
        int size = Math.Abs(tokens);
        uint bucket = size < 6 ? (uint)size : size < 10 ? 6u : size < 20 ? 7u : size < 40 ? 8u : 9u;
        return tokens < 0 ? bucket + 16 : bucket;
    }
}
