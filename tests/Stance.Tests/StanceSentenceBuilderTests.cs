using Stance.Text;

namespace Stance.Tests;

public class StanceSentenceBuilderTests
{
    [Fact]
    public void A_sentence_without_a_statement_takes_no_stance_and_has_no_speaker()
    {
        StanceSentence sentence = Assert.Single(Build(TestDocuments.Of("The fleet sailed at dawn."), []));

        Assert.Equal(StanceLabel.None, sentence.Stance);
        Assert.Null(sentence.Speaker);
        Assert.Empty(sentence.Statements);
    }

    [Fact]
    public void The_statement_of_the_main_clause_decides()
    {
        // "warned" is the root; "praised" stands below it, though first in the text.
        Document document = TestDocuments.Of("While Oslo praised the deal, Kang warned them of its cost.");
        SetHead(document, "praised", "warned");

        StanceSentence sentence = Assert.Single(Build(document,
        [
            Say(document, "Oslo", "praised", "the deal", StanceLabel.Reassurance),
            Say(document, "Kang", "warned", "of its cost", StanceLabel.Warning),
        ]));

        Assert.Equal(StanceLabel.Warning, sentence.Stance);
        Assert.Equal("Kang", sentence.Speaker!.Name);
        Assert.Equal([0, 1], sentence.Statements);
    }

    [Fact]
    public void Where_the_main_clause_performs_no_act_the_first_statement_that_does_decides()
    {
        Document document = TestDocuments.Of("Kang explained that Oslo had warned her.");
        SetHead(document, "warned", "explained");

        StanceSentence sentence = Assert.Single(Build(document,
        [
            Say(document, "Kang", "explained", "that Oslo had warned her", StanceLabel.None),
            Say(document, "Oslo", "had warned", "her", StanceLabel.Warning, parent: 0),
        ]));

        Assert.Equal(StanceLabel.Warning, sentence.Stance);
        Assert.Equal("Oslo", sentence.Speaker!.Name);
    }

    [Fact]
    public void Where_nobody_performs_an_act_the_speaker_is_that_of_the_main_clause()
    {
        Document document = TestDocuments.Of("Oslo said it agreed, Kang explained to them.");
        SetHead(document, "said", "explained");

        StanceSentence sentence = Assert.Single(Build(document,
        [
            Say(document, "Oslo", "said", "it agreed", StanceLabel.None, parent: 1),
            Say(document, "Kang", "explained", "to them", StanceLabel.None),
        ]));

        Assert.Equal(StanceLabel.None, sentence.Stance);
        Assert.Equal("Kang", sentence.Speaker!.Name);
    }

    [Fact]
    public void Without_a_parse_the_outer_statement_goes_before_the_one_in_its_content()
    {
        Document document = TestDocuments.Of("Oslo had warned her, Kang complained.");

        StanceSentence sentence = Assert.Single(Build(document,
        [
            Say(document, "Oslo", "had warned", "her", StanceLabel.Warning, parent: 1),
            Say(document, "Kang", "complained", "Oslo had warned her,", StanceLabel.Condemnation),
        ]));

        Assert.Equal("Kang", sentence.Speaker!.Name);
    }

    [Fact]
    public void Every_sentence_inside_a_long_quotation_belongs_to_it()
    {
        Document document = TestDocuments.Of("“We watch closely. Nobody should doubt it. We will act,” Kang warned. The hall was silent.");

        StanceSentence[] sentences = Build(document,
            [Say(document, "Kang", "warned", "“We watch closely. Nobody should doubt it. We will act,”", StanceLabel.Warning)]);

        Assert.Equal(4, sentences.Length);
        Assert.All(sentences[..3], sentence => Assert.Equal((StanceLabel.Warning, "Kang"), (sentence.Stance, sentence.Speaker!.Name)));
        Assert.Null(sentences[3].Speaker);
    }

    [Fact]
    public void A_full_stop_outside_the_content_does_not_keep_a_sentence_out()
    {
        Document document = TestDocuments.Of("Kang said the ships were ready. They would sail at dawn.");

        StanceSentence[] sentences = Build(document,
            [Say(document, "Kang", "said", "the ships were ready. They would sail at dawn", StanceLabel.None)]);

        Assert.Equal([0], sentences[1].Statements);
    }

    [Fact]
    public void A_sentence_that_the_content_only_touches_stays_out()
    {
        Document document = TestDocuments.Of("Kang said the ships were ready. They sailed, and the hall was silent.");

        StanceSentence[] sentences = Build(document, [Say(document, "Kang", "said", "the ships were ready. They sailed", StanceLabel.None)]);

        Assert.Empty(sentences[1].Statements);
    }

    [Fact]
    public void Who_holds_the_whole_sentence_goes_before_whom_it_quotes()
    {
        Document document = TestDocuments.Of("“Oslo warned us twice. We regret that,” Kang complained.");

        StanceSentence[] sentences = Build(document,
        [
            Say(document, "Kang", "complained", "“Oslo warned us twice. We regret that,”", StanceLabel.Condemnation),
            Say(document, "Oslo", "warned", "us twice", StanceLabel.Warning, parent: 0),
        ]);

        Assert.Equal([0, 1], sentences[0].Statements);
        Assert.Equal("Kang", sentences[0].Speaker!.Name);
    }

    [Fact]
    public void A_tree_with_a_cycle_ends()
    {
        Document document = TestDocuments.Of("Kang warned them and Oslo agreed.");
        SetHead(document, "warned", "agreed");
        SetHead(document, "agreed", "warned");

        Assert.Equal(StanceLabel.Warning, Assert.Single(Build(document, [Say(document, "Kang", "warned", "them", StanceLabel.Warning)])).Stance);
    }

    private static ClassifiedAttribution Say(
        Document document, string source, string cue, string content, StanceLabel stance, int parent = -1) =>
        TestAttributions.Classified(document, TestAttributions.Of(document, source, cue, content) with { Parent = parent }, source, stance);

    private static StanceSentence[] Build(Document document, ClassifiedAttribution[] attributions) =>
        [.. StanceDocumentBuilder.Build(document, attributions).Sentences];

    private static void SetHead(Document document, string token, string head)
    {
        int at = Array.FindIndex(document.Tokens, span => document.Text[span.Range] == token);
        document.Heads[at] = Array.FindIndex(document.Tokens, span => document.Text[span.Range] == head);
    }
}
