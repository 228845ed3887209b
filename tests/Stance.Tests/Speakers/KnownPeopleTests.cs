namespace Stance.Tests.Speakers;

/// <summary>What the registry knows finds persons whom the article does not name, at the article's date; what the article says wins.</summary>
public class KnownPeopleTests
{
    private const string Illyria = """
        {"people": [
          {"name": "Ada Moss", "aliases": ["Adele Moss"], "gender": "female", "id": "illyria:1", "roles": [
            {"role": "foreign minister", "country": "Illyria", "from": "2004-05", "to": "2009"},
            {"role": "president", "country": "Illyria", "from": "2010-01-01", "to": "2019-12-31"}]},
          {"name": "Ivo Brand", "aliases": ["Old Badger"], "gender": "male", "id": "illyria:2", "roles": [
            {"role": "president", "country": "Illyria", "from": "2020-01-01"}]},
          {"name": "Kim Tae-ri", "gender": "female", "roles": [{"role": "secretary of state", "country": "Illyria", "from": "2012", "to": "2012"}]},
          {"name": "Lew Stark", "gender": "male", "roles": [{"role": "secretary general", "organization": "Levant League", "from": "2015"}]}],
         "offices": [{"name": "Levant League", "aliases": ["LL"], "id": "ll"}],
         "governments": [{"name": "Illyria", "capitals": ["Port Vale"], "nationalities": ["Illyrian"], "id": "x:IL"}]}
        """;

    [Theory]
    [InlineData("The [N Illyrian] president", "2015-03-01", "Ada Moss")]
    [InlineData("The [N Illyrian] president", "2024-03-01", "Ivo Brand")]
    [InlineData("The [N Illyrian] leader", "2024-03-01", "Ivo Brand")]
    [InlineData("[L Port Vale] 's foreign minister", "2006-01-01", "Ada Moss")]
    [InlineData("The president of [L Illyria]", "2024-03-01", "Ivo Brand")]
    [InlineData("The former [N Illyrian] president", "2024-03-01", "Ada Moss")]
    [InlineData("[L Illyria] 's top diplomat", "2012-12-31", "Kim Tae-ri")]
    [InlineData("The [O Levant League] secretary general", "2024-03-01", "Lew Stark")]
    [InlineData("The [O LL] chief/NN", "2024-03-01", "Lew Stark")]
    public void RoleOfACountryIsItsHolderAtTheDate(string source, string date, string name)
    {
        TaggedArticle article = new TaggedArticle(source + " said no .").Knowing(Illyria).On(date).Says(WordsOf(source));
        Assert.Equal([name], article.Names());
        Assert.Equal("office holder", article.Resolve()[0].Reason);
    }

    [Theory]
    [InlineData("The [N Illyrian] president", "1999-01-01")]
    [InlineData("The [N Illyrian] foreign minister", "2015-03-01")]
    [InlineData("The [N Illyrian] opposition leader", "2024-03-01")]
    [InlineData("The [N Illyrian] vice president", "2024-03-01")]
    public void RoleThatNobodyHeldThenStaysADescription(string source, string date)
    {
        Speaker speaker = new TaggedArticle(source + " said no .").Knowing(Illyria).On(date).Says(WordsOf(source)).Resolve()[0].Speaker;
        Assert.Equal(SpeakerKind.Anonymous, speaker.Kind);
    }

    [Fact]
    public void WithoutADateOnlyTheOneHolderOfAllTimesCounts() => Assert.Equal(
        ["Lew Stark", "Illyrian president"],
        new TaggedArticle("The [O Levant League] secretary general said no .", "The [N Illyrian] president said yes .").Knowing(Illyria)
            .Says("The Levant League secretary general").Says("The Illyrian president").Names());

    [Fact]
    public void WhatTheArticleSaysWins() => Assert.Equal(
        ["Ben Reid"],
        new TaggedArticle("[N Illyrian] president [P Ben Reid] left .", "The [N Illyrian] president said no .").Knowing(Illyria).On("2024-03-01")
            .At(1).Says("The Illyrian president").Names());

    [Fact]
    public void PersonWhomTheArticleNamesIsFoundByAnOfficeThatItDoesNotSay()
    {
        ResolvedAttribution[] resolved = new TaggedArticle("[P Ivo Brand] met [P Ben Reid] in [L Oslo] .", "The [N Illyrian] president said no .").Knowing(Illyria)
            .Says("Ben Reid").Says("The Illyrian president").Resolve();
        Assert.Equal("Ivo Brand", resolved[1].Speaker.Name);
        Assert.Equal("illyria:2", resolved[1].Speaker.Id);
        Assert.Null(resolved[0].Speaker.Id);
    }

    [Theory]
    [InlineData("President [P Brand]", "2024-03-01", "Ivo Brand", "illyria:2")]
    [InlineData("President [P Moss]", "2015-03-01", "Ada Moss", "illyria:1")]
    [InlineData("President [P Moss]", "2024-03-01", "Moss", null)]
    [InlineData("Mayor [P Moss]", "2015-03-01", "Moss", null)]
    public void FamilyNameWithTitleIsWhoHeldTheOfficeThen(string source, string date, string name, string? id)
    {
        Speaker speaker = new TaggedArticle(source + " said no .").Knowing(Illyria).On(date).Says(WordsOf(source)).Resolve()[0].Speaker;
        Assert.Equal((name, id), (speaker.Name, speaker.Id));
    }

