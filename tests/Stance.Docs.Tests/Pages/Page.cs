using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Stance.Docs.Tests.Pages;

/// <summary>A Markdown file of the repository.</summary>
internal sealed class Page
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).UsePipeTables().Build();

    private readonly MarkdownDocument _document;

    private Page(string name, MarkdownDocument document)
    {
        Name = name;
        _document = document;
        Blocks = [.. document.Descendants<Markdig.Syntax.CodeBlock>().Select(BlockOf)];
    }

    /// <summary>The path in the repository, with slashes.</summary>
    public string Name { get; }

    /// <summary>The code blocks in order.</summary>
    public IReadOnlyList<CodeBlock> Blocks { get; }

    /// <summary>The targets of links and pictures, as written, with their lines from 1.</summary>
    public IEnumerable<(string Target, int Line)> Links => _document.Descendants<LinkInline>().Select(link => (link.Url ?? "", link.Line + 1));

    /// <summary>What stands between backquotes in the text, with its lines from 1.</summary>
    public IEnumerable<(string Code, int Line)> InlineCode => _document.Descendants<CodeInline>().Select(code => (code.Content, code.Line + 1));

    /// <summary>The anchors of the headings, as GitHub makes them.</summary>
    public IEnumerable<string> Anchors => _document.Descendants<HeadingBlock>().Select(heading => heading.GetAttributes().Id ?? "");

    /// <summary>Reads a page.</summary>
    public static Page Read(string name) => Parse(name, File.ReadAllText(Repository.PathOf(name)));

    /// <summary>The page that a text is.</summary>
    public static Page Parse(string name, string text) => new(name, Markdown.Parse(text.ReplaceLineEndings("\n"), Pipeline));

    /// <summary>Writes other text into some of the code blocks of the file.</summary>
    public void Replace(IEnumerable<(CodeBlock Block, string Text)> corrections)
    {
        string path = Repository.PathOf(Name);
        List<string> lines = [.. File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n')];
        // From the end on: what stands before keeps its line.
        foreach ((CodeBlock block, string text) in corrections.OrderByDescending(one => one.Block.Line))
        {
            lines.RemoveRange(block.Line, block.Text.Count(c => c == '\n'));
            lines.InsertRange(block.Line, text.TrimEnd().Split('\n').Select(line => line.TrimEnd()));
        }
        File.WriteAllText(path, string.Join('\n', lines));
    }

    private static CodeBlock BlockOf(Markdig.Syntax.CodeBlock block)
    {
        string language = block is FencedCodeBlock fenced ? fenced.Info ?? "" : "";
        string text = string.Concat((block.Lines.Lines ?? []).Take(block.Lines.Count).Select(line => line.ToString() + "\n"));
        return new(language, text, block.Line + 1, RemarksBefore(block));
    }

    private static List<string> RemarksBefore(Markdig.Syntax.CodeBlock block)
    {
        List<string> remarks = [];
        ContainerBlock parent = block.Parent!;
        for (int i = parent.IndexOf(block) - 1; i >= 0 && parent[i] is HtmlBlock { Type: HtmlBlockType.Comment } comment; i--)
        {
            remarks.AddRange(comment.Lines.ToString().Split("-->", StringSplitOptions.RemoveEmptyEntries).Select(one => one.Replace("<!--", "", StringComparison.Ordinal).Trim()));
        }
        return remarks;
    }
}
