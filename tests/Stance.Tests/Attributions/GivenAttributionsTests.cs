using Stance.Attributions;
using Stance.Text;

namespace Stance.Tests.Attributions;

public class GivenAttributionsTests
{
    [Fact]
    public void Attributions_come_in_text_order_and_keep_their_place()
    {
        Document document = TestDocuments.Of("“It failed,” Lee said. Kim warned that it rained.");
        Attribution[] made = Of(document, out int[] place, Spans(document, "Kim", "warned", "that it rained"), Spans(document, "Lee", "said", "“It failed,”"));
        Assert.Equal(["said", "warned"], made.Select(one => document.TextOf(one.Cue!.Value)));
        Assert.Equal([QuotationKind.Direct, QuotationKind.Indirect], made.Select(one => one.Quotation));
        Assert.Equal([1, 0], place);
    }

    [Fact]
    public void Two_that_share_source_and_content_are_two()
    {
        Document document = TestDocuments.Of("Lee warned and promised that it rained.");
        Attribution[] made = Of(
            document, out int[] place, Spans(document, "Lee", "promised", "that it rained"), Spans(document, "Lee", "warned", "that it rained"), Spans(document, "Lee", "warned", "that it rained"));
        Assert.Equal(["promised", "warned", "warned"], place.Select(i => document.TextOf(made[i].Cue!.Value)));
        Assert.All(made, one => Assert.Equal(-1, one.Parent));
    }

    [Fact]
    public void One_inside_the_content_of_another_knows_it()
    {
        Document document = TestDocuments.Of("Lee said that Kim warned that it rained.");
        Attribution[] made = Of(
            document, out int[] place, Spans(document, "Kim", "warned", "that it rained"), Spans(document, "Lee", "said", "that Kim warned that it rained"));
        Assert.Equal(place[1], made[place[0]].Parent);
    }

    [Fact]
    public void Without_content_the_rest_of_the_sentence_is_content()
    {
        Document document = TestDocuments.Of("It rained. The port, she said, is closed. Nobody left.");
        Attribution one = Assert.Single(Of(document, out _, new AttributionSpans { Source = SpanOf(document, "she"), Cue = SpanOf(document, "said") }));
        Assert.Equal(["The port,", ", is closed."], one.Content.Select(document.TextOf));
    }

    [Fact]
    public void A_source_that_is_a_sentence_of_its_own_stays_the_source()
    {
        Document document = TestDocuments.Of("Nobody left.\n\nIda Brandt\n\nIt rained.");
        Attribution one = Assert.Single(Of(document, out _, new AttributionSpans { Source = SpanOf(document, "Ida Brandt") }));
        Assert.Equal("Ida Brandt", document.TextOf(one.Source!.Value));
        Assert.DoesNotContain("Ida Brandt", one.Content.Select(document.TextOf));
    }

    [Fact]
    public void Only_a_quotation_without_source_and_cue_is_not_the_authors()
    {
        Document document = TestDocuments.Of("“We are ready,” Lee said.\n\n“We have been for years.”\n\nNobody should forget that.");
        Attribution[] made = Of(
            document, out _, Spans(document, "Lee", "said", "“We are ready,”"), Spans(document, null, null, "“We have been for years.”"),
            Spans(document, null, null, "Nobody should forget that."));
        Assert.Equal([QuotationKind.Direct, QuotationKind.Direct, QuotationKind.None], made.Select(one => one.Quotation));
    }

    private static Attribution[] Of(Document document, out int[] place, params AttributionSpans[] given) => GivenAttributions.Of(document, given, out place);

    private static AttributionSpans Spans(Document document, string? source, string? cue, string content) => new()
    {
        Source = source is null ? null : SpanOf(document, source),
        Cue = cue is null ? null : SpanOf(document, cue),
        Content = [SpanOf(document, content)],
    };

    private static TextSpan SpanOf(Document document, string words)
    {
        int start = document.Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, words);
        return new(start, start + words.Length);
    }
}
