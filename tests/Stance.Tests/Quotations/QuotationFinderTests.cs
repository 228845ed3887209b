using Stance.Quotations;
using Stance.Text;

namespace Stance.Tests.Quotations;

public class QuotationFinderTests
{
    [Theory]
    [InlineData("\"We will not yield,\" the minister said.", "\"We will not yield,\"")]
    [InlineData("“We will not yield,” the minister said.", "“We will not yield,”")]
    [InlineData("'We will not yield,' the minister said.", "'We will not yield,'")]
    [InlineData("‘We will not yield,’ the minister said.", "‘We will not yield,’")]
    [InlineData("«We will not yield», the minister said.", "«We will not yield»")]
    [InlineData("« We will not yield », the minister said.", "« We will not yield »")]
    [InlineData("„Wir geben nicht nach“, sagte er.", "„Wir geben nicht nach“")]
    [InlineData("„We yield nothing”, he said.", "„We yield nothing”")]
    [InlineData("»We will not yield«, the minister said.", "»We will not yield«")]
    [InlineData("``We will not yield,'' the minister said.", "``We will not yield,''")]
    [InlineData("`We will not yield,' the minister said.", "`We will not yield,'")]
    [InlineData("「We will not yield」 the minister said.", "「We will not yield」")]
    [InlineData("”We will not yield,” the minister said.", "”We will not yield,”")]
    [InlineData("“We will not yield,“ the minister said.", "“We will not yield,“")]
    [InlineData("\"We will not yield,” the minister said.", "\"We will not yield,”")]
    [InlineData("\" We will not yield , \" the minister said .", "\" We will not yield , \"")]
    [InlineData("The reply was short (“Never”).", "“Never”")]
    [InlineData("One word—\"Never\"—was the reply.", "\"Never\"")]
    [InlineData("He wrote \"never\".", "\"never\"")]
    public void Finds_quotations_in_marks_of_every_kind(string text, string quotation)
    {
        Assert.Equal([quotation], TextsOf(text));
        Assert.True(Assert.Single(Find(text)).Closed);
    }

    [Theory]
    [InlineData("The states' rights and the allies' plans don't matter to O'Brien's team.")]
    [InlineData("The leaders’ summit in the ’90s wasn’t the envoys’ idea.")]
    [InlineData("Tell 'em we won't wait for the ministers' word, y'all.")]
    [InlineData("He stands 5'10\" tall and owns a 12\" model of the ship.")]
    [InlineData("The envoy of the ‘Abd tribe left.")]
    public void Apostrophes_and_inches_are_no_quotation_marks(string text) => Assert.Empty(TextsOf(text));

    [Theory]
    [InlineData("'The states' rights must stand,' she said.", "'The states' rights must stand,'")]
    [InlineData("'We can't wait, and they don't care,' he said.", "'We can't wait, and they don't care,'")]
    [InlineData("Seoul's envoys called the ‘buffers’ and the allies’ plans useless.", "‘buffers’")]
    [InlineData("“It’s the allies’ duty,” he said.", "“It’s the allies’ duty,”")]
    public void Single_marks_close_where_no_apostrophe_stands(string text, string quotation) => Assert.Equal([quotation], TextsOf(text));

    [Fact]
    public void Several_quotations_in_one_sentence_come_in_order() =>
        Assert.Equal(["“grave concern”", "“all necessary steps”"], TextsOf("He voiced “grave concern” and vowed “all necessary steps” in reply."));

    [Fact]
    public void Nested_quotations_know_their_outer_one()
    {
        const string Text = "“The envoy told us ‘we will “never” sign’ and left,” she said.";
        Quotation[] quotations = Find(Text);
        Assert.Equal(["“The envoy told us ‘we will “never” sign’ and left,”", "‘we will “never” sign’", "“never”"], TextsOf(Text));
        Assert.Equal([-1, 0, 1], quotations.Select(q => q.Outer));
    }

    [Fact]
    public void Nested_straight_marks_of_one_kind_are_told_by_their_direction()
    {
        const string Text = "\"He said \"no\" to us,\" she said.";
        Assert.Equal(["\"He said \"no\" to us,\"", "\"no\""], TextsOf(Text));
    }

    [Fact]
    public void Curly_marks_stand_inside_straight_ones()
    {
        const string Text = "\"The envoy called it “folly” and left. The ministry agreed.\"";
        Assert.Equal([Text, "“folly”"], TextsOf(Text));
    }

    [Fact]
    public void Values_of_markup_are_no_quotations() => Assert.Empty(TextsOf("<post id=\"12\" author=\"desk\">The envoy left."));

    [Fact]
    public void A_headline_quotes_speech() =>
        Assert.Equal(QuotationUse.Speech, Assert.Single(Find("Kim “Folly” Lee Claim Denied\n\nThe envoy left.")).Use);

