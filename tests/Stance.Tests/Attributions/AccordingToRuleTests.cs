using Stance.Attributions;
using Stance.Quotations;
using Stance.Text;

namespace Stance.Tests.Attributions;

public class AccordingToRuleTests
{
    [Theory]
    [InlineData("According to Envoy Lee, the talks went well.", "Envoy Lee", "the talks went well")]
    [InlineData("The talks went well, according to Envoy Lee.", "Envoy Lee", "The talks went well")]
    [InlineData("The talks went well according to Lee, who led them.", "Lee", "The talks went well")]
    public void Source_and_content_stand_on_either_side(string text, string source, string content)
    {
        Document document = TestDocuments.Of(text);
        Attribution attribution = Assert.Single(Apply(document));
        Assert.Equal(source, document.TextOf(attribution.Source!.Value));
        Assert.Equal("according to", document.TextOf(attribution.Cue!.Value), ignoreCase: true);
        Assert.Equal(content, document.TextOf(Assert.Single(attribution.Content)));
        Assert.Equal(QuotationKind.Indirect, attribution.Quotation);
    }

    [Fact]
    public void Quoted_content_is_direct() =>
        Assert.Equal(QuotationKind.Direct, Assert.Single(Apply(TestDocuments.Of("“The talks went well,” according to Envoy Lee."))).Quotation);

    [Fact]
    public void Cue_that_was_found_before_is_left_alone()
    {
        Document document = TestDocuments.Of("The talks went well, according to Envoy Lee.");
        Attribution known = TestAttributions.Of(document, "Envoy Lee", "according", "went well");
        Assert.Equal(known, Assert.Single(Apply(document, known)));
    }

    [Theory]
    [InlineData("According to.")]
    [InlineData("According to Lee.")]
    [InlineData("It went according.\n\nTo Lee it was well.")]
    [InlineData("They sorted them according by size, all of them.")]
    public void Without_source_or_content_there_is_none(string text) => Assert.Empty(Apply(TestDocuments.Of(text)));

    private static List<Attribution> Apply(Document document, params Attribution[] found)
    {
        List<Attribution> all = [.. found];
        new AccordingToRule().Apply(new(document, QuotationFinder.Find(document)), all);
        return all;
    }
}
