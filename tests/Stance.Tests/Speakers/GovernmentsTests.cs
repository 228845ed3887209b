namespace Stance.Tests.Speakers;

/// <summary>States speak under their short names, whatever stands for them.</summary>
public class GovernmentsTests
{
    [Theory]
    [InlineData("[L Seoul] said no .", "Seoul", "South Korea")]
    [InlineData("The [N South Korean] government said no .", "The South Korean government", "South Korea")]
    [InlineData("The government of [L Norway] said no .", "The government of Norway", "Norway")]
    [InlineData("The [O Kremlin] said no .", "The Kremlin", "Russia")]
    [InlineData("The [L U.S.] said no .", "The U.S.", "United States")]
    [InlineData("[L Britain] said no .", "Britain", "United Kingdom")]
    [InlineData("[L Pyongyang] said no .", "Pyongyang", "North Korea")]
    public void CountryCapitalAndSeat(string sentence, string source, string name)
    {
        Speaker speaker = new TaggedArticle(sentence).Says(source).Resolve()[0].Speaker;
        Assert.Equal(name, speaker.Name);
        Assert.Equal(SpeakerKind.Government, speaker.Kind);
    }

    [Fact]
    public void WhiteHouseKeepsItsOwnName()
    {
        Speaker speaker = new TaggedArticle("The [O White House] said no .").Says("White House").Resolve()[0].Speaker;
        Assert.Equal("White House", speaker.Name);
        Assert.Equal(SpeakerKind.Organization, speaker.Kind);
    }

    [Fact]
    public void TheGovernmentIsTheOneThatTheArticleIsAbout() => Assert.Equal(
        ["Norway", "Norway"],
        new TaggedArticle("[L Norway] said talks with [L Sweden] were over .", "The government warned of storms .").Says("Norway").Says("The government").Names());

    [Fact]
    public void OfficialsOfAGovernmentStayUnnamed()
    {
        Speaker speaker = new TaggedArticle("[N Norwegian] officials said no .").Says("Norwegian officials").Resolve()[0].Speaker;
        Assert.Equal("Norwegian officials", speaker.Name);
        Assert.Equal(SpeakerKind.Anonymous, speaker.Kind);
    }

    [Fact]
    public void MinistryOfACountryIsAnOrganization() => Assert.Equal(
        ["Foreign Ministry of Norway"],
        new TaggedArticle("The [O Foreign Ministry] of [L Norway] said no .").Says("The Foreign Ministry of Norway").Names());

    [Fact]
    public void PersonWhoIsCalledLikeACountryIsAPerson() => Assert.Equal(
        ["Ada Jordan"], new TaggedArticle("[P Ada Jordan] left .", "[P Jordan] said no .").At(1).Says("Jordan").Names());
}
