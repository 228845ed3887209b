using Stance.Learning;
using Stance.Text;

namespace Stance.Speakers;

/// <summary>What tells whether an anaphor means a candidate, as rows of a table of embeddings.</summary>
internal static class CandidateInput
{
    /// <summary>Numbers a candidate; one that is absent is -1.</summary>
    public const int Slots = 38;

    /// <summary>Rows of the table.</summary>
    public const int Rows = 1 << 12;

    /// <summary>The place of what tells of gender.</summary>
    public const int AgreementSlot = 5;

    /// <summary>The place of a description's noun, which may tell of gender too.</summary>
    public const int NounSlot = 25;

    private const int MaxSteps = 8;

    /// <summary>Reads one candidate.</summary>
    public static void Read(ReferentTracker text, in Anaphor anaphor, in Candidate candidate, Span<int> rows)
    {
        Document document = text.Document;
        Referent referent = candidate.Referent;
        Occurrence near = candidate.Nearest;
        uint kind = KindOf(anaphor);
        uint place = PlaceOf(anaphor.Position);
        uint own = PlaceOf(near.Position);
        uint form = (uint)near.Form;
        int sentence = document.SentenceOfToken[anaphor.Token];
        int other = document.SentenceOfToken[near.Token];
        bool isAhead = near.Token > anaphor.Token;
        uint back = isAhead ? 15u : Bucket(sentence - other);
        uint near3 = Math.Min(back, 3);
        uint tokens = Distance(Math.Abs(anaphor.Token - near.Token));
        uint clause = sentence == other ? ClausePath(document, anaphor.Position.Predicate, near.Position.Predicate) : 40 + near3;
        uint subject = near.Position.IsSubject ? (document.Heads[near.Position.Predicate] < 0 ? 2u : 1u) : 0u;
        uint parallel = anaphor.Position.Relation == near.Position.Relation && anaphor.Position.Inside == near.Position.Inside ? 1u : 0u;
        uint spoke = text.SpeakerRank(referent, out int since);
        uint isSource = text.Places.SourceOf(anaphor.Token) >= 0 ? 1u : 0u;
        uint quoted = text.QuotationView(anaphor.Token, referent);
        uint paragraph = Bucket(document.ParagraphOf(anaphor.Token) - document.ParagraphOf(Math.Min(near.Token, anaphor.Token)));
        uint opens = sentence == 0 || document.Sentences[sentence - 1].Paragraph != document.Sentences[sentence].Paragraph ? 1u : 0u;
        uint count = Count(referent.Count), recent = Count(candidate.Recent);
        uint share = text.ShareOf(referent);
        uint agrees = AgreementOf(anaphor, referent);
        uint same = near.Form == OccurrenceForm.Pronoun ? (document.Is(near.Token, document[anaphor.Token]) ? 2u : 1u) : 0u;
        uint who = ((uint)referent.Kind * 4) + (referent.IsPlural ? 2u : 0u) + (referent.Member is null ? 1u : 0u);
        uint word = document.Words.Lower[anaphor.Token];
        uint verb = document.Words.Lower[anaphor.Position.Predicate];
        uint rank = (uint)Math.Min(candidate.Rank, 4), order = (uint)Math.Min(candidate.Order, 3);

        uint ahead = 0, aheadClause = 0;
        if (candidate.Next is { } next)
        {
            ahead = 1 + PlaceOf(next.Position);
            aheadClause = ClausePath(document, anaphor.Position.Predicate, next.Position.Predicate);
        }

        int n = 0;
        rows[n++] = Row(600, kind, back, form);
        rows[n++] = Row(601, kind, back, own);
        rows[n++] = Row(602, (kind * 4) + near3, place, own);
        rows[n++] = Row(603, kind, rank, back);
        rows[n++] = Row(604, kind, tokens, near3);
        rows[n++] = Row(605, kind, agrees, form);
        rows[n++] = Row(606, word, who, form);
        rows[n++] = Row(607, kind, count, recent);
        rows[n++] = Row(608, kind, recent, near3);
        rows[n++] = Row(609, kind, order, back);
        rows[n++] = Row(610, kind, clause, place);
        rows[n++] = Row(611, (kind * 64) + place, clause, own);
        rows[n++] = Row(612, kind, quoted, isSource);
        rows[n++] = Row(613, kind, quoted, place);
        rows[n++] = Row(614, (kind * 2) + isSource, spoke, Bucket(since));
        rows[n++] = Row(615, (kind * 2) + opens, paragraph, subject);
        rows[n++] = Row(616, kind, share, near3);
        rows[n++] = Row(617, kind, same, (near3 * 2) + parallel);
        rows[n++] = Row(618, (kind * 4) + subject, back, parallel);
        rows[n++] = Row(619, kind, (uint)document.Sentences[other].Kind, (uint)Math.Min(sentence, 2));
        rows[n++] = Row(620, kind, share, count);
        rows[n++] = Row(621, verb, spoke, (clause * 2) + isSource);
        rows[n++] = Row(622, verb, subject, near3);
        rows[n++] = Row(623, (kind * 4) + Math.Min(rank, 3), (own * 8) + near3, order);
        rows[n++] = Row(624, kind, anaphor.IsReflexive(document) ? 1u : 0u, clause);
        rows[n++] = Row(625, kind, referent.Noun < 0 ? 0 : document.Words.Lower[referent.Noun], near3);
        rows[n++] = Row(626, kind, (spoke * 4) + rank, (subject * 8) + near3);
        rows[n++] = Row(627, kind, referent.Token < 0 ? 9u : Bucket(document.SentenceOfToken[referent.Token]), (count * 8) + near3);
        rows[n++] = Row(628, kind, word, recent);
        rows[n++] = Row(629, (kind * 64) + place, (tokens * 4) + near3, rank);
        rows[n++] = Row(630, kind, who, isAhead ? 1u : 0u);
        rows[n++] = Row(632, kind, ahead, near3);
        rows[n++] = Row(633, kind, ahead, aheadClause);
        rows[n++] = Row(634, (kind * 256) + place, aheadClause, ahead == 0 ? 0 : Distance(candidate.Next!.Value.Token - anaphor.Token));
        rows[n++] = Row(635, kind, who, document.Dependents.Preposition[near.Token] is >= 0 and int preposition ? document.Words.Lower[preposition] : 0);
        rows[n++] = Row(636, kind, text.RoleMatch(anaphor, referent), near3);
        rows[n++] = Row(637, word, text.RoleMatch(anaphor, referent), who);
        rows[n] = Row(631, kind, opens, (spoke * 8) + paragraph);
    }

