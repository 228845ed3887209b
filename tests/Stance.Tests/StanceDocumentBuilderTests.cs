using Stance.Attributions;
using Stance.Text;

namespace Stance.Tests;

public class StanceDocumentBuilderTests
{
    private static readonly Speaker Author = new(null, SpeakerKind.Author, null, []);

    [Fact]
    public void Statements_come_in_text_order_and_their_parents_move_with_them()
    {
        Document document = TestDocuments.Of("Nobody should forget that. Kang explained that Oslo had warned her.");
        Attribution outer = TestAttributions.Of(document, "Kang", "explained", "that Oslo had warned her");
        Attribution inner = TestAttributions.Of(document, "Oslo", "had warned", "her") with { Parent = 0, InheritsFrom = 0 };
        Attribution own = TestAttributions.Of(document, null, null, "Nobody should forget that.");

        StanceDocument result = StanceDocumentBuilder.Build(document,
        [
            TestAttributions.Classified(document, outer, "Kang", StanceLabel.None),
            TestAttributions.Classified(document, inner, "Norway", StanceLabel.Warning),
            TestAttributions.Classified(document, own, Author, StanceLabel.Warning),
        ]);

        Assert.Equal(["Nobody should forget that.", "Oslo had warned her", "her"], result.Statements.Select(s => s.Claim));
        Assert.Equal([null, null, 1], result.Statements.Select(s => s.Parent));
        Assert.Equal(["(unnamed)", "Kang", "Norway"], result.Speakers.Select(s => s.ToString()));
    }

    [Fact]
    public void A_speaker_of_two_statements_is_listed_once()
    {
        Document document = TestDocuments.Of("Kang said no. Kang warned them.");
        Speaker kang = new("Kang", SpeakerKind.Person, null, []);

        StanceDocument result = StanceDocumentBuilder.Build(document,
        [
            TestAttributions.Classified(document, TestAttributions.Of(document, "Kang", "said", "no"), kang, StanceLabel.None),
            TestAttributions.Classified(document, TestAttributions.Of(document, null, "warned", "them"), kang, StanceLabel.Warning),
        ]);

        Assert.Same(kang, Assert.Single(result.Speakers));
    }

    [Fact]
    public void Spans_cover_what_the_text_says()
    {
        Document document = TestDocuments.Of("“We will act,” Kang warned, “and soon.”");
        Attribution attribution = TestAttributions.Of(document, "Kang", "warned", "“We will act,”", "“and soon.”");

        StanceDocument result = StanceDocumentBuilder.Build(document, [TestAttributions.Classified(document, attribution, "Kang", StanceLabel.Warning)]);

        Statement statement = Assert.Single(result.Statements);
        Assert.Equal("Kang", result.TextOf(statement.Source!.Value));
        Assert.Equal("warned", result.TextOf(statement.Cue!.Value));
        Assert.Equal(["“We will act,”", "“and soon.”"], statement.Content.Select(result.TextOf));
        Assert.Equal(document.Text, result.TextOf(Assert.Single(result.Sentences).Span));
    }

    [Fact]
    public void A_text_without_words_gives_an_empty_document()
    {
        StanceDocument result = StanceDocumentBuilder.Build(TestDocuments.Of(" \r\n"), []);

        Assert.Empty(result.Sentences);
        Assert.Empty(result.Statements);
        Assert.Equal(" \r\n", result.Text);
    }
}
