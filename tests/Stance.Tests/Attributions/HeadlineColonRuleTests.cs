using Stance.Attributions;
using Stance.Text;

namespace Stance.Tests.Attributions;

public class HeadlineColonRuleTests
{
    private const string Sanctions = "UN/NNP/2/compound/O chief/NN/0/root :/./2/punct Sanctions/NNS/5/nsubj hurt/VBP/2/parataxis everyone/NN/5/obj";

    [Fact]
    public void Name_before_the_colon_says_the_rest()
    {
        Document document = Headline(Sanctions);
        Attribution attribution = Assert.Single(Apply(document));
        Assert.Equal("UN chief", document.TextOf(attribution.Source!.Value));
        Assert.Equal(":", document.TextOf(attribution.Cue!.Value));
        Assert.Equal("Sanctions hurt everyone", document.TextOf(Assert.Single(attribution.Content)));
    }

    [Fact]
    public void Running_text_is_no_headline() => Assert.Empty(Apply(TestTrees.Of(Sanctions)));

    [Theory]
    // A kind of text, not somebody; a clause; too little behind the colon.
    [InlineData("Analysis/NN/0/root :/./1/punct Sanctions/NNS/4/nsubj hurt/VBP/1/parataxis everyone/NN/4/obj")]
    [InlineData("Oslo/NNP/2/nsubj/L waits/VBZ/0/root :/./2/punct Sanctions/NNS/5/nsubj hurt/VBP/2/parataxis everyone/NN/5/obj")]
    [InlineData("Oslo/NNP/0/root/L :/./1/punct Sanctions/NNS/4/nsubj hurt/VBP/1/parataxis")]
    [InlineData("Oslo/NNP/4/nsubj/L sanctions/NNS/4/obj all/DT/4/det goods/NNS/0/root")]
    public void Other_headlines_attribute_nothing(string sentence) => Assert.Empty(Apply(Headline(sentence)));

    [Fact]
    public void Headline_that_has_an_attribution_keeps_it()
    {
        Document document = Headline(Sanctions);
        Attribution known = TestAttributions.Of(document, null, "hurt", "everyone");
        Assert.Equal(known, Assert.Single(Apply(document, known)));
    }

    private static Document Headline(string sentence)
    {
        Document document = TestTrees.Of(sentence);
        document.Sentences[0] = document.Sentences[0] with { Kind = SentenceKind.Headline };
        return document;
    }

    private static List<Attribution> Apply(Document document, params Attribution[] found)
    {
        List<Attribution> all = [.. found];
        new HeadlineColonRule().Apply(new(document, []), all);
        return all;
    }
}