    [Fact]
    public void WithoutADateTheArticlesNameStaysAndTheIdTellsWho()
    {
        Speaker speaker = new TaggedArticle("President [P Brand] said no .").Knowing(Illyria).Says("President Brand").Resolve()[0].Speaker;
        Assert.Equal(("Brand", "illyria:2"), (speaker.Name, speaker.Id));
    }

    [Fact]
    public void BareFamilyNameIsALeaderOnlyWhereTheCountryIsNamed()
    {
        string[] named = new TaggedArticle("[L Illyria] closed its ports .", "[P Brand] said no .").Knowing(Illyria).On("2024-03-01").At(1).Says("Brand").Names();
        string[] unnamed = new TaggedArticle("[L Norway] closed its ports .", "[P Brand] said no .").Knowing(Illyria).On("2024-03-01").At(1).Says("Brand").Names();
        Assert.Equal(["Ivo Brand"], named);
        Assert.Equal(["Brand"], unnamed);
    }

    [Fact]
    public void AnotherSpellingIsTheSamePersonUnderTheArticlesName()
    {
        Speaker speaker = new TaggedArticle("[P Adele Moss] said no .").Knowing(Illyria).Says("Adele Moss").Resolve()[0].Speaker;
        Assert.Equal(("Adele Moss", "illyria:1"), (speaker.Name, speaker.Id));
    }

    [Fact]
    public void KnownPersonHasTheGenderOfTheRegistry() => Assert.Equal(
        ["Kim Tae-ri", "Ivo Brand"],
        new TaggedArticle("[P Kim Tae-ri] met [P Ivo Brand] .", "¶ She said no .", "¶ He said yes .").Knowing(Illyria).At(1).Says("She").Says("He").Names());

    [Fact]
    public void PronounAfterAnUnnamedHolderIsTheHolder() => Assert.Equal(
        ["Ivo Brand", "Ivo Brand", "Ada Reid"],
        new TaggedArticle("[P Ada Reid] left .", "The [N Illyrian] president said no .", "He said more .", "She said yes .").Knowing(Illyria).On("2024-03-01")
            .Says("The Illyrian president").Says("He").Says("She").Names());

    [Fact]
    public void ForeignMinisterIsNotThePrimeMinister() => Assert.Equal(
        ["Yoko Kamikawa", "Sergey Lavrov"],
        new TaggedArticle("Prime Minister [P Fumio Kishida] met reporters .", "The [N Japanese] foreign minister said no .", "The [N Russian] foreign minister said yes .").On("2024-03-01")
            .Says("The Japanese foreign minister").Says("The Russian foreign minister").Names());

    [Fact]
    public void LongerFormOfAKnownNameIsTheSamePerson() => Assert.Equal(
        "illyria:2", new TaggedArticle("[P Baron Ivo Konrad Brand] said no .").Knowing(Illyria).Says("Baron Ivo Konrad Brand").Resolve()[0].Speaker.Id);

    [Fact]
    public void ThePresidentIsThatOfTheCountryThatTheContextMeans() => Assert.Equal(
        ["Ivo Brand"],
        new TaggedArticle("[L Illyria] closed its ports on Monday .", "The president said more would follow .").Knowing(Illyria).On("2024-03-01").Says("The president").Names());

    [Theory]
    [InlineData("The [N Russian] president", "2010-06-01", "Dmitry Medvedev")]
    [InlineData("The [N Russian] president", "2016-06-01", "Vladimir Putin")]
    [InlineData("The [N South Korean] leader", "2023-06-01", "Yoon Suk-yeol")]
    [InlineData("The [N North Korean] leader", "2019-06-01", "Kim Jong-un")]
    [InlineData("The [N German] leader", "2019-06-01", "Angela Merkel")]
    [InlineData("The [L US] secretary of state", "2014-06-01", "John Kerry")]
    [InlineData("[L Moscow] 's foreign minister", "2014-06-01", "Sergey Lavrov")]
    [InlineData("The [N British] foreign secretary", "2017-06-01", "Boris Johnson")]
    [InlineData("Prime Minister [P Abe]", "2014-06-01", "Shinzo Abe")]
    [InlineData("The [O NATO] secretary general", "2016-06-01", "Jens Stoltenberg")]
    [InlineData("The [O U.N.] secretary-general", "2014-06-01", "Ban Ki-moon")]
    public void TheBuiltInRegistryKnowsTheLeadersOfTheWorld(string source, string date, string name)
    {
        Speaker speaker = new TaggedArticle(source + " said no .").On(date).Says(WordsOf(source)).Resolve()[0].Speaker;
        Assert.Equal(Stance.Speakers.Spelling.Fold(name), Stance.Speakers.Spelling.Fold(speaker.Name));
        Assert.Equal(SpeakerKind.Person, speaker.Kind);
    }

    private static string WordsOf(string source) => System.Text.RegularExpressions.Regex.Replace(source, @"\[[POLN] |\]|/NN", "");
}
