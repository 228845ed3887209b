using Stance.Attributions;
using Stance.Quotations;
using Stance.Text;

namespace Stance.Tests.Attributions;

public class DashRuleTests
{
    private const string Voices = "“We will keep every promise.” — Commissioner Ana Ruiz";

    [Theory]
    [InlineData(Voices, "Commissioner Ana Ruiz")]
    [InlineData("“We will keep every promise.”\n— Ana Ruiz, commissioner.", "Ana Ruiz, commissioner")]
    [InlineData("“We will keep every promise.”\n\n— Ana Ruiz\n\nThe fleet sailed at dawn.", "Ana Ruiz")]
    [InlineData("\"We will keep every promise.\" -- Ana Ruiz", "Ana Ruiz")]
    [InlineData("\"We will keep every promise.\" – Ana Ruiz.", "Ana Ruiz")]
    public void A_name_after_the_dash_is_the_source(string text, string source)
    {
        Document document = TestDocuments.Of(text);
        Attribution attribution = Assert.Single(Apply(document));
        Assert.Equal(source, document.TextOf(attribution.Source!.Value));
        Assert.True(document.TextOf(attribution.Cue!.Value) is "—" or "--" or "–");
        Assert.Equal("We will keep every promise.", document.TextOf(Assert.Single(attribution.Content))[1..^1]);
        Assert.Equal(QuotationKind.Direct, attribution.Quotation);
    }

    [Theory]
    [InlineData("“We will keep every promise” — which nobody believed.")]
    [InlineData("“We will keep every promise.” Commissioner Ana Ruiz")]
    [InlineData("“We will keep every promise.” —")]
    [InlineData("“We will keep every promise.” — ... .")]
    [InlineData("“Never” — Ana Ruiz")]
    [InlineData("“We will keep every promise — Ana Ruiz")]
    [InlineData("“We will keep every promise.” — Nobody in the hall had expected that the commissioner would say so much about the old treaty today")]
    public void Other_dashes_attribute_nothing(string text) => Assert.Empty(Apply(TestDocuments.Of(text)));

    [Fact]
    public void What_took_words_of_the_quotation_for_its_cue_goes()
    {
        Document document = TestDocuments.Of(Voices);
        Attribution inside = TestAttributions.Of(document, "We", "promise", "We will keep every promise.") with { Content = [new(0, 8)] };
        Attribution attribution = Assert.Single(Apply(document, inside));
        Assert.Equal("Commissioner Ana Ruiz", document.TextOf(attribution.Source!.Value));
    }

    [Fact]
    public void What_took_the_name_or_the_dash_for_its_cue_goes()
    {
        Document document = TestDocuments.Of(Voices);
        Attribution name = TestAttributions.Of(document, null, "Commissioner", "We will");
        Attribution dash = TestAttributions.Of(document, null, "—", "We will");
        Assert.Equal("dash after the quotation", Assert.Single(Apply(document, name, dash)).Reason);
    }

    [Fact]
    public void What_somebody_says_inside_or_around_the_quotation_stays()
    {
        Document document = TestDocuments.Of("Readers wrote: “We know he said the port is safe.” — Ana Ruiz");
        Attribution inside = TestAttributions.Of(document, "he", "said", "the port is safe");
        Attribution around = TestAttributions.Of(document, "Readers", "wrote", "“We know he said the port is safe.”");
        Assert.Equal(["said", "wrote", "—"], Apply(document, inside, around).Select(a => document.TextOf(a.Cue!.Value)));
    }

    private static List<Attribution> Apply(Document document, params Attribution[] found)
    {
        List<Attribution> all = [.. found];
        new DashRule().Apply(new(document, QuotationFinder.Find(document)), all);
        return all;
    }
}
