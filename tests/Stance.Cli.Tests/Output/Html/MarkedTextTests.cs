using System.Xml.Linq;
using Stance.Cli.Output;
using Stance.Cli.Output.Html;

namespace Stance.Cli.Tests.Output.Html;

public class MarkedTextTests
{
    [Fact]
    public void Source_cue_and_content_are_marked_where_they_stand()
    {
        Article article = new DrawnArticle("Oslo warned that ships would sail.").Say("Norway", StanceLabel.Warning, "Oslo", "warned", ["that ships would sail"]).End();

        Assert.Equal(
            "<span class=\"source t2\" data-s=\"1.1\">Oslo</span> <span class=\"cue t2\" data-s=\"1.1\">warned</span> "
                + "<span class=\"content t2\" data-s=\"1.1\" data-n=\"1\">that ships would sail</span>.",
            Mark(article));
    }

    [Fact]
    public void A_statement_inside_a_content_is_marked_inside_it()
    {
        Article article = new DrawnArticle("Oslo said that Riga feared war.")
            .Say("Norway", StanceLabel.None, "Oslo", "said", ["that Riga feared war"])
            .Say("Latvia", StanceLabel.Warning, "Riga", "feared", ["war"])
            .End();

        Assert.EndsWith(
            "<span class=\"content t0\" data-s=\"1.1\" data-n=\"1\">that <span class=\"source t2\" data-s=\"1.2\">Riga</span> <span class=\"cue t2\" data-s=\"1.2\">feared</span> "
                + "<span class=\"content t2\" data-s=\"1.2\" data-n=\"2\">war</span></span>.",
            Mark(article),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Of_contents_that_cross_the_second_is_marked_in_two_parts_and_numbered_once()
    {
        Article article = new DrawnArticle("one two three four")
            .Say("Norway", StanceLabel.Warning, null, null, ["one two three"])
            .Say("Latvia", StanceLabel.Condemnation, null, null, ["two three four"])
            .End();

        Assert.Equal(
            "<span class=\"content t2\" data-s=\"1.1\" data-n=\"1\">one <span class=\"content t1\" data-s=\"1.2\" data-n=\"2\">two three</span></span>"
                + "<span class=\"content t1\" data-s=\"1.2\"> four</span>",
            Mark(article));
    }

    [Fact]
    public void A_content_over_two_paragraphs_is_marked_in_both()
    {
        Article article = new DrawnArticle("“It ends.\n\nIt ends now.”").Say("Norway", StanceLabel.Warning, null, null, ["“It ends.\n\nIt ends now.”"]).End();

        string[] paragraphs = [.. Prose(article).SelectMany(part => part.Elements("p")).Select(paragraph => string.Concat(paragraph.Nodes()))];

        Assert.Equal(
            ["<span class=\"content t2\" data-s=\"1.1\" data-n=\"1\">“It ends.</span>", "<span class=\"content t2\" data-s=\"1.1\">It ends now.”</span>"], paragraphs);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    [InlineData("\r\nA headline\r\n\r\nHe said <b>no</b> & \"yes\".\r\n  She 'agreed'.\r\n\r\n")]
    [InlineData("<script>alert('x')</script>\n\n--> ]]> </style></div></section>")]
    [InlineData("قال الوزير إن الحرب انتهت.\n\n\u202Ereversed\u202C 😀 🇳🇴 e\u0301")]
    public void No_character_of_the_text_is_lost(string text) => Assert.Equal(text, TextOf(new DrawnArticle(text).End()));

    [Fact]
    public void What_pages_cannot_hold_is_replaced_in_its_place() => Assert.Equal("a\uFFFDb\uFFFDc", TextOf(new DrawnArticle("a\0b\uD800c").End()));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Marks_of_any_spans_nest_and_keep_the_text(int seed)
    {
        string[] words = ["Oslo", "& Riga", "<i>said</i>", "war", "“peace”", "\r\n\r\n", "now.", "\n", "Then"];
        var random = new Random(seed);
        for (int round = 0; round < 40; round++)
        {
            string text = string.Join(' ', random.GetItems(words, random.Next(2, 40)));
            DrawnArticle article = new(text);
            for (int i = random.Next(12); i > 0; i--)
            {
                int start = random.Next(text.Length);
                string piece = text.Substring(start, random.Next(1, text.Length - start + 1));
                if (!string.IsNullOrWhiteSpace(piece))
                {
                    article.Say("Norway", StanceLabel.Warning, null, null, [piece]);
                }
            }

            Assert.Equal(text, TextOf(article.End()));
        }
    }

    [Fact]
    public void A_text_made_to_nest_without_end_stays_small()
    {
        string text = string.Join(' ', Enumerable.Range(0, 2000).Select(i => $"w{i}"));
        DrawnArticle article = new(text);
        for (int i = 0; i < 500; i++)
        {
            article.Say("Norway", StanceLabel.Warning, null, null, [text[(3 * i)..]]);
        }

        Assert.InRange(Mark(article.End()).Length, text.Length, 20 * text.Length);
    }

    private static string Mark(Article article)
    {
        using var writer = new StringWriter();
        Report report = new([article]);
        new MarkedText(writer, report.Articles[0], report.Tones).WriteTo(article.Document.Text.Length);
        return writer.ToString();
    }

    // The article as the report has it, without its notes; that it parses says that its tags nest.
    private static IEnumerable<XElement> Prose(Article article)
    {
        using var writer = new StringWriter();
        Report report = new([article]);
        ArticleView.Write(writer, report.Articles[0], report);
        return XElement.Parse(writer.ToString(), LoadOptions.PreserveWhitespace).Descendants("div").Where(part => (string?)part.Attribute("class") == "prose");
    }

    private static string TextOf(Article article) => string.Concat(Prose(article).Select(part => part.Value));
}
