using Stance.Attributions;
using Stance.Text;

namespace Stance.Tests.Attributions;

public class AuthorVoiceTests
{
    private const string Article =
        "Strait must stay open\n\n“We will not yield. Not today,” the admiral said. Nobody should forget the cost.\n\nThe fleet sailed at dawn.";

    [Fact]
    public void Prose_without_a_cue_or_content_is_the_authors()
    {
        Document document = TestDocuments.Of(Article);
        Attribution quoted = TestAttributions.Of(document, "the admiral", "said", "“We will not yield. Not today,”");

        Attribution[] own = AuthorVoice.Find(document, [quoted]);

        Assert.Equal(
            ["Nobody should forget the cost.", "The fleet sailed at dawn."],
            own.Select(one => document.TextOf(one.Content.Single())));
        Assert.All(own, one => Assert.True(one is { Source: null, Cue: null, Quotation: QuotationKind.None }));
        Assert.All(own, one => Assert.Equal(one.Sentence, document.SentenceOfToken[one.Content[0].First]));
    }

    [Fact]
    public void A_headline_is_not_the_authors_voice()
    {
        Document document = TestDocuments.Of(Article);
        Assert.Equal(SentenceKind.Headline, document.Sentences[0].Kind);

        Assert.DoesNotContain(AuthorVoice.Find(document, []), one => one.Sentence == 0);
    }

    [Fact]
    public void An_empty_document_has_none() => Assert.Empty(AuthorVoice.Find(TestDocuments.Of(" \n"), []));
}
