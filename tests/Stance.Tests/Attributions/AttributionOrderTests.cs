using Stance.Attributions;
using Stance.Text;

namespace Stance.Tests.Attributions;

public class AttributionOrderTests
{
    [Fact]
    public void Attributions_come_in_text_order_of_their_first_word()
    {
        Document document = TestDocuments.Of("“It failed,” Lee said. Kim warned that it rained.");
        Attribution said = TestAttributions.Of(document, "Lee", "said", "“It failed,”");
        Attribution warned = TestAttributions.Of(document, "Kim", "warned", "that it rained");
        Assert.Equal(["said", "warned"], Cues(document, Order(document, warned, said)));
    }

    [Fact]
    public void Parent_is_the_innermost_whose_content_holds_the_cue()
    {
        Document document = TestDocuments.Of("Lee said that Kim warned that Cho denied that it rained.");
        Attribution[] ordered = Order(
            document,
            TestAttributions.Of(document, "Cho", "denied", "that it rained"),
            TestAttributions.Of(document, "Lee", "said", "that Kim warned that Cho denied that it rained"),
            TestAttributions.Of(document, "Kim", "warned", "that Cho denied that it rained"));
        Assert.Equal(["said", "warned", "denied"], Cues(document, ordered));
        Assert.Equal([-1, 0, 1], ordered.Select(a => a.Parent));
    }

    [Fact]
    public void Quotation_without_a_cue_stands_where_its_content_does()
    {
        Document document = TestDocuments.Of("Lee wrote that “it may rain” soon.");
        Attribution[] ordered = Order(
            document, TestAttributions.Of(document, "Lee", "wrote", "that “it may rain” soon"), TestAttributions.Of(document, null, null, "“it may rain”"));
        Assert.Equal([-1, 0], ordered.Select(a => a.Parent));
    }

    [Fact]
    public void Two_that_hold_each_others_cue_are_nobodys_parents()
    {
        Document document = TestDocuments.Of("It rained, Lee said, Kim warned.");
        Attribution[] ordered = Order(
            document,
            TestAttributions.Of(document, "Lee", "said", "Kim warned"),
            TestAttributions.Of(document, "Kim", "warned", "It rained, Lee said"));
        Assert.All(ordered, a => Assert.Equal(-1, a.Parent));
    }

    [Fact]
    public void Parents_never_go_round_in_circles()
    {
        var random = new Random(17);
        Document document = TestDocuments.Of(string.Join(' ', Enumerable.Repeat("word", 40)));
        for (int round = 0; round < 3000; round++)
        {
            Attribution[] ordered = Order(document, [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => Random(random))]);
            for (int i = 0; i < ordered.Length; i++)
            {
                int steps = 0;
                for (int up = i; up >= 0; up = ordered[up].Parent)
                {
                    Assert.True(++steps <= ordered.Length, "an attribution stands in its own content");
                }
            }
        }
    }

    [Fact]
    public void Inherited_source_follows_its_attribution_to_its_place()
    {
        Document document = TestDocuments.Of("“We are ready,” Lee said.\n\n“We have been for years.”\n\nIt rained, Kim wrote.");
        Attribution wrote = TestAttributions.Of(document, "Kim", "wrote", "It rained");
        Attribution said = TestAttributions.Of(document, "Lee", "said", "“We are ready,”");
        Attribution more = TestAttributions.Of(document, null, null, "“We have been for years.”") with { InheritsFrom = 1 };
        Attribution[] ordered = Order(document, wrote, said, more);
        Assert.Equal([-1, 0, -1], ordered.Select(a => a.InheritsFrom));
        Assert.Equal("Lee", document.TextOf(ordered[0].Source!.Value));
    }

    [Fact]
    public void Participle_without_a_source_inherits_that_of_the_cue_it_hangs_on()
    {
        Document document = TestTrees.Of(
            "Lee/NNP/2/nsubj said/VBD/0/root it/PRP/4/nsubj rained/VBD/2/ccomp ,/./6/punct adding/VBG/2/advcl that/IN/9/mark talks/NNS/9/nsubj failed/VBD/6/ccomp");
        Attribution[] ordered = Order(
            document, TestAttributions.Of(document, "Lee", "said", "it rained"), TestAttributions.Of(document, null, "adding", "that talks failed"));
        Assert.Equal([-1, 0], ordered.Select(a => a.InheritsFrom));
    }

    [Fact]
    public void Statement_with_a_source_inherits_none()
    {
        Document document = TestTrees.Of(
            "Lee/NNP/2/nsubj said/VBD/0/root Kim/NNP/4/nsubj denied/VBD/2/ccomp that/IN/6/mark failed/VBD/4/ccomp");
        Attribution[] ordered = Order(
            document, TestAttributions.Of(document, "Lee", "said", "Kim denied that failed"), TestAttributions.Of(document, "Kim", "denied", "that failed"));
        Assert.All(ordered, a => Assert.Equal(-1, a.InheritsFrom));
    }

    [Fact]
    public void Source_is_inherited_from_an_earlier_statement_only()
    {
        // Two cues that hang on each other's words, as a poor tree has them.
        Document document = TestTrees.Of("Asked/VBN/3/dep again/RB/0/root hinting/VBG/2/dep that/IN/5/mark failed/VBD/3/ccomp so/RB/5/dep");
        Attribution[] ordered = Order(
            document, TestAttributions.Of(document, null, "Asked again", "so"), TestAttributions.Of(document, null, "hinting", "that failed"));
        for (int i = 0; i < ordered.Length; i++)
        {
            Assert.True(ordered[i].InheritsFrom < i, $"{i} inherits from {ordered[i].InheritsFrom}");
        }
        Assert.Equal(0, ordered[1].InheritsFrom);
    }

    private static Attribution Random(Random random)
    {
        int start = random.Next(37);
        int cue = random.Next(40);
        return new()
        {
            Sentence = 0,
            Cue = random.Next(4) == 0 ? null : new(cue, cue + 1),
            Content = [new(start, random.Next(start + 1, 41))],
            Quotation = QuotationKind.Indirect,
            Reason = "test",
            Confidence = random.NextDouble(),
        };
    }

    private static Attribution[] Order(Document document, params Attribution[] found) => AttributionOrder.Of(document, [.. found]);

    private static IEnumerable<string> Cues(Document document, Attribution[] ordered) => ordered.Select(a => document.TextOf(a.Cue!.Value));
}
