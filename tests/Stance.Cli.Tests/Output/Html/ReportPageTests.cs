using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Stance.Cli.Output;
using Stance.Cli.Output.Html;

namespace Stance.Cli.Tests.Output.Html;

public class ReportPageTests
{
    private const string Text = "Oslo warned Riga that ships would sail. Riga condemned the ships.";

    [Fact]
    public void The_policy_of_the_page_names_its_style_and_its_script_and_nothing_else()
    {
        string page = Page(Drawn());

        string style = Between(page, "<style>", "</style>");
        string script = Between(page, "<script>", "</script>");
        string policy = Between(page, "Content-Security-Policy\" content=\"", "\"").Replace("&#39;", "'", StringComparison.Ordinal);
        Assert.Equal($"default-src 'none'; style-src {Hash(style)}; script-src {Hash(script)}; base-uri 'none'; form-action 'none'", policy);
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page.Replace("http-equiv", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_view_is_one_section_that_parses()
    {
        XElement view = View(Drawn());

        Assert.Equal("section", view.Name);
        Assert.Equal("report", (string)view.Attribute("class")!);
    }

    [Fact]
    public void A_note_says_who_takes_which_stance_towards_whom_and_its_card_the_rest()
    {
        XElement note = Parts(View(Drawn()), "details", "note t2").Single();

        Assert.Equal("1 Norway  warning → Latvia", note.Element("summary")!.Value);
        Assert.Equal("1.1 warning Norway Latvia 0.7", string.Join(' ', note.Attributes().Skip(1).Select(attribute => attribute.Value)));
        string card = Parts(note, "div", "card").Single().Value;
        Assert.StartsWith("that ships would sail", card, StringComparison.Ordinal);
        Assert.Contains("“Oslo”: a country’s name 0.80", card, StringComparison.Ordinal);
        Assert.Contains("warning 0.70", card.Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("drawn 0.90", card, StringComparison.Ordinal);
    }

    [Fact]
    public void Speakers_and_targets_are_counted_by_stance()
    {
        XElement view = View(Drawn("a", 1), Drawn("b", 2));

        XElement norway = Parts(view, "table", "speakers").Single().Descendants("tr").Single(row => (string?)row.Attribute("data-speaker") == "Norway");
        Assert.Equal(["", "2", "", ""], norway.Elements("td").Select(cell => cell.Value));
        XElement[] pairs = [.. Parts(view, "table", "matrix").SelectMany(table => table.Descendants("button"))];
        Assert.Equal(
            ["Norway warning Latvia 2"],
            pairs.Select(pair => $"{(string)pair.Attribute("data-speaker")!} {(string)pair.Attribute("data-stance")!} {(string)pair.Attribute("data-about")!} {pair.Value}"));
    }

    [Fact]
    public void Several_articles_have_an_index_and_a_time_line_that_says_what_it_leaves_out()
    {
        XElement view = View(Drawn("a", 1), Drawn("b", 9), Drawn("c", null));

        Assert.Equal(["#article-1", "#article-2", "#article-3"], Parts(view, "table", "contents").Single().Descendants("a").Select(link => (string)link.Attribute("href")!));
        XElement timeline = Parts(view, "section", "timeline").Single();
        Assert.Equal(
            ["Norway: warning, 1 May 2026", "Latvia: condemnation, 1 May 2026", "Norway: warning, 9 May 2026", "Latvia: condemnation, 9 May 2026"],
            timeline.Descendants("title").Select(tip => tip.Value));
        Assert.Contains("1 article without a date left out.", timeline.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_dates_the_page_says_why_there_is_no_time_line()
    {
        XElement view = View(Drawn("a", null), Drawn("b", null));

        Assert.Contains("fewer than two different dates", Parts(view, "section", "timeline").Single().Value, StringComparison.Ordinal);
        Assert.Empty(Parts(view, "th", "date"));
    }

    [Fact]
    public void One_article_has_neither()
    {
        XElement view = View(Drawn());

        Assert.Empty(Parts(view, "table", "contents"));
        Assert.Empty(Parts(view, "section", "timeline"));
    }

    [Fact]
    public void Labels_of_any_model_have_tones_of_their_own()
    {
        StanceLabel[] labels = [new("plea"), StanceLabel.Warning, new("<b>"), StanceLabel.None];
        Article article = new DrawnArticle(Text).Say("Norway", new StancePrediction(labels, [0.1, 0.1, 0.7, 0.1]), "Oslo", "warned", ["that ships would sail"]).End();

        XElement view = View(article);

        Assert.Equal(["warning", "plea", "<b>", "none"], Parts(view, "span", "name").Take(4).Select(name => name.Value));
        Assert.Equal("<b>", (string)Parts(view, "details", "note t5").Single().Attribute("data-stance")!);
    }

    [Fact]
    public void Nothing_in_gives_a_page_that_says_so() => Assert.Contains("0 statements", Page(), StringComparison.Ordinal);

    [Fact]
    public void What_an_article_says_about_itself_is_text()
    {
        const string Attack = "</h1><script>alert(1)</script><img src=x onerror=alert(2)>\"'";
        Article article = Drawn() with { Title = Attack, Byline = Attack };

        string page = Page(Attack, article);

        Assert.Equal(1, Count(page, "<script"));
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.Equal(Attack, Parts(View(article), "h2", "headline").Single().Value);
    }

    [Fact]
    public void The_size_grows_with_the_articles_and_a_hundred_take_no_time()
    {
        Article[] articles = [.. Enumerable.Range(0, 100).Select(i => Drawn($"a{i}", 1 + (i % 28)))];
        int fixedSize = Page().Length;
        int one = Page(articles[0]).Length - fixedSize;

        var watch = Stopwatch.StartNew();
        int all = Page(articles).Length - fixedSize;

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
        Assert.InRange(all, 0, 120 * one);
    }

    private static Article Drawn(string id = "drawn", int? day = null) =>
        new DrawnArticle(Text) { Id = id, Date = day is { } given ? new DateOnly(2026, 5, given) : null }
            .Say("Norway", StanceLabel.Warning, "Oslo", "warned", ["that ships would sail"], ("Riga", "Latvia"))
            .Say("Latvia", StanceLabel.Condemnation, "Riga", "condemned", ["the ships"])
            .End();

    private static string Page(params Article[] articles) => Page("Title", articles);

    private static string Page(string title, params Article[] articles)
    {
        using var writer = new StringWriter();
        ReportPage.Write(writer, title, articles);
        return writer.ToString();
    }

    // That it parses says that its tags nest.
    private static XElement View(params Article[] articles)
    {
        using var writer = new StringWriter();
        ReportPage.WriteView(writer, articles);
        string view = writer.ToString();
        foreach (string name in (ReadOnlySpan<string>)["disabled", "checked", "hidden"])
        {
            view = view.Replace($" {name}", $" {name}=\"\"", StringComparison.Ordinal);
        }
        return XElement.Parse(Regex.Replace(view, "(<input[^>]*)>", "$1/>"), LoadOptions.PreserveWhitespace);
    }

    private static IEnumerable<XElement> Parts(XElement view, string element, string style) =>
        view.Descendants(element).Where(part => (string?)part.Attribute("class") == style);

    private static int Count(string text, string words) => text.Split(words).Length - 1;

    private static string Between(string text, string start, string end)
    {
        int from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }

    private static string Hash(string content) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'";
}