    /// <summary>Reads what tells that an anaphor means none of the candidates.</summary>
    public static void ReadNone(ReferentTracker text, in Anaphor anaphor, ReadOnlySpan<Candidate> candidates, Span<int> rows)
    {
        Document document = text.Document;
        rows.Fill(-1);
        uint kind = KindOf(anaphor);
        uint word = document.Words.Lower[anaphor.Token];
        uint verb = document.Words.Lower[anaphor.Position.Predicate];
        uint place = PlaceOf(anaphor.Position);
        int next = anaphor.Token + 1 < document.Tokens.Length ? anaphor.Token + 1 : anaphor.Token;
        uint isSource = text.Places.SourceOf(anaphor.Token) >= 0 ? 1u : 0u;
        uint nearest = 9;
        foreach (Candidate candidate in candidates)
        {
            if (candidate.Nearest.Token < anaphor.Token)
            {
                nearest = Math.Min(nearest, Bucket(document.SentenceOfToken[anaphor.Token] - document.SentenceOfToken[candidate.Nearest.Token]));
            }
        }
        int n = 0;
        rows[n++] = Row(700, kind, 0, 0);
        rows[n++] = Row(701, word, place, 0);
        rows[n++] = Row(702, kind, (uint)Math.Min(candidates.Length, 6), 0);
        rows[n++] = Row(703, kind, nearest, 0);
        rows[n++] = Row(704, word, verb, place);
        rows[n++] = Row(705, word, document.Words.Lower[next], 0);
        rows[n++] = Row(706, word, isSource, text.QuotationView(anaphor.Token, null));
        rows[n++] = Row(707, kind, (uint)Math.Min(document.SentenceOfToken[anaphor.Token], 3), 0);
        rows[n++] = Row(708, word, (uint)document.Dependents.RelationsOf(anaphor.Position.Predicate), (uint)document.PartsOfSpeech[anaphor.Position.Predicate]);
        rows[n] = Row(709, word, verb, isSource);
    }

    private static int Row(uint template, uint a, uint b, uint c) => (int)(FeatureHash.Feature(template, a, b, c) % Rows);

    private static uint KindOf(in Anaphor anaphor) => (uint)anaphor.Kind;

    private static uint PlaceOf(ClausePosition position) => ((uint)position.Relation * 5) + position.Inside;

    private static uint Bucket(int sentences) => sentences < 4 ? (uint)Math.Max(sentences, 0) : sentences < 6 ? 4u : sentences < 9 ? 5u : 6u;

    private static uint Distance(int tokens) => tokens < 4 ? (uint)tokens : tokens < 7 ? 4u : tokens < 11 ? 5u : tokens < 16 ? 6u : tokens < 24 ? 7u : tokens < 36 ? 8u : 9u;

    private static uint Count(int mentions) => mentions < 4 ? (uint)mentions : mentions < 6 ? 4u : mentions < 10 ? 5u : mentions < 20 ? 6u : 7u;

    private static uint AgreementOf(in Anaphor anaphor, Referent referent)
    {
        if (anaphor.Gender == Gender.Unknown)
        {
            return 0;
        }
        int votes = anaphor.Gender == Gender.Male ? referent.PronounVotes : -referent.PronounVotes;
        uint voted = votes > 0 ? 1u : votes < 0 ? 2u : 0u;
        uint isSure = referent.IsGenderSure ? 0u : 9u;
        return 1 + isSure + (3 * voted) + (referent.Gender == Gender.Unknown ? 0u : referent.Gender == anaphor.Gender ? 1u : 2u);
    }

    // How the clause of the anaphor hangs together with the candidate's in one sentence: the same, inside it, around it, or beside it, and by which relation.
    private static uint ClausePath(Document document, int from, int to)
    {
        if (from == to)
        {
            return 1;
        }
        int t = from;
        for (int i = 0; i < MaxSteps && document.Heads[t] >= 0; i++)
        {
            uint relation = (uint)document.Relations[t];
            t = document.Heads[t];
            if (t == to)
            {
                return 64 + relation + (i > 0 ? 64u : 0u);
            }
        }
        t = to;
        for (int i = 0; i < MaxSteps && document.Heads[t] >= 0; i++)
        {
            uint relation = (uint)document.Relations[t];
            t = document.Heads[t];
            if (t == from)
            {
                return 192 + relation + (i > 0 ? 64u : 0u);
            }
        }
        return 2;
    }
}
