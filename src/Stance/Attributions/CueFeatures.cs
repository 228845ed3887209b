using Stance.Learning;
using Stance.Text;

namespace Stance.Attributions;

/// <summary>Features that tell whether a token is the head of a cue ("said", "according", "expressed", a colon).</summary>
internal static class CueFeatures
{
    /// <summary>Features a token.</summary>
    public const int Count = 52;

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
    /// <param name="features">Takes <see cref="Count"/> features.</param>
    public static void Extract(AttributionText text, int token, Span<uint> features)
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
        uint left = Near(words, sentence, token - 1), right = Near(words, sentence, token + 1), right2 = Near(words, sentence, token + 2);
        uint left2 = Near(words, sentence, token - 2);
        uint leftTag = NearTag(document, sentence, token - 1), rightTag = NearTag(document, sentence, token + 1);
        uint right2Tag = NearTag(document, sentence, token + 2);

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
        features[n++] = FeatureHash.Feature(400, word);
        features[n++] = FeatureHash.Feature(401, word, tag);
        features[n++] = FeatureHash.Feature(402, tag, relation);
        features[n++] = FeatureHash.Feature(403, words.Suffix3[token], tag);
        features[n++] = FeatureHash.Feature(404, words.Suffix4[token]);
        features[n++] = FeatureHash.Feature(405, words.Prefix[token], tag);
        features[n++] = FeatureHash.Feature(406, word, relation);
        features[n++] = FeatureHash.Feature(407, headWord, tag);
        features[n++] = FeatureHash.Feature(408, headWord, word);
        features[n++] = FeatureHash.Feature(409, headTag, relation, headRelation);
        features[n++] = FeatureHash.Feature(410, left, tag);
        features[n++] = FeatureHash.Feature(411, right, tag);
        features[n++] = FeatureHash.Feature(412, left, word);
        features[n++] = FeatureHash.Feature(413, word, right);
        features[n++] = FeatureHash.Feature(414, word, right, right2);
        features[n++] = FeatureHash.Feature(415, left2, left, word);
        features[n++] = FeatureHash.Feature(416, leftTag, tag, rightTag);
        features[n++] = FeatureHash.Feature(417, tag, rightTag, right2Tag);
        features[n++] = FeatureHash.Feature(418, word, rightTag);
        features[n++] = FeatureHash.Feature(419, word, leftTag);
        features[n++] = FeatureHash.Feature(420, children, tag);
        features[n++] = FeatureHash.Feature(421, children, word);
        features[n++] = FeatureHash.Feature(422, clauseMark, clauseRelation, tag);
        features[n++] = FeatureHash.Feature(423, clauseMark, word);
        features[n++] = FeatureHash.Feature(424, clauseRelation, clauseSide, word);
        features[n++] = FeatureHash.Feature(425, clauseRelation, clauseSide, tag);
        features[n++] = FeatureHash.Feature(426, subjectWord, tag);
        features[n++] = FeatureHash.Feature(427, subjectTag, subjectKind, tag);
        features[n++] = FeatureHash.Feature(428, subjectKind, word);
        features[n++] = FeatureHash.Feature(429, subjectWord, word);
        features[n++] = FeatureHash.Feature(430, thingWord, word);
        features[n++] = FeatureHash.Feature(431, thingWord, tag);
        features[n++] = FeatureHash.Feature(432, auxiliary, tag);
        features[n++] = FeatureHash.Feature(433, auxiliary, word);
        features[n++] = FeatureHash.Feature(434, marker, tag);
        features[n++] = FeatureHash.Feature(435, marker, word);
        features[n++] = FeatureHash.Feature(436, preposition, word);
        features[n++] = FeatureHash.Feature(437, determiner, word);
        features[n++] = FeatureHash.Feature(438, inside, tag);
        features[n++] = FeatureHash.Feature(439, inside, word);
        features[n++] = FeatureHash.Feature(440, near, tag);
        features[n++] = FeatureHash.Feature(441, near, word);
        features[n++] = FeatureHash.Feature(442, near, subjectTag, clauseRelation);
        features[n++] = FeatureHash.Feature(443, kind, tag, relation);
        features[n++] = FeatureHash.Feature(444, position, rest, tag);
        features[n++] = FeatureHash.Feature(445, word, position);
        features[n++] = FeatureHash.Feature(446, word, rest);
        features[n++] = FeatureHash.Feature(447, subjectTag, clauseRelation, clauseMark);
        features[n++] = FeatureHash.Feature(448, words.Suffix3[token], clauseRelation, subjectKind);
        features[n++] = FeatureHash.Feature(449, inside, near, clauseRelation);
        features[n++] = FeatureHash.Feature(450, headWord, relation, word);
        features[n++] = FeatureHash.Bias;
    }

    private static uint WordAt(WordForms words, int token) => token < 0 ? Border : words.Lower[token];

    private static uint TagAt(Document document, int token) => token < 0 ? 98 : (uint)document.PartsOfSpeech[token];

    private static uint Near(WordForms words, TokenRange sentence, int token) => sentence.Contains(token) ? words.Lower[token] : Border;

    private static uint NearTag(Document document, TokenRange sentence, int token) =>
        sentence.Contains(token) ? (uint)document.PartsOfSpeech[token] : 98;

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
