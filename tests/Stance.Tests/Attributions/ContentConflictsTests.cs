using Stance.Attributions;
using Stance.Quotations;
using Stance.Text;

namespace Stance.Tests.Attributions;

public class ContentConflictsTests
{
    private const string Text = "Lee said they would wait. “We will wait for good.” Lee also warned us.";

    private static readonly Document Waiting = TestDocuments.Of(Text);

    [Fact]
    public void Piece_in_another_sentence_is_left_to_the_cue_that_stands_there()
    {
        Document document = TestDocuments.Of("“We will wait,” said Lee. It rained, Lee also warned.");
        Attribution there = TestAttributions.Of(document, "Lee", "said", "“We will wait,”");
        Attribution greedy = TestAttributions.Of(document, null, "warned", "“We will wait,”", "It rained");
        Assert.Equal(["It rained"], Settle(document, there, greedy)[1].Content.Select(document.TextOf));
        Assert.Equal(["It rained"], Settle(document, greedy, there)[0].Content.Select(document.TextOf));
    }

    [Fact]
    public void What_is_left_without_its_quotation_is_no_longer_mixed()
    {
        Document document = TestDocuments.Of("“We will wait,” said Lee. It rained, Lee also warned.");
        Attribution there = TestAttributions.Of(document, "Lee", "said", "“We will wait,”");
        Attribution greedy = TestAttributions.Of(document, null, "warned", "“We will wait,”", "It rained") with { Quotation = QuotationKind.Mixed };
        Assert.Equal(QuotationKind.Indirect, Settle(document, there, greedy)[1].Quotation);
    }

    [Fact]
    public void The_one_that_stands_there_keeps_it()
    {
        Document document = TestDocuments.Of("“We will wait,” said Lee. It rained, Lee also warned.");
        Attribution there = TestAttributions.Of(document, "Lee", "said", "“We will wait,”");
        Attribution greedy = TestAttributions.Of(document, null, "warned", "“We will wait,”", "It rained");
        Assert.Equal(["“We will wait,”"], Settle(document, there, greedy)[0].Content.Select(document.TextOf));
    }

    [Fact]
    public void Piece_that_no_cue_of_its_sentence_claims_stays()
    {
        Attribution said = TestAttributions.Of(Waiting, "Lee", "said", "they would wait", "“We will wait for good.”");
        Attribution warned = TestAttributions.Of(Waiting, null, "warned", "us");
        Assert.Equal(["they would wait", "“We will wait for good.”"], Settle(Waiting, said, warned)[0].Content.Select(Waiting.TextOf));
    }

    [Fact]
    public void Cue_inside_the_piece_is_quoted_with_it_and_claims_nothing()
    {
        Document document = TestDocuments.Of("Lee was clear. “Kim said it would hold.”");
        Attribution outer = TestAttributions.Of(document, "Lee", "clear", "Lee was", "“Kim said it would hold.”");
        Attribution inner = TestAttributions.Of(document, "Kim", "said", "it would hold");
        Assert.Equal(2, Settle(document, outer, inner)[0].Content.Length);
    }

    [Fact]
    public void Nobody_loses_all_content()
    {
        Document document = TestDocuments.Of("“We will wait,” said Lee. So Lee warned.");
        Attribution there = TestAttributions.Of(document, "Lee", "said", "“We will wait,”");
        Attribution only = TestAttributions.Of(document, null, "warned", "“We will wait,”");
        Assert.Equal(["“We will wait,”"], Settle(document, there, only)[1].Content.Select(document.TextOf));
    }

    [Fact]
    public void Pieces_in_the_cues_own_sentence_are_shared()
    {
        Document document = TestDocuments.Of("Lee said and Kim denied that it failed.");
        Attribution said = TestAttributions.Of(document, "Lee", "said", "that it failed");
        Attribution denied = TestAttributions.Of(document, "Kim", "denied", "that it failed");
        Assert.All(Settle(document, said, denied), a => Assert.Equal("that it failed", document.TextOf(Assert.Single(a.Content))));
    }

    private static List<Attribution> Settle(Document document, params Attribution[] found)
    {
        List<Attribution> all = [.. found];
        ContentConflicts.Settle(new(document, QuotationFinder.Find(document)), all);
        return all;
    }
}
