using Stance.Attributions;
using Stance.Text;

namespace Stance.Tests.Attributions;

public class AttributionFactoryTests
{
    [Fact]
    public void Spans_become_the_tokens_that_they_touch()
    {
        Document document = TestDocuments.Of("Oslo warned that the ice may return.");
        Attribution attribution = AttributionFactory.FromSpans(document, new(1, 3), new(6, 11), [new(17, 35)]);
        Assert.Equal("Oslo", document.TextOf(attribution.Source!.Value));
        Assert.Equal("warned", document.TextOf(attribution.Cue!.Value));
        Assert.Equal("the ice may return", document.TextOf(Assert.Single(attribution.Content)));
    }

    [Fact]
    public void Without_content_the_rest_of_the_text_is_content()
    {
        Document document = TestDocuments.Of("The port, he said, is closed.");
        Attribution attribution = AttributionFactory.FromSpans(document, new(10, 12), new(13, 17), []);
        Assert.Equal(["The port,", ", is closed."], attribution.Content.Select(document.TextOf));
    }

    [Fact]
    public void Without_any_span_the_author_speaks()
    {
        Document document = TestDocuments.Of("We condemn the raid.");
        Attribution attribution = AttributionFactory.FromSpans(document, null, null, []);
        Assert.Equal(QuotationKind.None, attribution.Quotation);
        Assert.Null(attribution.Source);
        Assert.Null(attribution.Cue);
        Assert.Equal("We condemn the raid.", document.TextOf(Assert.Single(attribution.Content)));
    }

    [Fact]
    public void Overlapping_spans_are_cut_apart_in_favour_of_the_cue()
    {
        Document document = TestDocuments.Of("The mayor of Oslo said it was over.");
        Attribution attribution = AttributionFactory.FromSpans(document, new(0, 22), new(18, 22), [new(0, 35)]);
        Assert.Equal("The mayor of Oslo", document.TextOf(attribution.Source!.Value));
        Assert.Equal("said", document.TextOf(attribution.Cue!.Value));
        Assert.Equal("it was over.", document.TextOf(Assert.Single(attribution.Content)));
    }

    [Fact]
    public void Content_comes_in_text_order_and_once()
    {
        Document document = TestDocuments.Of("One two, he said, three four.");
        Attribution attribution = AttributionFactory.FromSpans(document, null, new(12, 16), [new(18, 28), new(0, 7), new(18, 23)]);
        Assert.Equal(["One two", "three four"], attribution.Content.Select(document.TextOf));
    }

    [Fact]
    public void Text_that_is_all_cue_becomes_content()
    {
        Document document = TestDocuments.Of("He apologized");
        Attribution attribution = AttributionFactory.FromSpans(document, new(0, 2), new(3, 13), [new(3, 13)]);
        Assert.Equal("He", document.TextOf(attribution.Source!.Value));
        Assert.Null(attribution.Cue);
        Assert.Equal("apologized", document.TextOf(Assert.Single(attribution.Content)));
    }
}
