using Stance.Attributions;
using Stance.Quotations;
using Stance.Speakers;
using Stance.Text;

namespace Stance.Tests.Speakers;

/// <summary>Whom pronouns mean, by the model that the package carries.</summary>
public class AntecedentsTests
{
    [Fact]
    public void Gender_decides_between_two() => Assert.Equal(
        ["Carol Moss", "Peter Reid"], Antecedents("Carol Moss met Peter Reid in Port Vale. She said no. He left.", "She", "He"));

    [Fact]
    public void A_chain_of_pronouns_keeps_its_antecedent_near() => Assert.Equal(
        ["Peter Reid", "Peter Reid", "Peter Reid"],
        Antecedents("Peter Reid spoke in Port Vale. He rejected the offer. He added that talks were over. He said no more.", "He rejected", "He added", "He said"));

    [Fact]
    public void A_name_on_both_sides_is_meant() => Assert.Equal(
        ["Carol Moss"], Antecedents("Carol Moss came early. As she left the chamber, Moss said the talks were over.", "she"));

    [Fact]
    public void A_possessive_pronoun_is_the_subject_of_its_clause() => Assert.Equal(
        ["Peter Reid"], Antecedents("Peter Reid praised his ministers in parliament.", "his"));

    [Fact]
    public void It_is_no_person() => Assert.Equal(
        ["Harbour Office"], Antecedents("Peter Reid met the Harbour Office. The Harbour Office said it would sign.", "it"));

    [Fact]
    public void Nobody_is_meant_where_nobody_is_named() => Assert.Equal(["-"], Antecedents("It rained in the night. He left.", "He"));

    [Fact]
    public void Names_of_the_other_gender_are_left_out() => Assert.Equal(
        ["-"], Antecedents("Carol Moss met Ada Tiller in Port Vale. He left.", "He"));

    [Fact]
    public void Probabilities_lie_between_none_and_one()
    {
        TrackedReferents tracked = Track("Carol Moss met Peter Reid and John Tiller. He told her that he would sign.", out _);

        Assert.Equal(3, tracked.Antecedents.Count);
        Assert.All(tracked.Antecedents.Values, found => Assert.InRange(found.Probability, 0.01, 1));
    }

    private static string[] Antecedents(string text, params string[] anaphors)
    {
        TrackedReferents tracked = Track(text, out Document document);
        return Array.ConvertAll(anaphors, anaphor =>
        {
            int start = text.IndexOf(anaphor, StringComparison.Ordinal);
            int token = document.TokensIn(new(start, start + 1)).First;
            Assert.StartsWith(document[token].ToString(), anaphor, StringComparison.Ordinal);
            return tracked.Antecedents[token].Referent?.Member?.Name ?? "-";
        });
    }

    private static TrackedReferents Track(string text, out Document document)
    {
        StanceModel model = EmbeddedModel.Instance;
        document = model.Tagger.Tag(text);
        Attribution[] attributions = model.Attributions.Extract(document, QuotationFinder.Find(document));
        return ReferentTracker.Track(document, CastFinder.Find(document, KnownSpeakers.BuiltIn, new(null)), attributions, model.Antecedents!);
    }
}
