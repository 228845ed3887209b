using Stance.Cli.Inputs;

namespace Stance.Cli.Tests.Inputs;

public class MarkdownArticleTests
{
    [Fact]
    public void Marks_are_no_part_of_the_text_and_front_matter_tells_about_it()
    {
        Input article = Read("""
            ---
            title: "Ferry talks: halted"
            author:
              - Mara Quill
              - 'Jon Reyes'
            date: 2024-03-15 08:00
            tags: [sea, ships]
            ---
            # Ferry talks: halted

            **Brandt** warned that [Larnov](https://larnov.example) would
            *answer* <b>soon</b>.

            > "We want peace," she said.

            - Oslo said no.

                Indented lines are paragraphs that somebody indented.
            """);

        Assert.Equal(
            ["Brandt warned that Larnov would answer soon.", "\"We want peace,\" she said.", "Oslo said no.", "Indented lines are paragraphs that somebody indented."],
            article.Text!.Split("\n\n"));
        Assert.Equal(("Ferry talks: halted", "Mara Quill, Jon Reyes", new DateOnly(2024, 3, 15)), (article.Title, article.Byline, article.Date));
        Assert.True(article.IsExtracted);
    }

    [Fact]
    public void A_first_heading_is_the_title_where_nothing_else_is()
    {
        Assert.Equal(("Talks fail", "He said no."), (Read("# Talks fail\n\nHe said no.").Title, Read("# Talks fail\n\nHe said no.").Text));
        Assert.Equal("Day one\n\nHe said no.", Read("---\ntitle: Talks\n---\n# Day one\n\nHe said no.").Text);
    }

    [Theory]
    [InlineData("authors: [Mara Quill, \"Jon Reyes\"]", "Mara Quill, Jon Reyes")]
    [InlineData("Byline: Mara Quill", "Mara Quill")]
    [InlineData("author:\n  name: Mara", null)]
    public void Front_matter_has_several_shapes(string lines, string? byline) => Assert.Equal(byline, Read($"---\n{lines}\n---\nHe said no.").Byline);

    [Fact]
    public void Text_without_marks_stays() => Assert.Equal("He said no.\n\nShe said yes.", Read("He said no.\n\nShe said yes.\n").Text);

    [Fact]
    public void What_the_parser_refuses_is_an_error() => Assert.Contains("too many", Read(new string('>', 20_000) + " no").Error);

    private static Input Read(string markdown) => MarkdownArticle.Read(new(new("a"), "a.md"), markdown);
}
