namespace Stance.Tests.Speakers;

/// <summary>What the article says of a person finds the person; what it says of somebody else does not.</summary>
public class RolesTests
{
    [Theory]
    [InlineData("the national security adviser")]
    [InlineData("the adviser")]
    [InlineData("The country 's national security adviser")]
    public void TitleBeforeTheNameIsARole(string source) => Assert.Equal(
        ["Han Mi-rae"],
        new TaggedArticle("Reporters met [L Norway] 's national security adviser [P Han Mi-rae] and [P Ben Reid] .", "[P Reid] left .", source + " said no .")
            .At(2).Says(source).Names());

    [Fact]
    public void RoleMayComeBeforeTheName() => Assert.Equal(
        ["Han Mi-rae"],
        new TaggedArticle("# The country 's security adviser said no", "[P Ben Reid] met national security adviser [P Han Mi-rae] .")
            .Says("The country 's security adviser").Names());

    [Fact]
    public void AppositionAfterTheNameIsARole() => Assert.Equal(
        ["Ada Moss"],
        new TaggedArticle("[P Ada Moss] , the chief executive of [L Hong Kong] , met [P Ben Reid] .", "The executive said no .").Says("The executive").Names());

    [Theory]
    [InlineData("Ada Moss , a doctor", "Ada Moss")]
    [InlineData("The vice president , Ada Moss", "Ada Moss")]
    [InlineData("one/CD of the family 's attorneys , Ada Moss", "Ada Moss")]
    [InlineData("Carol Tiller 's campaign manager , Ada Moss", "Ada Moss")]
    [InlineData("Carol Tiller spokeswoman Ada Moss", "Ada Moss")]
    [InlineData("Port/NNP Vale/NNP director of Tiller/NNP House/NNP Ada Moss", "Ada Moss")]
    public void NameInsideADescriptionIsTheSpeaker(string source, string name)
    {
        string sentence = source.Replace("Ada Moss", "[P Ada Moss]", StringComparison.Ordinal).Replace("Carol Tiller", "[P Carol Tiller]", StringComparison.Ordinal);
        string words = source.Replace("/NNP", "", StringComparison.Ordinal).Replace("/CD", "", StringComparison.Ordinal);
        Assert.Equal([name], new TaggedArticle(sentence + " said no .").Says(words).Names());
    }

    [Theory]
    [InlineData("[P Ben Reid] and his wife [P Carol Tiller] left .", "Reid 's wife", "Carol Tiller")]
    [InlineData("[P Ben Reid] and his wife [P Carol Tiller] left .", "His ex-wife", "Carol Tiller")]
    [InlineData("[P Ben Reid] met [P Jane Reid] and [P Carol Tiller] .", "Ben Reid 's wife", "Jane Reid")]
    [InlineData("[P Ben Reid] met [P Jane Reid] and [P Mary Reid] .", "Ben Reid 's wife", "Ben Reid's wife")]
    public void RelativeIsWhoeverTheArticleSaysOrTheOnlyOneOfTheFamily(string before, string source, string name)
    {
        string sentence = source.Replace("Ben Reid", "[P Ben Reid]", StringComparison.Ordinal).Replace("His", "His/PRPS", StringComparison.Ordinal);
        string found = new TaggedArticle(before, sentence + " said no .").At(1).Says(source).Names()[0];
        Assert.Equal(name, found.Replace(" 's", "'s", StringComparison.Ordinal));
    }

    [Fact]
    public void PartyBeforeARoleIsNotTheSpeaker() => Assert.Equal(
        ["Ada Moss"],
        new TaggedArticle("[P Ada Moss] , the presidential nominee , met the [O Harbour Party] .", "The [O Harbour Party] presidential nominee said no .")
            .At(1).Says("The Harbour Party presidential nominee").Names());

    [Fact]
    public void SpokesmanForSomebodyIsSomebodyElse()
    {
        ResolvedAttribution[] resolved = new TaggedArticle("A spokesman for Sen. [P Ada Moss] said no .", "[P Moss] aides said more .")
            .Says("A spokesman for Sen. Ada Moss").Says("Moss aides").Resolve();
        Assert.Equal("spokesman for Sen. Ada Moss", resolved[0].Speaker.Name);
        Assert.Equal("Moss aides", resolved[1].Speaker.Name);
        Assert.All(resolved, one => Assert.Equal(SpeakerKind.Anonymous, one.Speaker.Kind));
    }

    [Fact]
    public void AdvisersToSomebodyAreOthers() => Assert.Equal(
        ["advisers to Mr. Moss"], new TaggedArticle("[P Adam Moss] left .", "Advisers to Mr. [P Moss] said no .").Says("Advisers to Mr. Moss").Names());

    [Fact]
    public void HisSpokesmanIsNamedAfterHim() => Assert.Equal(
        ["Reid's spokesman"], new TaggedArticle("[P Ben Reid] left .", "His spokesman said no .").Says("His spokesman").Names());

    [Fact]
    public void NationalityTellsTwoLeadersApart() => Assert.Equal(
        ["Ivan Orlov", "Ada Moss"],
        new TaggedArticle("[N Russian] president [P Ivan Orlov] met [N British] prime minister [P Ada Moss] .", "The [N Russian] leader said no .", "The [N British] leader said yes .")
            .Says("The Russian leader").Says("The British leader").Names());

    [Fact]
    public void FormerGovernorIsNotTheGovernor() => Assert.Equal(
        ["Ada Moss", "Ben Reid"],
        new TaggedArticle("Former governor [P Ada Moss] met governor [P Ben Reid] .", "The former governor said no .", "The governor said yes .")
            .Says("The former governor").Says("The governor").Names());

    [Fact]
    public void SeniorOfficialIsNotTheOfficialNamedBefore()
    {
        ResolvedAttribution one = new TaggedArticle("Port official [P Ben Reid] left .", "A senior port official said no .").Says("A senior port official").Resolve()[0];
        Assert.Equal("senior port official", one.Speaker.Name);
        Assert.Equal(SpeakerKind.Anonymous, one.Speaker.Kind);
    }

    [Fact]
    public void TheOfficialGoesOnWithTheUnnamedOneBefore()
    {
        ResolvedAttribution[] resolved = new TaggedArticle("[P Ben Reid] met a senior port official .", "A senior port official said no .", "The official added more .")
            .At(1).Says("A senior port official").Says("The official").Resolve();
        Assert.Same(resolved[0].Speaker, resolved[1].Speaker);
    }
}
