using Stance.Cli.Help;

namespace Stance.Cli.Tests.Help;

public class NearestNameTests
{
    [Theory]
    [InlineData("extrct", "extract")]
    [InlineData("exrtact", "extract")]
    [InlineData("Speakres", "speakers")]
    [InlineData("data", "data")]
    [InlineData("inf", "info")]
    [InlineData("frobnicate", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void A_typing_error_in_three_letters_is_forgiven(string typed, string? meant) =>
        Assert.Equal(meant, NearestName.Find(typed, ["info", "data", "extract", "speakers", "y"]));

    [Fact]
    public void A_name_may_be_cut_off() => Assert.Equal("condemnation", NearestName.Find("Condem", ["none", "condemnation"]));

    [Fact]
    public void Of_nothing_nothing_is_near() => Assert.Null(NearestName.Find("extract", []));
}
