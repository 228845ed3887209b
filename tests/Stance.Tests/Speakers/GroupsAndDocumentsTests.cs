namespace Stance.Tests.Speakers;

/// <summary>Organizations by acronym and kind, documents by their issuer, unnamed sources by their description.</summary>
public class GroupsAndDocumentsTests
{
    [Fact]
    public void AcronymIsTheNameThatTheTextGivesIt() => Assert.Equal(
        ["Illyrian Democratic Forces", "Illyrian Democratic Forces"],
        new TaggedArticle("The Illyrian/NNP Democratic/NNP Forces/NNPS ( IDF/NNP ) said no .", "The [O IDF] said more .")
            .Says("The Illyrian Democratic Forces ( IDF )").Says("The IDF").Names());

    [Theory]
    [InlineData("The [O Committee] for a Clean/NNP Harbour/NNP said no .", "The Committee for a Clean Harbour", "Committee for a Clean Harbour")]
    [InlineData("The [O Norwegian Embassy] in [L Sweden] said no .", "The Norwegian Embassy in Sweden", "Norwegian Embassy in Sweden")]
    [InlineData("The port-based Illyrian/NNP movement said no .", "The port-based Illyrian movement", "Illyrian movement")]
    public void OrganizationIsNamedInFullAndNoMore(string sentence, string source, string name) =>
        Assert.Equal([name], new TaggedArticle(sentence).Says(source).Names());

    [Fact]
    public void MinistryIsTheLastOneNamed() => Assert.Equal(
        ["Defense Ministry"],
        new TaggedArticle("The [O Finance Ministry] and the [O Defense Ministry] met the [O Harbour Bank] .", "The ministry said no .").Says("The ministry").Names());

    [Fact]
    public void CampaignIsTheOneThatSpokeBefore() => Assert.Equal(
        ["Moss campaign", "Moss campaign"],
        new TaggedArticle("The [P Moss] campaign said no .", "The campaign added more .").Says("The Moss campaign").Says("The campaign").Names());

    [Fact]
    public void CandidatesCampaignIsNotTheCandidate() => Assert.Equal(
        SpeakerKind.Organization, new TaggedArticle("[P Ada Moss] 's campaign said no .").Says("Ada Moss 's campaign").Resolve()[0].Speaker.Kind);

    [Theory]
    [InlineData("He met Port/NNP Vale/NNP police/NN .", "Police/NN said no .", 1)]
    [InlineData("The police/NN said no .", "He met Port/NNP Vale/NNP police/NN .", 0)]
    public void BareGroupIsTheOneThatTheArticleSaysInFull(string first, string second, int sentence)
    {
        string source = sentence == 0 ? "The police" : "Police";
        Assert.Equal(["Port Vale police"], new TaggedArticle(first, second).At(sentence).Says(source).Names());
    }

    [Theory]
    [InlineData("[P Ada Moss] 's letter said no .", "Ada Moss 's letter", "Ada Moss")]
    [InlineData("A letter by [P Ada Moss] said no .", "A letter by Ada Moss", "Ada Moss")]
    [InlineData("The [L US] statement said no .", "The US statement", "United States")]
    public void DocumentSpeaksForItsIssuer(string sentence, string source, string name) =>
        Assert.Equal([name], new TaggedArticle(sentence).Says(source).Names());

    [Theory]
    [InlineData("[P Ada Moss] 's new film opened on Monday .")]
    [InlineData("A film by [P Ada Moss] was new .")]
    public void DocumentThatWasIntroducedBeforeSpeaksForItsIssuer(string introduction) => Assert.Equal(
        ["Ben Reid", "Ada Moss"],
        new TaggedArticle(introduction, "[P Ben Reid] said yes .", "The film called it a mistake .").At(1).Says("Ben Reid").Says("The film").Names());

    [Fact]
    public void TheStatementIsTheLastOneThatWasReleased() => Assert.Equal(
        ["Norway", "Ada Moss", "Norway"],
        new TaggedArticle("[L Norway] released a statement .", "[P Ada Moss] said yes .", "The statement called it a mistake .")
            .Says("Norway").Says("Ada Moss").Says("The statement").Names());

    [Theory]
    [InlineData("A senior port official said no .", "A senior port official", "senior port official")]
    [InlineData("Some critics said no .", "Some critics", "critics")]
    [InlineData("Critics who left said no .", "Critics who left", "critics")]
    [InlineData("Some said no .", "Some", "Some")]
    public void UnnamedSourcesKeepTheirDescription(string sentence, string source, string name)
    {
        Speaker speaker = new TaggedArticle(sentence).Says(source).Resolve()[0].Speaker;
        Assert.Equal(name, speaker.Name, ignoreCase: true);
        Assert.Equal(SpeakerKind.Anonymous, speaker.Kind);
    }
}
