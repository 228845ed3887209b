using Stance.Attributions;
using Stance.Text;

namespace Stance.Tests.Attributions;

public class ClaimTextTests
{
    [Theory]
    // The complementizer goes.
    [InlineData("The envoy said that the talks had failed.", "that the talks had failed", "the talks had failed")]
    [InlineData("The envoy said That the talks had failed.", "That the talks had failed", "the talks had failed")]
    [InlineData("The envoy said the talks that week had failed.", "the talks that week had failed", "the talks that week had failed")]
    // Quotation marks go where they wrap the content, with the comma before or after them.
    [InlineData("“We regret the delay,” she said.", "“We regret the delay,”", "We regret the delay")]
    [InlineData("\"We regret the delay,\" she said.", "\"We regret the delay,\"", "We regret the delay")]
    [InlineData("‘We don’t regret the delay’, she said.", "‘We don’t regret the delay’,", "We don’t regret the delay")]
    [InlineData("``We regret it,'' she said.", "``We regret it,''", "We regret it")]
    [InlineData("«We regret it», she said.", "«We regret it»", "We regret it")]
    [InlineData("„We regret it“, she said.", "„We regret it“", "We regret it")]
    [InlineData("She said that “we regret it.”", "that “we regret it.”", "we regret it.")]
    // Inner marks stay.
    [InlineData("She called it “grave” and “unwise”.", "“grave” and “unwise”", "“grave” and “unwise”")]
    [InlineData("She said \"grave\" and \"unwise\" words fell.", "\"grave\" and \"unwise\" words fell", "\"grave\" and \"unwise\" words fell")]
    [InlineData("“He called us ‘weak’,” she said.", "“He called us ‘weak’,”", "He called us ‘weak’")]
    [InlineData("She wants the so-called “buffer” zone closed.", "the so-called “buffer” zone closed", "the so-called “buffer” zone closed")]
    // A mark without a partner goes.
    [InlineData("“We will go on.\n\n“We will win,” she said.", "“We will go on.", "We will go on.")]
    [InlineData("“We will go on.\n\n“We will win,” she said.", "“We will go on.\n\n“We will win,”", "We will go on. We will win")]
    [InlineData("It would “never accept that, he said.", "would “never accept that", "would never accept that")]
    [InlineData("He called for a 5\" pipe.", "a 5\" pipe", "a 5\" pipe")]
    // White space is one space.
    [InlineData("The envoy said the  talks\r\nhad\tfailed.", "the  talks\r\nhad\tfailed", "the talks had failed")]
    // What holds no words still gives a string.
    [InlineData("He said “”.", "“”", "")]
    [InlineData("He said \".", "\"", "")]
    public void One_piece(string text, string content, string claim) => Assert.Equal(claim, Of(text, content));

    [Fact]
    public void A_comma_before_the_cue_stays_where_the_sentence_goes_on_after_it() => Assert.Equal(
        "We will act, and soon.",
        Of("“We will act,” he said, “and soon.”", "“We will act,”", "“and soon.”"));

    [Fact]
    public void A_comma_before_the_cue_was_a_full_stop_where_a_new_sentence_follows() => Assert.Equal(
        "We will act. Nobody should doubt it.",
        Of("“We will act,” he said. “Nobody should doubt it.”", "“We will act,”", "“Nobody should doubt it.”"));

    [Fact]
    public void Marks_that_wrap_two_pieces_together_stay_balanced() => Assert.Equal(
        "would “respond firmly and without delay”",
        Of("It would “respond firmly, he said, and without delay”.", "would “respond firmly", "and without delay”"));

    [Theory]
    [InlineData("NN", "that policy had failed")]
    [InlineData("VBD", "that policy had failed")]
    [InlineData("NNP", "policy had failed")]
    [InlineData("PRP", "policy had failed")]
    public void That_as_a_determiner_stays_and_what_cannot_follow_one_corrects_the_tagger(string next, string claim)
    {
        Document document = TestDocuments.Of("He said that policy had failed.");
        document.PartsOfSpeech[2] = PartOfSpeech.DT;
        document.PartsOfSpeech[3] = Enum.Parse<PartOfSpeech>(next);

        Assert.Equal(claim, ClaimText.Of(document, TestAttributions.Of(document, "He", "said", "that policy had failed").Content));
    }

    [Fact]
    public void A_piece_that_starts_with_a_mark_follows_without_a_space() => Assert.Equal(
        "the treaty; it holds",
        Of("He defended the treaty (he calls it “good”); it holds.", "the treaty", "; it holds"));

    [Fact]
    public void A_megabyte_of_quotation_marks_takes_linear_time()
    {
        string text = new('"', 1_000_000);
        Document document = TestDocuments.Of("word");
        Document marks = new()
        {
            Text = text,
            Tokens = [new(0, text.Length)],
            Sentences = document.Sentences,
            SentenceOfToken = [0],
            PartsOfSpeech = [PartOfSpeech.Other],
            Heads = [-1],
            Relations = [DependencyRelation.Root],
            Entities = [],
        };

        string claim = ClaimText.Of(marks, [new(0, 1)]);

        Assert.InRange(claim.Length, 0, text.Length);
    }

    private static string Of(string text, params string[] content)
    {
        Document document = TestDocuments.Of(text);
        return ClaimText.Of(document, TestAttributions.Of(document, null, null, content).Content);
    }
}
