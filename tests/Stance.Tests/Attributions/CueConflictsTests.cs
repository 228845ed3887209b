using Stance.Attributions;
using Stance.Text;

namespace Stance.Tests.Attributions;

public class CueConflictsTests
{
    [Fact]
    public void Of_two_that_share_a_word_of_their_cues_the_surer_one_stays()
    {
        Document document = TestDocuments.Of("Lee issued a warning that it rained.");
        Attribution verb = TestAttributions.Of(document, "Lee", "issued a warning", "that it rained") with { Confidence = 0.6 };
        Attribution noun = TestAttributions.Of(document, "Lee", "warning", "that it rained") with { Confidence = 0.8 };
        Assert.Equal(["warning"], Cues(document, Settle(verb, noun)));
        Assert.Equal(["warning"], Cues(document, Settle(noun, verb)));
        Assert.Equal(["issued a warning"], Cues(document, Settle(verb with { Confidence = 0.9 }, noun)));
    }

    [Fact]
    public void Statements_without_a_cue_are_no_doubles()
    {
        Document document = TestDocuments.Of("“We will wait.” “We will act.”");
        Assert.Equal(2, Settle(TestAttributions.Of(document, null, null, "“We will wait.”"), TestAttributions.Of(document, null, null, "“We will act.”")).Count);
    }

    [Fact]
    public void What_inherits_from_a_double_inherits_from_the_one_that_stays()
    {
        Document document = TestDocuments.Of("“We are ready,” Lee said again.\n\n“We have been for years.”");
        Attribution said = TestAttributions.Of(document, "Lee", "said", "“We are ready,”");
        Attribution again = TestAttributions.Of(document, "Lee", "said again", "“We are ready,”") with { Confidence = 0.5 };
        Attribution more = TestAttributions.Of(document, null, null, "“We have been for years.”") with { InheritsFrom = 0 };
        Assert.Equal([-1, 0], Settle(again, said, more).Select(a => a.InheritsFrom));
    }

    private static List<Attribution> Settle(params Attribution[] found)
    {
        List<Attribution> all = [.. found];
        CueConflicts.Settle(all);
        return all;
    }

    private static IEnumerable<string> Cues(Document document, IEnumerable<Attribution> found) => found.Select(a => document.TextOf(a.Cue!.Value));
}
