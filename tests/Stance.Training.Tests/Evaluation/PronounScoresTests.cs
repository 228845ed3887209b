using Stance.Speakers;
using Stance.Text;
using Stance.Training.Annotations;
using Stance.Training.Evaluation;

namespace Stance.Training.Tests.Evaluation;

public class PronounScoresTests
{
    private const string Text = "Ada Moss met Carol Reid. She left.";

    [Fact]
    public void A_right_name_counts_for_recall_and_a_wrong_one_against_precision()
    {
        Document document = GoldDocument.Of([[.. Text.Replace(".", " .", StringComparison.Ordinal).Split(' ').Select(word =>
            new GoldToken(word, true, PartOfSpeech.NN, -1, DependencyRelation.Root, 0))]]);
        PronounExample example = new(document.Text, Span(document, "She"), Span(document, "Ada Moss"), true, Span(document, "Carol Reid"), false);
        PronounScores right = new(), wrong = new(), both = new();

        right.Add(example, document, Meaning(document, "Moss"));
        wrong.Add(example, document, Meaning(document, "Reid"));
        both.Add(example, document, Meaning(document, "Moss"));
        both.Add(example, document, Meaning(document, "Reid"));

        Assert.Equal((1, 0), (right.F1(), right.F1(Gender.Male)));
        Assert.Equal(0, wrong.F1());
        Assert.Equal(0.5, both.F1(Gender.Female));
    }

    private static TrackedReferents Meaning(Document document, string name)
    {
        TokenRange tokens = document.TokensIn(Span(document, name));
        Referent referent = new(SpeakerKind.Person, null);
        Occurrence occurrence = new(tokens.First, tokens, referent, OccurrenceForm.Name, default);
        int pronoun = document.TokensIn(Span(document, "She")).First;
        return new(new Dictionary<int, Antecedent> { [pronoun] = new(referent, referent, 0.9) }, [occurrence]);
    }

    private static TextSpan Span(Document document, string words)
    {
        int start = document.Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0);
        return new(start, start + words.Length);
    }
}
