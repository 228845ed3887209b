using Stance.Attributions;
using Stance.Classification;
using Stance.Learning;
using Stance.Text;

namespace Stance.Tests.Classification;

public class StanceFeaturesTests
{
    [Theory]
    [InlineData("[He] {said} <they will attack the port>.", "[He] {said} <they will not attack the port>.")]
    [InlineData("[He] {said} <they will attack the port>.", "[He] {denied} <they will attack the port>.")]
    [InlineData("[He] {said} <they will attack the port>.", "[He] {said} <they would attack the port>.")]
    [InlineData("[He] {said} <they will attack the port>.", "[He] {said} <the port will attack they>.")]
    [InlineData("[He] {said} <they will attack the port>.", "[We] {said} <they will attack the port>.")]
    [InlineData("[He] {said} <they will attack the port>.", "[He] {said} <they will attack the port!>")]
    [InlineData("[He] {said} <they will attack the port>.", "[He] {never said} <they will attack the port>.")]
    public void What_changes_the_act_changes_the_features(string one, string other) =>
        Assert.NotEqual(Of(one).Order(), Of(other).Order());

    [Theory]
    [InlineData("[He] {said} <we don't fear them>.", "[He] {said} <we don’t fear them>.")]
    [InlineData("[He] {said} <We Stand Together>.", "[He] {said} <we stand together>.")]
    [InlineData("[He] {said}, <\"we stand together\">.", "[He] {said}, <“we stand together”>.")]
    public void Typography_does_not_change_the_features(string one, string other) => Assert.Equal(Of(one), Of(other));

    [Fact]
    public void Statement_is_read_with_the_sentence_around_it_and_no_further()
    {
        const string Statement = "After the raid, [he] {said} <the port was safe>.";
        Assert.Equal(Of(Statement), Of("The weather was fine. " + Statement + " Nobody was hurt."));
        Assert.NotEqual(Of(Statement), Of("Before the raid, [he] {said} <the port was safe>."));
    }

    [Fact]
    public void Every_feature_is_there_once()
    {
        uint[] features = Of("[He] {said} <we will, we will, we will, we will>.");
        Assert.Equal(features.Distinct().Count(), features.Length);
    }

    [Fact]
    public void Negation_reaches_to_the_next_mark()
    {
        uint negatedThreat = FeatureHash.Feature((uint)StanceTemplate.NegatedWord, WordForms.LowerOf("threat"));
        Assert.Contains(negatedThreat, Of("[He] {said} <there is no threat>."));
        Assert.DoesNotContain(negatedThreat, Of("[He] {said} <no, there is a threat>."));
        Assert.DoesNotContain(negatedThreat, Of("[He] {said} <there is a threat>."));
    }

    [Fact]
    public void Dependencies_are_read_where_they_are_known()
    {
        (Document document, Attribution attribution) = MarkedText.Statement("[He] {said} <they attack us>.");
        int attack = Array.FindIndex(document.Tokens, span => document.Text[span.Range] == "attack");
        int[] before = CountsOf(document, attribution);
        document.Heads[attack - 1] = attack;
        document.Relations[attack - 1] = DependencyRelation.Nsubj;
        document.Heads[attack + 1] = attack;
        document.Relations[attack + 1] = DependencyRelation.Obj;
        (Document parsed, _) = MarkedText.Statement("[He] {said} <they attack us>.");
        document.Heads.CopyTo(parsed.Heads, 0);
        document.Relations.CopyTo(parsed.Relations, 0);

        Assert.True(CountsOf(parsed, attribution).Sum() > before.Sum(), "the dependencies gave no feature");
    }

    [Theory]
    [InlineData(200_000, "\"")]
    [InlineData(50_000, "not ")]
    [InlineData(100_000, "\ud800")]
    [InlineData(100_000, "a")]
    [InlineData(30_000, "no, ")]
    public void Endless_text_gives_a_bounded_number_of_features(int times, string piece)
    {
        Document document = TestDocuments.Of(string.Concat(Enumerable.Repeat(piece, times)));
        int[] counts = CountsOf(document, AttributionFactory.FromSpans(document, null, null, []));
        Assert.All(counts, count => Assert.InRange(count, 0, StanceFeatures.Capacity));
    }

    private static uint[] Of(string marked)
    {
        (Document document, Attribution attribution) = MarkedText.Statement(marked);
        (uint[] features, int[] counts) = Extract(document, attribution);
        return [.. counts.SelectMany((count, group) => features.Skip(group * StanceFeatures.Capacity).Take(count))];
    }

    private static int[] CountsOf(Document document, Attribution attribution) => Extract(document, attribution).Counts;

    private static (uint[] Features, int[] Counts) Extract(Document document, Attribution attribution)
    {
        uint[] features = new uint[StanceFeatures.Groups * StanceFeatures.Capacity];
        int[] counts = new int[StanceFeatures.Groups];
        using StatementView statement = new(document, attribution);
        StanceFeatures.Extract(statement, features, counts);
        return (features, counts);
    }
}
