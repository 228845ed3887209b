using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace Stance.Cli.Inputs;

/// <summary>An article from a Markdown file: its text without the marks, and what its front matter says about it.</summary>
internal static class MarkdownArticle
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().Build();

    /// <summary>The input with the text and what is known about it, or with an error.</summary>
    /// <param name="input">The name of the file.</param>
    /// <param name="markdown">The file.</param>
    public static Input Read(Input input, string markdown)
    {
        MarkdownDocument document;
        string html;
        try
        {
            document = Markdown.Parse(markdown, Pipeline);
            html = document.ToHtml(Pipeline);
        }
        catch (ArgumentException)
        {
            // The parser has a limit.
            return input with { Error = "expected Markdown; found quotations, lists or brackets too many in each other" };
        }
        FrontMatter matter = FrontMatter.Parse(document.Descendants<YamlFrontMatterBlock>().SelectMany(block => block.Lines.ToString().Split('\n')));
        // Markdown may hold HTML, and a reader of either sees the same text.
        IElement body = new HtmlParser().ParseDocument(html).Body!;
        IElement? headline = body.Children.FirstOrDefault(element => element.LocalName == "h1");
        string? heading = headline?.TextContent.Trim();
        bool isTitle = heading is { Length: > 0 } && (matter.Title is null || matter.Title == heading);
        return input with
        {
            Text = VisibleText.Of(body, element => isTitle && element == headline, leavesOutLinks: false),
            Title = matter.Title ?? (isTitle ? heading : null),
            Byline = matter.Byline,
            Date = matter.Date,
            IsExtracted = true,
        };
    }
}
