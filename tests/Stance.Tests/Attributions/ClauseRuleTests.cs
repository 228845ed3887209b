using Stance.Attributions;
using Stance.Quotations;
using Stance.Text;

namespace Stance.Tests.Attributions;

public class ClauseRuleTests
{
    private const string After =
        "“/./9/punct This/DT/3/nsubj ends/VBZ/9/ccomp today/NN/3/obl ,/./9/punct ”/./9/punct the/DT/8/det statement/NN/9/nsubj went/VBD/0/root on/RB/9/advmod ././9/punct";

    private const string Before =
        "The/DT/2/det statement/NN/3/nsubj went/VBD/0/root on/RB/3/advmod :/./3/punct “/./3/punct This/DT/8/nsubj ends/VBZ/3/ccomp today/NN/8/obl ././8/punct ”/./3/punct";

    [Theory]
    [InlineData(After, "the statement", "“ This ends today , ”")]
    [InlineData(Before, "The statement", "“ This ends today . ”")]
    public void Clause_beside_the_quotation_is_its_cue(string sentence, string source, string content)
    {
        Document document = TestTrees.Of(sentence);
        Attribution attribution = Assert.Single(Apply(document));
        Assert.Equal(source, document.TextOf(attribution.Source!.Value));
        Assert.Equal("went", document.TextOf(attribution.Cue!.Value));
        Assert.Equal(content, document.TextOf(Assert.Single(attribution.Content)));
        Assert.Equal(QuotationKind.Direct, attribution.Quotation);
    }

    [Fact]
    public void Quotation_that_somebody_has_is_left_to_them()
    {
        Document document = TestTrees.Of(After);
        Attribution other = TestAttributions.Of(document, null, null, "ends today");
        Assert.Equal(other, Assert.Single(Apply(document, other)));
    }

    [Theory]
    // No comma leads on.
    [InlineData("“/./8/punct This/DT/3/nsubj ends/VBZ/8/csubj today/NN/3/obl ././3/punct ”/./8/punct it/PRP/8/nsubj read/VBD/0/root today/NN/8/obl ././8/punct")]
    // Nobody speaks in the clause.
    [InlineData("“/./8/punct This/DT/3/nsubj ends/VBZ/8/csubj today/NN/3/obl ,/./3/punct ”/./8/punct not/RB/8/advmod tomorrow/NN/0/root at/IN/8/case all/DT/8/obl ././8/punct")]
    // Too short.
    [InlineData("“/./5/punct Yes/UH/5/discourse ,/./5/punct ”/./5/punct went/VBD/0/root Lee/NNP/5/nsubj on/RB/5/advmod ././5/punct")]
    public void Other_quotations_are_left_alone(string sentence) => Assert.Empty(Apply(TestTrees.Of(sentence)));

    private static List<Attribution> Apply(Document document, params Attribution[] found)
    {
        List<Attribution> all = [.. found];
        new ClauseRule().Apply(new(document, QuotationFinder.Find(document)), all);
        return all;
    }
}
