using Stance.Speakers;
using Stance.Text;

namespace Stance.Training.Trainers;

/// <summary>
/// Takes examples from text that nobody has annotated: where "she" has one woman and at least one man to mean, it means the woman. What
/// the example learns from is hidden from it, so that it tells of nearness, grammar and topic alone.
/// </summary>
/// <param name="document">The document.</param>
/// <param name="history">Chooses what the text before is taken to mean; null for what gender tells.</param>
/// <param name="weight">How much an example counts.</param>
internal sealed class GenderAntecedents(Document document, IAntecedentChooser? history, float weight) : IAntecedentChooser
{
    // So many sentences back nobody else may be meant, and the one who is meant must be named.
    private const int AloneFor = 5;
    private const int NamedFor = 4;
    private const int OthersFor = 3;

    /// <summary>What was seen.</summary>
    public List<AntecedentExample> Examples { get; } = [];

    /// <inheritdoc/>
    public void Choose(in Anaphor anaphor, ReadOnlySpan<Candidate> candidates, ReadOnlySpan<int> rows, Span<double> probabilities)
    {
        int right = anaphor.Kind == AnaphorKind.Person ? OnlyOne(anaphor, candidates) : -1;
        if (right >= 0)
        {
            AddExample(anaphor, candidates, rows, right);
        }
        if (history is not null)
        {
            history.Choose(anaphor, candidates, rows, probabilities);
            return;
        }
        probabilities.Clear();
        probabilities[right >= 0 ? right : candidates.Length] = 1;
    }

    // The candidate who alone agrees; -1 where nobody does, or somebody else might.
    private int OnlyOne(in Anaphor anaphor, ReadOnlySpan<Candidate> candidates)
    {
        int sentence = document.SentenceOfToken[anaphor.Token];
        int right = -1;
        bool hasOther = false;
        for (int i = 0; i < candidates.Length; i++)
        {
            Candidate candidate = candidates[i];
            int back = sentence - document.SentenceOfToken[candidate.Nearest.Token];
            Gender gender = GenderOf(candidate.Referent);
            if (gender == Gender.Unknown)
            {
                bool isLikely = candidate.Referent is { Kind: SpeakerKind.Person, Member: not null } && (back == 0 || (back == 1 && candidate.Nearest.Position.IsSubject));
                if (isLikely)
                {
                    return -1;
                }
            }
            else if (gender != anaphor.Gender)
            {
                hasOther |= back <= OthersFor;
            }
            else if (right < 0 && back <= NamedFor && (candidate.Referent.Member is not null || candidate.Nearest.Form <= OccurrenceForm.Modifier))
            {
                right = i;
            }
            else if (right < 0 || back <= AloneFor)
            {
                return -1;
            }
        }
        return hasOther ? right : -1;
    }

    private void AddExample(in Anaphor anaphor, ReadOnlySpan<Candidate> candidates, ReadOnlySpan<int> rows, int right)
    {
        List<int> kept = [];
        List<bool> isRight = [];
        for (int i = 0; i < candidates.Length; i++)
        {
            if (GenderOf(candidates[i].Referent) != Gender.Unknown)
            {
                int start = kept.Count;
                kept.AddRange(rows.Slice(i * CandidateInput.Slots, CandidateInput.Slots));
                kept[start + CandidateInput.AgreementSlot] = -1;
                kept[start + CandidateInput.NounSlot] = -1;
                isRight.Add(i == right);
            }
        }
        kept.AddRange(rows[^CandidateInput.Slots..]);
        isRight.Add(false);
        Examples.Add(new(anaphor.Kind, [.. kept], [.. isRight], weight));
    }

    private static Gender GenderOf(Referent referent) => referent.Gender != Gender.Unknown ? referent.Gender
        : referent.PronounVotes > 0 ? Gender.Male
        : referent.PronounVotes < 0 ? Gender.Female
        : Gender.Unknown;
}
