namespace Stance.Tests.Speakers;

/// <summary>Ministries and offices speak under their own names, those of the country that the context means.</summary>
public class OfficesTests
{
    [Theory]
    [InlineData("[L South Korea] 's presidential office")]
    [InlineData("The [N South Korean] presidential office")]
    [InlineData("The presidential office in [L Seoul]")]
    public void OfficeOfACountryHasOneName(string source)
    {
        string words = source.Replace("[L ", "", StringComparison.Ordinal).Replace("[N ", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        ResolvedAttribution one = new TaggedArticle(source + " said no .").Says(words).Resolve()[0];
        Assert.Equal("South Korean presidential office", one.Speaker.Name);
        Assert.Equal((SpeakerKind.Organization, "office"), (one.Speaker.Kind, one.Reason));
    }

    [Fact]
    public void MinistryIsThatOfTheCountryThatTheContextMeans() => Assert.Equal(
        ["Japan", "Japanese Foreign Ministry"],
        new TaggedArticle("[L Tokyo] rejected the claim .", "The foreign ministry said the islands were its own .").Says("Tokyo").Says("The foreign ministry").Names());

    [Fact]
    public void MinistryThatNobodyKnowsIsNamedAfterItsCountry() => Assert.Equal(
        ["Iceland", "Icelandic fisheries ministry"],
        new TaggedArticle("[L Reykjavik] rejected the claim .", "The fisheries ministry said the waters were its own .").Says("Reykjavik").Says("The fisheries ministry").Names());

    [Fact]
    public void MinistryThatTheArticleNamedIsThatOne() => Assert.Equal(
        ["Norwegian Foreign Ministry", "Norwegian Foreign Ministry"],
        new TaggedArticle("[N Norwegian] [O Foreign Ministry] said no .", "[L Japan] left .", "The foreign ministry said more .")
            .Says("Norwegian Foreign Ministry").Says("The foreign ministry").Names());

    [Fact]
    public void MinistryThatOnlyOneCountryHasIsThatOne() => Assert.Equal(
        ["South Korean Unification Ministry"],
        new TaggedArticle("[L Japan] left .", "The unification ministry said no .").Says("The unification ministry").Names());

    [Fact]
    public void NameOfItsOwnStays() => Assert.Equal(
        ["Coast Guard"], new TaggedArticle("[L Japan] left .", "The [O Coast Guard] said no .").At(1).Says("The Coast Guard").Names());

    [Fact]
    public void TheGovernmentIsThatOfTheCountryWhoseMinisterSpokeLast() => Assert.Equal(
        ["Taro Kono", "Japan"],
        new TaggedArticle("[L China] and [L Russia] and [L China] met [L Japan] .", "[N Japanese] foreign minister [P Taro Kono] said no .", "The government said more .")
            .At(1).Says("Taro Kono").Says("The government").Names());

    [Fact]
    public void AllNamesOfAnOfficeAreOneSpeaker()
    {
        ResolvedAttribution[] resolved = new TaggedArticle("The [O United Nations] said no .", "The [O U.N.] said more .").Says("United Nations").Says("U.N.").Resolve();
        Assert.Same(resolved[0].Speaker, resolved[1].Speaker);
    }

    [Fact]
    public void GovernmentHasTheIdOfItsCountry() => Assert.Equal("iso3166:KR", new TaggedArticle("[L Seoul] said no .").Says("Seoul").Resolve()[0].Speaker.Id);
}
