namespace Stance.Tests.Speakers;

/// <summary>Names in all their forms are one person.</summary>
public class NamesTests
{
    [Theory]
    [InlineData("Ava/NNP [O Tiller] left .", "[O Tiller] said no .", "Tiller", "Ava Tiller")]
    [InlineData("Ava/NNP [O Bank] left .", "[O Bank] said no .", "Bank", "Bank")]
    [InlineData("Ava/NNP [O Herald] left .", "The [O Herald] said no .", "The Herald", "Herald")]
    public void OrganizationWithAGivenNameBeforeItIsAPersonIfTheTextCallsItSo(string first, string second, string source, string name) =>
        Assert.Equal([name], new TaggedArticle(first, second).At(1).Says(source).Names());

    [Fact]
    public void LastNameIsTheFullNameOfTheArticle() => Assert.Equal(
        ["Ada Moss", "Ada Moss"],
        new TaggedArticle("[P Ada Moss] spoke in [L Oslo] .", "[P Moss] said talks were over .", "[P Moss] warned of storms .")
            .At(1).Says("Moss").At(2).Says("Moss").Names());

    [Fact]
    public void HeadlineMayNameThePersonBeforeTheFullNameComes() => Assert.Equal(
        ["Ada Moss"], new TaggedArticle("# [P Moss] warned rivals", "[P Ada Moss] met reporters .").Says("Moss").Names());

    [Theory]
    [InlineData("President [P Yoon Min-ho] said no .", "President Yoon Min-ho", "Yoon Min-ho")]
    [InlineData("[P President Yoon Min-ho] said no .", "President Yoon Min-ho", "Yoon Min-ho")]
    [InlineData("Sen. [P Ada Moss] said no .", "Sen. Ada Moss", "Ada Moss")]
    [InlineData("Retired Lt. Gen. [P Ben Reid] said no .", "Retired Lt. Gen. Ben Reid", "Ben Reid")]
    [InlineData("Queen [P Maud II] said no .", "Queen Maud II", "Maud II")]
    [InlineData("[O Port Vale Chief Justice Ada Moss] said no .", "Port Vale Chief Justice Ada Moss", "Ada Moss")]
    [InlineData("[O National Security Han Mi-rae] said no .", "National Security Han Mi-rae", "Han Mi-rae")]
    public void TitlesAreNoPartOfTheName(string sentence, string source, string name) => Assert.Equal(
        [name], new TaggedArticle("[P Moss] left .", sentence).Says(source).Names());

    [Theory]
    [InlineData("[T Prime Minister] [P Ada Moss] said no .", "Prime Minister Ada Moss")]
    [InlineData("[P Ada Moss] , the [T unification minister] , said no .", "Ada Moss , the unification minister")]
    public void TitleBesideTheNameIsNoNameOfItsOwn(string sentence, string source) => Assert.Equal(
        ["Ada Moss"], new TaggedArticle("Rain fell .", sentence).Says(source).Names());

    [Fact]
    public void KoreanAndChineseNamesPutTheFamilyNameFirst() => Assert.Equal(
        ["Han Mi-rae", "Zhou Yifan"],
        new TaggedArticle("[P Han Mi-rae] met [P Zhou Yifan] .", "[P Han] said no .", "[P Zhou] said yes .")
            .At(1).Says("Han").Says("Zhou").Names());

    [Fact]
    public void SpellingsOfOneKoreanNameAreOnePerson()
    {
        ResolvedAttribution[] resolved = new TaggedArticle("[P Han Mi-rae] said no .", "[P Han Mi Rae] said more .")
            .Says("Han Mi-rae").Says("Han Mi Rae").Resolve();
        Assert.Same(resolved[0].Speaker, resolved[1].Speaker);
    }

    [Fact]
    public void AccentsAndTransliterationsMayVary() => Assert.Equal(
        ["Yusuf Erdoğan", "Yahya Karimi"],
        new TaggedArticle("[P Yusuf Erdoğan] met [P Yahya Karimi] .", "[P Erdogan] said so .", "[P Karami] said no .")
            .At(1).Says("Erdogan").Says("Karami").Names());

    [Fact]
    public void HonorificTellsTwoBearersOfOneNameApart() => Assert.Equal(
        ["Carol Moss", "Peter Moss"],
        new TaggedArticle("[P Peter Moss] and [P Carol Moss] left .", "Mrs. [P Moss] said no .", "Mr. [P Moss] said yes .")
            .At(1).Says("Mrs. Moss").Says("Mr. Moss").Names());

    [Fact]
    public void WhoIsCalledByGivenNameIsNotMeantByTheFamilyName() => Assert.Equal(
        ["Carol Moss", "Peter Moss"],
        new TaggedArticle("[P Peter Moss] left .", "[P Carol Moss] met voters .", "[P Carol] said no .", "[P Moss] said yes .")
            .At(2).Says("Carol").At(3).Says("Moss").Names());

    [Fact]
    public void FatherAndSonAreTwo() => Assert.Equal(
        ["Peter Moss", "Peter Moss Jr."],
        new TaggedArticle("[P Peter Moss] said no .", "[P Peter Moss Jr.] said yes .").Says("Peter Moss").Says("Peter Moss Jr.").Names());

    [Fact]
    public void NameThatTheTaggerMissedIsStillOne() => Assert.Equal(
        ["Carol Tiller", "Carol Tiller"],
        new TaggedArticle("Carol/NNP Tiller/NNP said no .", "Tiller/NNP said more .").Says("Carol Tiller").At(1).Says("Tiller").Names());

    [Fact]
    public void SeveralNamedSpeakersAreNamedTogether() => Assert.Equal(
        ["Ada Moss and Ben Reid", "France and Germany"],
        new TaggedArticle("Sens. [P Ada Moss] ( D-Ohio/NNP ) and [P Ben Reid] said no .", "[L France] and [L Germany] said yes .")
            .Says("Sens. Ada Moss ( D-Ohio ) and Ben Reid").Says("France and Germany").Names());

    [Fact]
    public void TitleMayBeAFamilyName() => Assert.Equal(
        ["Larry King", "Larry King"],
        new TaggedArticle("[P Larry King] left .", "Mr. [P King] said no .", "[P King] said more .").At(1).Says("Mr. King").Says("King").Names());

    [Fact]
    public void OfficeWithoutANameIsNobodysName() => Assert.Equal(
        ["Boris Reid"],
        new TaggedArticle("Prime/NNP Minister/NNP [P Boris Reid] left .", "The Prime/NNP [P Minister] said no .").Says("The Prime Minister").Names());

    [Fact]
    public void DashPartsWhatTheTaggerTookForOneName() => Assert.Equal(
        ["Vera Gupta", "Laura Lind"],
        new TaggedArticle("[P Laura Lind] left .", "[P Vera Gupta - though/IN Lind] said no .", "[P Gupta] said more .", "[P Lind] said so .")
            .At(2).Says("Gupta").Says("Lind").Names());

    [Fact]
    public void GenerationBelongsToTheName() => Assert.Equal(
        ["Peter Moss II"], new TaggedArticle("[P Peter Moss] II/NNP , a writer , said no .").Says("Peter Moss II , a writer ,").Names());

    [Fact]
    public void PartiesAndStatesAreNoSpeakers() => Assert.Equal(
        ["Ada Moss and Ben Reid"],
        new TaggedArticle("[P Ada Moss] , R-Ohio/NNP , and [P Ben Reid] , D-Iowa/NNP , said no .").Says("Ada Moss , R-Ohio , and Ben Reid , D-Iowa ,").Names());
}
