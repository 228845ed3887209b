namespace Stance.Tests.Speakers;

/// <summary>Pronouns agree in gender and number and mean whom the text talks of.</summary>
public class PronounsTests
{
    [Fact]
    public void HeAndSheFollowTheGivenName() => Assert.Equal(
        ["Peter Reid", "Carol Moss"],
        new TaggedArticle("[P Carol Moss] met [P Peter Reid] .", "He said no .", "She said yes .").Says("He").Says("She").Names());

    [Fact]
    public void TitleTellsTheGender() => Assert.Equal(
        ["Wren Moss", "Sage Tiller"],
        new TaggedArticle("Mr. [P Sage Tiller] met spokeswoman [P Wren Moss] .", "She said no .", "He said yes .").Says("She").Says("He").Names());

    [Fact]
    public void WhoeverSpokeLastGoesOn() => Assert.Equal(
        ["Peter Reid", "Peter Reid"],
        new TaggedArticle("[P Peter Reid] said [P John Moss] left .", "He added more .").Says("Peter Reid").Says("He").Names());

    [Fact]
    public void QuotedSpeakerIsNotTheHeOfTheQuotation() => Assert.Equal(
        ["Peter Reid", "John Moss"],
        new TaggedArticle("[P John Moss] left .", "[P Peter Reid] said \" he called me . \"")
            .Says("Peter Reid", QuotationKind.Direct).Says("he", parent: 0).Names());

    [Fact]
    public void IAndWeInsideAQuotationAreTheOneWhoIsQuoted() => Assert.Equal(
        ["Peter Reid", "Peter Reid", "Norway", "Norway"],
        new TaggedArticle("[P Peter Reid] said \" I vowed to stay . \"", "[L Oslo] said \" we vowed to stay . \"")
            .Says("Peter Reid", QuotationKind.Direct).Says("I", parent: 0).Says("Oslo", QuotationKind.Direct).Says("we", parent: 2).Names());

    [Fact]
    public void IOutsideAQuotationIsTheAuthor() => Assert.Equal(
        SpeakerKind.Author, new TaggedArticle("I said so before .").Says("I").Resolve()[0].Speaker.Kind);

    [Fact]
    public void ItAndTheyAreTheOrganizationThatSpoke() => Assert.Equal(
        ["Harbour Office", "Harbour Office", "Harbour Office"],
        new TaggedArticle("The [O Harbour Office] said no .", "It warned of storms .", "They called it off .").Says("Harbour Office").Says("It").Says("They").Names());

    [Fact]
    public void WhoIsTheNameBeforeIt() => Assert.Equal(
        ["Peter Reid"], new TaggedArticle("[P Ada Moss] met [P Peter Reid] , who called it a mistake .").Says("who").Names());

    [Fact]
    public void TheUsIsNoPronoun() => Assert.Equal(
        ["United States"], new TaggedArticle("[P Peter Reid] left .", "[L US] announced talks .").Says("US").Names());
}
