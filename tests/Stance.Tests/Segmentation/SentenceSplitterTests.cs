using Stance.Text;

namespace Stance.Tests.Segmentation;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("The envoy left.| He was tired.")]
    [InlineData("Mr. Lee met Gen. J. R. Park of Acme Inc. in Geneva.| They spoke.")]
    [InlineData("He moved to the U.S.| The president met him.")]
    [InlineData("The U.S. Senate met on Nov. 5 at 3 p.m. Tuesday.| It voted.")]
    [InlineData("It rose 3.5 percent.| In 2016, it fell.| 20 people saw it.")]
    [InlineData("Rep. Ann Ray (R-Ky.) said so.| No.")]
    [InlineData("Will it hold?!| Nobody knows!| We wait...| But not long.")]
    [InlineData("1. Withdraw the troops.| 2. Sign the pact.")]
    [InlineData("It ended in May.[3]| The army left.")]
    public void Splits_prose(string marked) => AssertSplit(marked);

    [Theory]
    [InlineData("“Stop this.| We will act,” he said.")]
    [InlineData("\"What now?\" he asked.| \"Leave!\"| They left.")]
    [InlineData("“Will it hold?” Chang Ho-jin asked.| Nobody answered.")]
    [InlineData("He said “we will act.”| She nodded.")]
    [InlineData("He said \"we will act.\"| \"Never,\" she said.")]
    [InlineData("(The pact is void.)| She nodded.")]
    [InlineData("He said, ‘We left.’| She nodded.")]
    [InlineData("He called it “the end”.| She nodded.")]
    [InlineData("“We must act.” — Commissioner Orlova")]
    [InlineData("He quoted her: “They said ‘no.’”| Nobody laughed.")]
    public void A_sentence_ends_after_its_closing_mark(string marked) => AssertSplit(marked);

    [Fact]
    public void A_blank_line_always_ends_sentence_and_paragraph()
    {
        const string Text = "Seoul warns Moscow\n\nThe ministry said on Friday that\n\nit would act.";
        Assert.Equal(["Seoul warns Moscow", "The ministry said on Friday that", "it would act."], TextsOf(Text));
        Assert.Equal([0, 1, 2], ParagraphsOf(Text));
    }

    [Fact]
    public void A_line_is_a_paragraph_where_lines_are_paragraphs()
    {
        const string Text = "Seoul warns Moscow\nThe ministry spoke on Friday. It was brief.\nMoscow did not answer.";
        Assert.Equal([0, 1, 1, 2], ParagraphsOf(Text));
    }

    [Fact]
    public void Lines_wrapped_by_hand_are_joined()
    {
        const string Text = "The ministry said on Friday that the pact between the two\n"
            + "neighbours was a grave matter and that it would review\nits policy of sending only medical supplies to the\n"
            + "front. The envoy, Kim Lee, told reporters that the\nMinistry would answer.\nA new round starts on Monday, the envoy said, and the\nresult is open.";
        Assert.Equal([0, 0, 1], ParagraphsOf(Text));
        Assert.Equal(3, TextsOf(Text).Length);
    }

    [Theory]
    [InlineData("SEOUL, Nov. 21 (Yonder) -- The ministry spoke on Friday.| It was brief.")]
    [InlineData("MOSCOW, June 21. /Yonder/. The ministry spoke on Friday.| It was brief.")]
    [InlineData("GENEVA — The envoys spoke on Friday.| It was brief.")]
    public void A_dateline_stays_in_its_sentence(string marked) => AssertSplit(marked);

    [Fact]
    public void Long_lines_are_paragraphs_although_one_starts_small()
    {
        string line = string.Concat(Enumerable.Repeat("The ministry spoke at length on Friday. ", 6)).TrimEnd();
        Assert.Equal([0, 1, 2], ParagraphsOf(line + "\nthe envoy left.\n" + line).Distinct());
    }

    [Theory]
    [InlineData("Seoul hints at lethal aid to Kyiv")]
    [InlineData("Envoy Says Talks With Neighbours Are Near Collapse.")]
    [InlineData("U.S. To Send Envoy To Talks")]
    public void A_paragraph_without_a_full_stop_is_a_headline(string headline)
    {
        Document document = TestDocuments.Of(headline + "\n\nThe envoy said so on Friday.");
        Assert.Equal([SentenceKind.Headline, SentenceKind.Prose], document.Sentences.Select(sentence => sentence.Kind));
        Assert.Equal(headline, document.TextOf(document.Sentences[0].Tokens));
    }

    [Theory]
    [InlineData("By Kim Lee, staff reporter; Ann Park, staff reporter")]
    [InlineData("Posted on : 2031-06-21 16:56 KST Modified on : 2031-06-21 16:56 KST")]
    [InlineData("Friday, June 10, 2031")]
    [InlineData("Related stories")]
    [InlineData("Most viewed articles")]
    [InlineData("Please direct questions or comments to [desk@example.org]")]
    [InlineData("(Agency/Yonder)")]
    [InlineData("Follow Ann Ray on Twitter @annray.")]
    [InlineData("© 2031 The Example Post. All rights reserved")]
    [InlineData("(Reporting by Ann Ray in Geneva; Editing by Kim Lee)")]
    [InlineData("***")]
    public void What_the_page_adds_is_furniture(string line)
    {
        Document document = TestDocuments.Of("The envoy left on Friday.\n\n" + line + "\n\nHe was tired.");
        Assert.Equal(SentenceKind.Prose, document.Sentences[0].Kind);
        Assert.Equal(SentenceKind.Prose, document.Sentences[^1].Kind);
        Assert.All(document.Sentences[1..^1], sentence => Assert.Equal(SentenceKind.Furniture, sentence.Kind));
    }

    [Theory]
    [InlineData("By Friday, the two envoys had left the capital.")]
    [InlineData("Follow the money, he said.")]
    [InlineData("Sources in the ministry denied it.")]
    [InlineData("Updated plans were sent to 12 capitals.")]
    [InlineData("Watch: the minister will never resign, she said.")]
    [InlineData("(The minister declined to comment.)")]
    [InlineData("Related talks in Geneva were postponed.")]
    public void A_sentence_of_prose_is_never_furniture(string line)
    {
        Document document = TestDocuments.Of("The envoy left on Friday.\n\n" + line + "\n\nHe was tired.");
        Assert.All(document.Sentences, sentence => Assert.Equal(SentenceKind.Prose, sentence.Kind));
    }

    [Fact]
    public void A_photo_credit_after_a_caption_is_furniture()
    {
        Document document = TestDocuments.Of("The envoy boards a train on June 19. (Agency/Yonder)");
        Assert.Equal(["The envoy boards a train on June 19.", "(Agency/Yonder)"], document.Sentences.Select(s => document.TextOf(s.Tokens)));
        Assert.Equal([SentenceKind.Prose, SentenceKind.Furniture], document.Sentences.Select(s => s.Kind));
    }

    [Fact]
    public void A_sentence_without_an_end_is_cut()
    {
        Document document = TestDocuments.Of(string.Concat(Enumerable.Repeat("and so on, ", 1000)));
        Assert.All(document.Sentences, sentence => Assert.InRange(sentence.Tokens.Count, 1, 400));
        Assert.Equal(document.Tokens.Length, document.Sentences.Sum(sentence => sentence.Tokens.Count));
    }

    // Sentences are parted by "|" in the marked text.
    private static void AssertSplit(string marked) =>
        Assert.Equal(marked.Split('|').Select(sentence => sentence.Trim()), TextsOf(marked.Replace("|", "", StringComparison.Ordinal)));

    private static string[] TextsOf(string text)
    {
        Document document = TestDocuments.Of(text);
        return [.. document.Sentences.Select(sentence => document.TextOf(sentence.Tokens))];
    }

    private static int[] ParagraphsOf(string text) => [.. TestDocuments.Of(text).Sentences.Select(sentence => sentence.Paragraph)];
}
