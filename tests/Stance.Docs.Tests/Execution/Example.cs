using Stance.Docs.Tests.Pages;

namespace Stance.Docs.Tests.Execution;

/// <summary>What a page shows at once: commands, a file, or a program of one or more steps.</summary>
internal sealed class Example
{
    private readonly List<Step> _steps = [];

    private Example(CodeBlock first) => _steps.Add(new(first, null));

    /// <summary>The block that it starts with.</summary>
    public CodeBlock First => _steps[0].Source;

    /// <summary>Its blocks; several where they go on with each other.</summary>
    public IReadOnlyList<Step> Steps => _steps;

    /// <summary>Whether it does something, rather than be a file or a figure.</summary>
    public bool IsRunnable => First is { FileName: null, Language: "csharp" or "sh" };

    /// <summary>The examples of a page, in order.</summary>
    public static IReadOnlyList<Example> Of(Page page)
    {
        List<Example> examples = [];
        foreach (CodeBlock block in page.Blocks)
        {
            if (block is { IsOutput: true, FileName: null } && examples is [.., { IsRunnable: true } printing] && printing._steps is [.., { Output: null } last])
            {
                printing._steps[^1] = last with { Output = block };
            }
            else if (block.Continues && examples is [.., { First.Language: "csharp" } begun])
            {
                begun._steps.Add(new(block, null));
            }
            else
            {
                examples.Add(new(block));
            }
        }
        return examples;
    }
}
