using Stance.Docs.Tests.Pages;

namespace Stance.Docs.Tests.Execution;

/// <summary>What a page shows at once: a program, commands or a file, and what they print.</summary>
internal sealed class Example(CodeBlock first)
{
    private readonly List<CodeBlock> _sources = [first];
    private readonly List<CodeBlock> _outputs = [];

    /// <summary>The language of the source.</summary>
    public string Language => first.Language;

    /// <summary>The block that it starts with.</summary>
    public CodeBlock First => first;

    /// <summary>The source; several blocks where they go on with each other.</summary>
    public string Source => string.Concat(_sources.Select(block => block.Text));

    /// <summary>What the page says is printed; empty where it says nothing.</summary>
    public IReadOnlyList<CodeBlock> Outputs => _outputs;

    /// <summary>The examples of a page, in order.</summary>
    public static IReadOnlyList<Example> Of(Page page)
    {
        List<Example> examples = [];
        foreach (CodeBlock block in page.Blocks)
        {
            if (block is { IsOutput: true, FileName: null } && examples is [.., { IsRunnable: true } printing])
            {
                printing._outputs.Add(block);
            }
            else if (block.Continues && examples is [.., { Language: "csharp" } begun])
            {
                begun._sources.Add(block);
            }
            else
            {
                examples.Add(new(block));
            }
        }
        return examples;
    }

    /// <summary>Whether it does something, rather than be a file or a figure.</summary>
    public bool IsRunnable => first.FileName is null && Language is "csharp" or "sh";
}
