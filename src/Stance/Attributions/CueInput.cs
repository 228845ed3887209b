using Stance.Learning;
using Stance.Text;

namespace Stance.Attributions;

/// <summary>What the tree and the quotations say of a token that may head a cue ("said", "according", "expressed", a colon), as rows of a table of embeddings.</summary>
internal static class CueInput
{
    /// <summary>Numbers a token.</summary>
    public const int Slots = 24;

    /// <summary>Rows of the table.</summary>
    public const int Rows = 1 << 13;

    private const uint Border = 0x5EED;

    /// <summary>Whether a token can head a cue at all: verbs, nouns, adjectives, a few adverbs and prepositions, and the colon.</summary>
    public static bool IsCandidate(Document document, int token) => document.PartsOfSpeech[token] switch
    {
        >= PartOfSpeech.VB and <= PartOfSpeech.VBZ => true,
        PartOfSpeech.NN or PartOfSpeech.NNS or PartOfSpeech.JJ or PartOfSpeech.NNP or PartOfSpeech.RB => true,
        PartOfSpeech.IN => document.Is(token, "according") || document.Is(token, "per"),
        PartOfSpeech.Punctuation => document.Is(token, ":"),
        _ => false,
    };

    /// <param name="text">The document.</param>
    /// <param name="token">The token in question.</param>
    /// <param name="rows">Takes <see cref="Slots"/> numbers.</param>
    public static void Read(AttributionText text, int token, Span<int> rows)
    {
        Document document = text.Document;
        WordForms words = document.Words;
        Dependents dependents = document.Dependents;
        Sentence place = document.Sentences[document.SentenceOfToken[token]];
        TokenRange sentence = place.Tokens;

        uint word = words.Lower[token], tag = (uint)document.PartsOfSpeech[token];
        uint relation = (uint)document.Relations[token];
        int head = document.Heads[token];
        uint headWord = WordAt(words, head), headTag = TagAt(document, head);
        uint headRelation = head < 0 ? 99 : (uint)document.Relations[head];

        ulong all = dependents.RelationsOf(token);
        uint children = (uint)(all ^ (all >> 32)) & 0x7FFFFFFF;
        int clause = dependents.Clause[token];
        uint clauseMark = clause < 0 ? 98 : WordAt(words, dependents.Marker[clause]);
        uint clauseRelation = clause < 0 ? 98 : (uint)document.Relations[clause];
        uint clauseSide = clause < 0 ? 2u : clause < token ? 1u : 0u;
        int subject = dependents.Subject[token];
        uint subjectWord = WordAt(words, subject), subjectTag = TagAt(document, subject);
        uint subjectKind = subject < 0 ? 9 : (uint)(text.EntityOf[subject] + 1);
        int thing = dependents.Object[token];
        uint thingWord = WordAt(words, thing);
        uint auxiliary = WordAt(words, dependents.Auxiliary[token]);
        uint marker = WordAt(words, dependents.Marker[token]);
        uint preposition = WordAt(words, dependents.Preposition[token]);
        uint determiner = WordAt(words, dependents.Determiner[token]);
        uint inside = text.QuotationState(token);
        uint near = QuotationNear(text, sentence, token);
        uint kind = (uint)place.Kind;
        uint position = Bucket(token - sentence.First);
        uint rest = Bucket(sentence.End - 1 - token);

        int n = 0;
        rows[n++] = Row(400, word, 0);
        rows[n++] = Row(402, tag, relation);
        rows[n++] = Row(406, word, relation);
        rows[n++] = Row(408, headWord, word);
        rows[n++] = Row(409, headTag, relation, headRelation);
        rows[n++] = Row(420, children, tag);
        rows[n++] = Row(421, children, word);
        rows[n++] = Row(422, clauseMark, clauseRelation, tag);
        rows[n++] = Row(423, clauseMark, word);
        rows[n++] = Row(424, clauseRelation, clauseSide, word);
        rows[n++] = Row(426, subjectWord, tag);
        rows[n++] = Row(427, subjectTag, subjectKind, tag);
        rows[n++] = Row(428, subjectKind, word);
        rows[n++] = Row(430, thingWord, word);
        rows[n++] = Row(433, auxiliary, word);
        rows[n++] = Row(435, marker, word);
        rows[n++] = Row(436, preposition, word);
        rows[n++] = Row(437, determiner, word);
        rows[n++] = Row(438, inside, tag);
        rows[n++] = Row(440, near, tag);
        rows[n++] = Row(441, near, word);
        rows[n++] = Row(443, kind, tag, relation);
        rows[n++] = Row(444, position, rest, tag);
        rows[n++] = Row(447, subjectTag, clauseRelation, clauseMark);
    }

    private static int Row(uint template, uint a, uint b) => (int)(FeatureHash.Feature(template, a, b) % Rows);

    private static int Row(uint template, uint a, uint b, uint c) => (int)(FeatureHash.Feature(template, a, b, c) % Rows);

    private static uint WordAt(WordForms words, int token) => token < 0 ? Border : words.Lower[token];

    private static uint TagAt(Document document, int token) => token < 0 ? 98 : (uint)document.PartsOfSpeech[token];

    private static uint Bucket(int tokens) => tokens < 4 ? (uint)tokens : tokens < 8 ? 4u : tokens < 16 ? 5u : 6u;

    // Whether a quotation ends shortly before the token, or starts shortly after it.
    private static uint QuotationNear(AttributionText text, TokenRange sentence, int token)
    {
        uint near = 0;
        for (int i = token - 1; i >= Math.Max(sentence.First, token - 6); i--)
        {
            if (text.QuotationOf[i] >= 0)
            {
                near = text.QuotationState(i) == 3 ? (token - i < 3 ? 2u : 1u) : 0;
                break;
            }
        }
        for (int i = token + 1; i < Math.Min(sentence.End, token + 7); i++)
        {
            if (text.QuotationOf[i] >= 0)
            {
                near += text.QuotationState(i) == 1 ? (i - token < 3 ? 8u : 4u) : 0;
                break;
            }
        }
        return near;
    }
}
