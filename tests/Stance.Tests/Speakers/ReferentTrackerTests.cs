using Stance.Speakers;
using Stance.Text;

namespace Stance.Tests.Speakers;

/// <summary>Who may be meant: the candidates of each anaphor.</summary>
public class ReferentTrackerTests
{
    [Fact]
    public void The_nearest_candidate_comes_first() => Assert.Equal(
        ["he: John Moss, Peter Reid"], Candidates("[P Peter Reid] met [P John Moss] .", "Then he left ."));

    [Fact]
    public void A_candidate_counts_once_however_often_it_is_named() => Assert.Equal(
        ["he: Peter Reid, John Moss"], Candidates("[P Peter Reid] met [P John Moss] .", "[P Reid] said no .", "Then he left ."));

    [Fact]
    public void Organizations_are_no_he_and_persons_no_it() => Assert.Equal(
        ["he: Peter Reid", "it: Harbour Office"], Candidates("[P Peter Reid] met the [O Harbour Office] .", "Then he left .", "Then it closed ."));

    [Fact]
    public void A_pronoun_brings_whom_it_means_near_again() => Assert.Equal(
        ["he: John Moss, Peter Reid", "him: John Moss, Peter Reid"],
        Candidates("[P Peter Reid] met [P John Moss] .", "Then he left .", "Rain fell .", "We saw him ."));

    [Fact]
    public void A_described_person_is_somebody() => Assert.Equal(
        ["he: spokesman, Peter Reid"], Candidates("[P Peter Reid] left .", "A spokesman said no .", "Then he left ."));

    [Fact]
    public void The_title_before_a_name_is_nobody_else() => Assert.Equal(
        ["he: Peter Reid"], Candidates("The mayor/NN/ [P Peter Reid] left .".Replace("/NN/", "/NNP", StringComparison.Ordinal), "Then he left ."));

    [Fact]
    public void A_nationality_is_nobody() => Assert.Equal(["it: "], Candidates("[N Norwegian] rain fell .", "Then it left ."));

    private static string[] Candidates(params string[] sentences)
    {
        Document document = new TaggedArticle(sentences).Document;
        Listener listener = new(document);
        ReferentTracker.Track(document, CastFinder.Find(document, KnownSpeakers.BuiltIn, new(null)), [], listener);
        return [.. listener.Lines];
    }

    // Takes the first candidate, and notes who they were.
    private sealed class Listener(Document document) : IAntecedentChooser
    {
        public List<string> Lines { get; } = [];

        public void Choose(in Anaphor anaphor, ReadOnlySpan<Candidate> candidates, ReadOnlySpan<int> rows, Span<double> probabilities)
        {
            Assert.Equal((candidates.Length + 1) * CandidateInput.Slots, rows.Length);
            List<string> names = [];
            foreach (Candidate candidate in candidates)
            {
                names.Add(candidate.Referent.Member?.Name ?? document[candidate.Referent.Noun].ToString());
            }
            Lines.Add($"{document[anaphor.Token]}: {string.Join(", ", names)}");
            probabilities.Clear();
            probabilities[0] = 1;
        }
    }
}
