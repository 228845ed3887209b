using Stance.Attributions;
using Stance.Text;

namespace Stance.Tests.Attributions;

public class SubjectRuleTests
{
    private static readonly Document Hinted = TestTrees.Of(
        "The/DT/3/det old/JJ/3/amod envoy/NN/7/nsubj of/IN/5/case Oslo/NNP/3/nmod ,/./3/punct hinted/VBD/0/root at/IN/10/case a/DT/10/det fund/NN/7/obl ././7/punct");

    [Fact]
    public void Cue_without_a_source_takes_its_subject() =>
        Assert.Equal("The old envoy of Oslo", SourceOf(Hinted, TestAttributions.Of(Hinted, null, "hinted", "a fund")));

    [Fact]
    public void Source_that_was_found_stays() =>
        Assert.Equal("envoy", SourceOf(Hinted, TestAttributions.Of(Hinted, "envoy", "hinted", "a fund")));

    [Fact]
    public void Content_is_no_source() => Assert.Null(SourceOf(Hinted, TestAttributions.Of(Hinted, null, "hinted", "envoy of Oslo", "a fund")));

    [Fact]
    public void Last_verb_of_the_cue_and_the_verb_it_is_joined_to_are_asked()
    {
        Document document = TestTrees.Of(
            "Lee/NNP/3/nsubj has/VBZ/3/aux met/VBN/0/root them/PRP/3/obj and/CC/6/cc announced/VBN/3/conj talks/NNS/6/obj");
        Assert.Equal("Lee", SourceOf(document, TestAttributions.Of(document, null, "announced", "talks")));
        Assert.Equal("Lee", SourceOf(document, TestAttributions.Of(document, null, "has met", "talks")));
    }

    [Theory]
    // The passive's subject is what is said, a participle's what its neighbour has, and a noun has none.
    [InlineData("Talks/NNS/3/nsubjpass were/VBD/3/auxpass announced/VBN/0/root today/NN/3/obl", "announced")]
    [InlineData("Lee/NNP/2/nsubj saying/VBG/0/root so/RB/2/advmod today/NN/2/obl", "saying")]
    [InlineData("Lee/NNP/2/nmodposs warning/NN/0/root came/VBD/2/acl today/NN/3/obl", "warning")]
    [InlineData("So/RB/2/advmod said/VBD/0/root they/PRP/2/obj today/NN/2/obl", "said")]
    public void Others_have_no_subject_to_take(string sentence, string cue)
    {
        Document document = TestTrees.Of(sentence);
        Assert.Null(SourceOf(document, TestAttributions.Of(document, null, cue, "today")));
    }

    [Fact]
    public void Subject_of_400_words_in_a_chain_is_no_trouble()
    {
        string chain = string.Join(' ', Enumerable.Range(1, 398).Select(i => $"w{i}/NN/{i + 1}/{(i == 398 ? "nsubj" : "dep")}"));
        Document document = TestTrees.Of(chain + " said/VBD/0/root so/RB/399/advmod");
        Assert.StartsWith("w1 w2 ", SourceOf(document, TestAttributions.Of(document, null, "said", "so")), StringComparison.Ordinal);
    }

    private static string? SourceOf(Document document, Attribution attribution)
    {
        List<Attribution> found = [attribution];
        new SubjectRule().Apply(new(document, []), found);
        return found[0].Source is { } source ? document.TextOf(source) : null;
    }
}
