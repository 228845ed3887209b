using Stance.Attributions;
using Stance.Quotations;
using Stance.Text;

namespace Stance.Tests.Attributions;

public class ContinuedQuotationRuleTests
{
    private const string Ready = "“We are ready,”";

    [Fact]
    public void Quotation_in_the_same_paragraph_is_more_of_the_content()
    {
        Document document = TestDocuments.Of("“We are ready,” the minister said. “We have been for years.”");
        Attribution attribution = Assert.Single(Apply(document, Said(document)));
        Assert.Equal([Ready, "“We have been for years.”"], attribution.Content.Select(document.TextOf));
        Assert.Equal("the minister", document.TextOf(attribution.Source!.Value));
    }

    [Fact]
    public void Several_of_them_all_go_on()
    {
        Document document = TestDocuments.Of("“We are ready,” the minister said. “We have been for years.” “Nobody should doubt it.”");
        Assert.Equal(
            [Ready, "“We have been for years.”", "“Nobody should doubt it.”"],
            Assert.Single(Apply(document, Said(document))).Content.Select(document.TextOf));
    }

    [Fact]
    public void Quotation_as_a_paragraph_of_its_own_is_a_further_statement_of_the_same_source()
    {
        Document document = TestDocuments.Of("“We are ready,” the minister said.\n\n“We have been for years.”\n\n“Nobody should doubt it.”");
        List<Attribution> found = Apply(document, Said(document));

        Assert.Equal([Ready, "“We have been for years.”", "“Nobody should doubt it.”"], found.Select(a => document.TextOf(Assert.Single(a.Content))));
        Assert.Equal([-1, 0, 1], found.Select(a => a.InheritsFrom));
        Assert.All(found[1..], a => Assert.True(a is { Source: null, Cue: null, Quotation: QuotationKind.Direct }));
        Assert.Equal([0, 1, 2], found.Select(a => a.Sentence));
    }

    [Fact]
    public void Quotation_opened_again_in_the_next_paragraph_is_more_of_the_content()
    {
        Document document = TestDocuments.Of("“We are ready,” the minister said. “We have been for years.\n\n“And nobody should doubt it.”");
        Assert.Equal(
            [Ready, "“We have been for years.", "“And nobody should doubt it.”"],
            Assert.Single(Apply(document, Said(document))).Content.Select(document.TextOf));
    }

    [Theory]
    // A paragraph stands between.
    [InlineData("“We are ready,” the minister said.\n\nIt was raining.\n\n“We have been for years.”")]
    // The words go on after the mark, or stand before it.
    [InlineData("“We are ready,” the minister said. “We have been for years” is what they all say.")]
    [InlineData("“We are ready,” the minister said. The poster read “We have been for years.”")]
    // Too short to be a sentence.
    [InlineData("“We are ready,” the minister said. “Yes”")]
    // Before, not after.
    [InlineData("“We have been for years.” “We are ready,” the minister said.")]
    public void Other_quotations_stay_alone(string text)
    {
        Document document = TestDocuments.Of(text);
        Assert.Equal([Ready], Assert.Single(Apply(document, Said(document))).Content.Select(document.TextOf));
    }

    [Fact]
    public void Of_two_that_end_together_the_first_one_found_goes_on()
    {
        Document document = TestDocuments.Of("The mayor added, the minister said: “We are ready.”\n\n“We have been for years.”");
        Attribution said = TestAttributions.Of(document, "the minister", "said", "“We are ready.”") with { Quotation = QuotationKind.Direct };
        Attribution added = TestAttributions.Of(document, "The mayor", "added", "“We are ready.”") with { Quotation = QuotationKind.Direct };
        Assert.Equal(0, Apply(document, said, added)[2].InheritsFrom);
    }

    [Fact]
    public void Indirect_speech_does_not_go_on_in_a_quotation()
    {
        Document document = TestDocuments.Of("They are ready, the minister said. “We have been for years.”");
        Assert.Single(Apply(document, TestAttributions.Of(document, "the minister", "said", "They are ready"))[0].Content);
    }

    [Fact]
    public void Quotation_that_somebody_has_is_left_to_them()
    {
        Document document = TestDocuments.Of("“We are ready,” the minister said. “We have been for years.”");
        Attribution other = TestAttributions.Of(document, null, null, "for years");
        Assert.Equal([Ready], Apply(document, Said(document), other)[0].Content.Select(document.TextOf));
        Attribution cue = TestAttributions.Of(document, null, "years", Ready) with { Content = [new(0, 1)] };
        Assert.Equal([Ready], Apply(document, Said(document), cue)[0].Content.Select(document.TextOf));
    }

    private static Attribution Said(Document document) =>
        TestAttributions.Of(document, "the minister", "said", Ready) with { Quotation = QuotationKind.Direct };

    private static List<Attribution> Apply(Document document, params Attribution[] found)
    {
        List<Attribution> all = [.. found];
        new ContinuedQuotationRule().Apply(new(document, QuotationFinder.Find(document)), all);
        return all;
    }
}
