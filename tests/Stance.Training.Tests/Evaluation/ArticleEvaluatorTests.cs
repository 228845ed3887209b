using Stance.Text;
using Stance.Training.Annotations;
using Stance.Training.Evaluation;

namespace Stance.Training.Tests.Evaluation;

public class ArticleEvaluatorTests
{
    private const string Text = "Ida Brandt warned that Larnov would answer. Critics called the plan a disgrace. Oslo thanked Larnov.";

    private static readonly Document Document = TestDocuments.Of(Text);

    private static readonly GoldStatement Warning = Gold("Ida Brandt", "warned", "that Larnov would answer", StanceLabel.Warning);
    private static readonly GoldStatement Disgrace = Gold("Critics", "called", "the plan a disgrace", StanceLabel.Condemnation) with
    {
        Speaker = "critics",
        SpeakerKind = SpeakerKind.Anonymous,
    };

    [Fact]
    public void What_is_found_with_speaker_and_stance_counts_for_everything()
    {
        ArticleOutcome outcome = Outcome(
            [Warning, Disgrace],
            Found("Ida Brandt", "warned", "that Larnov would answer", "Ida Brandt", StanceLabel.Warning),
            Found("Critics", "called", "a disgrace", "critics", StanceLabel.Warning));

        Assert.Equal(new(2, 2, 2), outcome.Statements);
        Assert.Equal(new(1, 2, 2), outcome.Triples);
        Assert.Equal((2, 1), (outcome.Speakers, outcome.Stances));
        Assert.Equal([true, false], outcome.Outcomes.Select(one => one.IsRight));
    }

    [Fact]
    public void A_content_that_covers_less_than_half_is_not_found()
    {
        ArticleOutcome outcome = Outcome([Disgrace], Found("Critics", "called", "disgrace", "critics", StanceLabel.Condemnation));

        Assert.Equal(new(0, 1, 1), outcome.Statements);
        Assert.Null(Assert.Single(outcome.Outcomes).Found);
    }

    [Fact]
    public void Optional_statements_neither_help_nor_hurt()
    {
        GoldStatement optional = Disgrace with { IsOptional = true };

        ArticleOutcome found = Outcome([Warning, optional], Found("Critics", "called", "the plan a disgrace", "critics", StanceLabel.None));
        ArticleOutcome missed = Outcome([Warning, optional]);

        Assert.Equal(new(0, 0, 1), found.Statements);
        Assert.Equal(new(0, 0, 1), missed.Statements);
        Assert.All(found.Roles, role => Assert.Equal(0, role.Words.Found));
    }

    [Fact]
    public void A_statement_that_has_to_be_found_chooses_before_an_optional_one()
    {
        GoldStatement optional = Warning with { Content = [SpanOf("that Larnov would answer")], IsOptional = true };
        GoldStatement required = Warning with { Content = [SpanOf("Larnov would answer")] };

        ArticleOutcome outcome = Outcome([optional, required], Found("Ida Brandt", "warned", "that Larnov would answer", "Ida Brandt", StanceLabel.Warning));

        Assert.Equal(new(1, 1, 1), outcome.Statements);
    }

    [Fact]
    public void The_authors_own_voice_is_no_false_find()
    {
        ArticleOutcome outcome = Outcome([Warning], Found(null, null, "Oslo thanked Larnov.", null, StanceLabel.Reassurance));

        Assert.Equal(new(0, 0, 1), outcome.Statements);
        Assert.Equal(0, outcome.Roles[2].Words.Found);
    }

    [Fact]
    public void Spans_of_roles_are_compared_exactly_and_by_words()
    {
        ArticleOutcome outcome = Outcome([Warning], Found("Brandt", "warned", "that Larnov would answer", "Ida Brandt", StanceLabel.Warning));

        Assert.Equal((new PrecisionRecall(0, 1, 1), new PrecisionRecall(1, 1, 2)), outcome.Roles[0]);
        Assert.Equal((new PrecisionRecall(1, 1, 1), new PrecisionRecall(1, 1, 1)), outcome.Roles[1]);
        Assert.Equal((new PrecisionRecall(1, 1, 1), new PrecisionRecall(4, 4, 4)), outcome.Roles[2]);
    }

    [Fact]
    public void Measures_of_articles_are_those_of_their_sums()
    {
        ArticleOutcome good = Outcome([Warning], Found("Ida Brandt", "warned", "that Larnov would answer", "Ida Brandt", StanceLabel.Warning));
        ArticleOutcome bad = Outcome(
            [Warning, Disgrace],
            Found("Ida Brandt", "warned", "that Larnov would answer", "Oslo", StanceLabel.None),
            Found("Oslo", "thanked", "Larnov.", "Oslo", StanceLabel.Reassurance));

        ArticleScores scores = ArticleEvaluator.Evaluate([good, bad], new(0, 1));

        Assert.Equal((2, 3, 2), (scores.Articles, scores.Gold, scores.Found));
        Assert.Equal(2.0 / 3, scores.Statements.Precision.Value, 12);
        Assert.Equal(2.0 / 3, scores.Statements.Recall.Value, 12);
        Assert.Equal(1.0 / 3, scores.Triples.F1.Value, 12);
        Assert.Equal(0.5, scores.Speaker.Value, 12);
        Assert.Equal(0.5, scores.Stance.Value, 12);
        Assert.Equal(1, scores.Matrix.Count(StanceLabel.Warning, StanceLabel.None));
        // A warning of two found; no other label is right anywhere.
        Assert.Equal(2.0 / 3, scores.StanceMacroF1.Value, 12);
        Assert.Equal(["Ida Brandt", "critics"], ArticleEvaluator.Hardest([good, bad], 5).Select(one => one.Gold.Speaker));
    }

    [Theory]
    [InlineData("that Larnov would answer", "that Larnov would answer", 1)]
    [InlineData("that Larnov", "Larnov would", 6.0 / 17)]
    [InlineData("Critics", "answer", 0)]
    public void Overlap_is_the_share_of_characters_in_both(string left, string right, double expected) =>
        Assert.Equal(expected, StatementMatch.Overlap([SpanOf(left), SpanOf(left)], [SpanOf(right)]), 12);

    private static ArticleOutcome Outcome(GoldStatement[] gold, params Statement[] found) => new(new("article", Text, gold), found);

    private static GoldStatement Gold(string source, string cue, string content, StanceLabel stance) =>
        new() { Source = SpanOf(source), Cue = SpanOf(cue), Content = [SpanOf(content)], Speaker = source, Stances = [stance] };

    private static Statement Found(string? source, string? cue, string content, string? speaker, StanceLabel stance)
    {
        ClassifiedAttribution one = TestAttributions.Classified(Document, TestAttributions.Of(Document, source, cue, content), speaker, stance);
        return new(one.Resolved, one.Stance, content);
    }

    private static TextSpan SpanOf(string words)
    {
        int start = Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0);
        return new(start, start + words.Length);
    }
}
