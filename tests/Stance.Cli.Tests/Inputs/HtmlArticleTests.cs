using Stance.Cli.Inputs;

namespace Stance.Cli.Tests.Inputs;

public class HtmlArticleTests
{
    private const string Page = """
        <!doctype html>
        <html><head>
        <title>Larnov halts ferry talks | The Harbour Post</title>
        <meta property="article:published_time" content="2024-03-14T23:30:00-05:00">
        <script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "author": [{"name": "Mara Quill"}, {"name": "Jon Reyes"}]}]}</script>
        <style>p { color: red }</style>
        </head><body>
        <header><nav><a href="/">Home</a></nav><p>The minister said that it will rain today.</p></header>
        <div class="cookie-banner"><p>We said that we use cookies.</p></div>
        <div><article class="story has-sidebar">
        <h1>Larnov halts ferry talks</h1>
        <p class="byline">By Mara Quill and Jon Reyes</p><time datetime="2024-03-14">14 March</time>
        <div id="shareBar"><a href="#">Share</a></div>
        <p>PORT VALE&nbsp;&mdash; Foreign Minister Ida Brandt warned on <time>Thursday</time> that
           Larnov would &ldquo;answer every step&rdquo;.</p>
        <figure><img src="x"><figcaption>Ida Brandt said hello.</figcaption></figure>
        <p>"We want <b>peace</b>," she said.<br><br>Oslo condemned the move, which the union called &lt;a trap&gt;.</p>
        <aside><p>More: what the minister said in May.</p></aside>
        <p><a href="y">Brandt denies everything</a></p>
        <ul class="related-links"><li>What Oslo said</li></ul>
        <h2>Reaction</h2>
        <blockquote><p>The union praised the step.</p></blockquote>
        <form><p>Sign up: the editor promised news.</p></form>
        </article></div>
        <footer><p>The publisher said that all rights are his.</p></footer>
        <script>document.write("He said no.")</script>
        </body></html>
        """;

    [Fact]
    public void Only_the_article_is_read()
    {
        Input article = Read(Page);

        Assert.Equal(
            [
                "PORT VALE — Foreign Minister Ida Brandt warned on Thursday that Larnov would “answer every step”.",
                "\"We want peace,\" she said.",
                "Oslo condemned the move, which the union called <a trap>.",
                "Reaction",
                "The union praised the step.",
            ],
            article.Text!.Split("\n\n"));
        Assert.True(article.IsExtracted);
    }

    [Fact]
    public void The_page_tells_title_byline_and_date()
    {
        Input article = Read(Page);

        Assert.Equal(("Larnov halts ferry talks", "Mara Quill, Jon Reyes", new DateOnly(2024, 3, 14)), (article.Title, article.Byline, article.Date));
    }

    [Theory]
    [InlineData("<title>Talks fail - The Harbour Post</title>", "Talks fail")]
    [InlineData("<meta property='og:site_name' content='Post'><meta property='og:title' content='Oslo - Larnov: talks fail | Post'>", "Oslo - Larnov: talks fail")]
    [InlineData("<meta property='og:title' content='Oslo - Larnov'>", "Oslo - Larnov")]
    [InlineData("", null)]
    public void The_title_does_not_name_the_site(string head, string? title) => Assert.Equal(title, Read($"<html><head>{head}</head><body><p>x</p></body></html>").Title);

    [Theory]
    [InlineData("<meta name='author' content='By Mara Quill'>", "Mara Quill")]
    [InlineData("<script type='application/ld+json'>{\"author\": \"Jon Reyes\"}</script>", "Jon Reyes")]
    [InlineData("<script type='application/ld+json'>{\"author\": {</script><meta name=author content='Jon Reyes'>", "Jon Reyes")]
    [InlineData("<meta property='article:author' content='https://post.example/quill'>", null)]
    public void The_byline_is_a_name(string head, string? byline) => Assert.Equal(byline, Read($"<html><head>{head}</head><body><p>x</p></body></html>").Byline);

    [Theory]
    [InlineData("<time datetime='2024-03-15T01:00:00Z'>today</time>", 15)]
    [InlineData("<script type='application/ld+json'>[{\"datePublished\": \"2024-03-16\"}]</script>", 16)]
    [InlineData("<meta name='date' content='17 March 2024'>", 17)]
    public void The_date_stands_in_many_places(string element, int day) =>
        Assert.Equal(new DateOnly(2024, 3, day), Read($"<html><body>{element}<p>x</p></body></html>").Date);

    [Fact]
    public void Without_an_article_element_the_densest_block_is_it()
    {
        Input article = Read("""
            <body><div class="top"><p>Weather: rain.</p></div>
            <div id="page"><div class="left"><p><a href="a">Oslo said no</a></p></div><div class="text">
            <p>Brandt warned that the harbour would close, and that the ferries would stop for a long time after that.</p>
            <p>Oslo condemned the plan and said that it would send its own ships to the harbour if nothing changed.</p>
            </div></div></body>
            """);

        Assert.StartsWith("Brandt warned", article.Text);
        Assert.EndsWith("if nothing changed.", article.Text);
    }

    [Fact]
    public void A_row_of_a_table_is_a_line() => Assert.Equal(
        "Year Ferries\n\n2023 14",
        Read("<body><table><tr><th>Year</th><th>Ferries</th></tr><tr><td>2023</td><td>14</td></tr></table></body>").Text);

    [Fact]
    public void An_old_page_with_breaks_in_place_of_paragraphs_is_read()
    {
        Assert.Equal("Brandt warned Oslo.\n\nOslo\nsaid no.", Read("<body>Brandt warned Oslo.<br><br>Oslo<br>said no.</body>").Text);
    }

    [Theory]
    [InlineData("<p>By <span class='byline'>Mara Quill</span></p><p>Brandt warned Oslo.</p>")]
    [InlineData("<p>By <a class='author-name' href='x'>Mara Quill</a>, in Oslo</p><p>Brandt warned Oslo.</p>")]
    public void Nothing_is_left_of_a_byline(string body) => Assert.Equal("Brandt warned Oslo.", Read($"<article>{body}</article>").Text);

    [Fact]
    public void A_paragraph_that_begins_like_a_byline_is_read() =>
        Assert.Equal("By Monday, Brandt had warned Oslo.", Read("<article><p>By <time>Monday</time>, <b>Brandt</b> had warned Oslo.</p></article>").Text);

    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("no tags at all")]
    [InlineData("<html><frameset></frameset></html>")]
    [InlineData("<p><b><table><p></b>x<div></table>")]
    public void Any_page_is_read(string html) => Assert.NotNull(Read(html).Text);

    [Fact]
    public void Elements_without_end_in_each_other_are_an_error() =>
        Assert.Contains("one in the other", Read(string.Concat(Enumerable.Repeat("<div>", 10_000))).Error);

    [Fact]
    public void A_declared_encoding_is_found_as_browsers_do()
    {
        Assert.Equal("windows-1252", HtmlCharset.Find("<meta charset=ISO-8859-1>"u8)!.WebName);
        Assert.Equal("windows-1250", HtmlCharset.Find("<meta http-equiv='Content-Type' content='text/html; charset=windows-1250'>"u8)!.WebName);
        Assert.Null(HtmlCharset.Find("<meta charset='utf-8'>"u8));
        Assert.Null(HtmlCharset.Find("<p>charset=windows-1250</p>"u8));
    }

    private static Input Read(string html) => HtmlArticle.Read(new(new("a"), "a.html"), html);
}