    [Fact]
    public void Adjacent_closing_marks_close_both()
    {
        const string Text = "\"They shouted 'Go home.'\" The envoy left.";
        Assert.Equal(["\"They shouted 'Go home.'\"", "'Go home.'"], TextsOf(Text));
    }

    [Fact]
    public void A_quotation_that_is_never_closed_ends_with_its_paragraph()
    {
        const string Text = "He warned that “the line was crossed.\n\nThe envoy left. She called it “absurd” later.";
        Quotation[] quotations = Find(Text);
        Assert.Equal(["“the line was crossed.", "“absurd”"], TextsOf(Text));
        Assert.Equal([false, true], quotations.Select(q => q.Closed));
        Assert.All(quotations, q => Assert.False(q.Continued));
    }

    [Fact]
    public void A_forgotten_closing_mark_ends_where_the_next_quotation_opens()
    {
        const string Text = "“We go, he said. “We stay,” she said.";
        Assert.Equal(["“We go, he said.", "“We stay,”"], TextsOf(Text));
    }

    [Fact]
    public void A_quotation_opened_at_every_paragraph_and_closed_once_is_continued()
    {
        const string Text = "The minister said: “The first point is peace.\n\n“The second point is trade.\n\n“The third is trust.”\n\nHe left.";
        Quotation[] quotations = Find(Text);
        Assert.Equal(["“The first point is peace.", "“The second point is trade.", "“The third is trust.”"], TextsOf(Text));
        Assert.Equal([true, true, false], quotations.Select(q => q.Continued));
        Assert.Equal([false, false, true], quotations.Select(q => q.Closed));
    }

    [Fact]
    public void A_quotation_that_a_paragraph_break_cuts_goes_on_to_its_mark()
    {
        const string Text = "\"The first point is peace.\n\nThe second is trade,\" he said.";
        Quotation[] quotations = Find(Text);
        Assert.Equal(["\"The first point is peace.", "The second is trade,\""], TextsOf(Text));
        Assert.True(quotations[0].Continued);
        Assert.True(quotations[1].Closed);
    }

    [Fact]
    public void An_odd_mark_does_not_swallow_the_article()
    {
        const string Text = "The talks\" failed.\n\n“We regret it,” he said.\n\nNothing more was said.";
        Assert.Equal(["“We regret it,”"], TextsOf(Text));
    }

    [Fact]
    public void Empty_marks_quote_nothing() => Assert.Empty(TextsOf("The field held \"\" and “” only."));

    [Theory]
    [InlineData("The army withdrew from the so-called “buffer” zone.")]
    [InlineData("The article contains a “buffer” provision for both sides.")]
    [InlineData("Both capitals live with the “frozen” conflict.")]
    public void Scare_quotes_are_told_from_speech(string text) => Assert.Equal(QuotationUse.Scare, Assert.Single(Find(text)).Use);

    [Theory]
    [InlineData("Seoul expressed “serious concern” over the pact.")]
    [InlineData("The ministry condemned the “brutal” attack.")]
    [InlineData("She called the plan a “dangerous” gamble.")]
    [InlineData("The envoy said the talks were “useful”.")]
    [InlineData("“Never,” the envoy replied.")]
    [InlineData("The crowd chanted: “Peace Now”.")]
    [InlineData("He called the claim “a lie.”")]
    [InlineData("He promised “a strong answer” to any attack on the island.")]
    public void Short_quotations_near_a_word_of_speaking_are_speech(string text) => Assert.Equal(QuotationUse.Speech, Assert.Single(Find(text)).Use);

    [Theory]
    [InlineData("The envoy, Kim “Johnny” Lee, arrived on Monday.")]
    [InlineData("Lee, known as \"the Rocket\", arrived on Monday.")]
    [InlineData("Marshal Orlov, nicknamed “Iron Hand,” retired.")]
    public void Nicknames_are_no_speech(string text) => Assert.Equal(QuotationUse.Nickname, Assert.Single(Find(text)).Use);

    [Theory]
    [InlineData("Ankara launched “Operation Quiet River” in May.")]
    [InlineData("Critics praised the film \"The Long Road\" for its calm.")]
    [InlineData("The two leaders signed the “Treaty on Good Neighbourly Relations,” a pledge of mutual aid.")]
    [InlineData("The ministry opened the “Blue Wave” initiative in March.")]
    [InlineData("The memoir, titled “A Life in Two Capitals”, appears soon.")]
    public void Titles_are_no_speech(string text) => Assert.Equal(QuotationUse.Title, Assert.Single(Find(text)).Use);

    private static Quotation[] Find(string text) => QuotationFinder.Find(TestDocuments.Of(text));

    private static string[] TextsOf(string text)
    {
        Document document = TestDocuments.Of(text);
        return [.. QuotationFinder.Find(document).Select(quotation => document.TextOf(quotation.Tokens))];
    }
}
