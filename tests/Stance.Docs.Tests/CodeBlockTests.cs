using Stance.Docs.Tests.Execution;
using Stance.Docs.Tests.Pages;
using Xunit.Abstractions;

namespace Stance.Docs.Tests;

/// <summary>What the pages show is compiled and run, and prints what they say.</summary>
public class CodeBlockTests(ITestOutputHelper output)
{
    private const double MostNotRun = 0.15;

    private static readonly string[] Languages = ["csharp", "sh", "text", "json", "jsonl", "csv", "xml", "html"];

    public static TheoryData<string> RunPages => PageList.Theory(PageList.Run);

    public static TheoryData<string> ParsedPages => PageList.Theory(PageList.Parsed);

    public static TheoryData<string> Pages => PageList.Theory(PageList.All);

    [Theory]
    [MemberData(nameof(RunPages))]
    public async Task Examples_do_what_the_page_says(string name)
    {
        IReadOnlyList<string> problems = await PageRun.ProblemsOfAsync(Page.Read(name));

        Assert.True(problems is [], string.Join("\n\n", problems));
    }

    [Theory]
    [MemberData(nameof(ParsedPages))]
    public void Commands_of_pages_that_are_not_run_are_commands(string name)
    {
        using ExampleFolder folder = new();
        foreach (CodeBlock block in Page.Read(name).Blocks.Where(block => block.Language == "sh"))
        {
            Shell.Parse(block.Text);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_block_says_its_language(string name)
    {
        string[] wrong = [.. Page.Read(name).Blocks.Where(block => !Languages.Contains(block.Language)).Select(block => $"{name}, line {block.Line}: '{block.Language}'")];

        Assert.True(wrong is [], $"Expected one of {string.Join(", ", Languages)}:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void Nearly_all_examples_are_run()
    {
        (string Page, CodeBlock Block)[] blocks = [.. PageList.Run.SelectMany(name => Example.Of(Page.Read(name)).Where(one => one.IsRunnable).Select(one => (name, one.First)))];
        (string Page, CodeBlock Block)[] notRun = [.. blocks.Where(one => one.Block.ReasonNotToRun is not null)];

        output.WriteLine($"{blocks.Length - notRun.Length} of {blocks.Length} programs and commands are run; not run:");
        foreach ((string page, CodeBlock block) in notRun)
        {
            output.WriteLine($"  {page}, line {block.Line}: {block.ReasonNotToRun}");
        }
        Assert.All(notRun, one => Assert.False(string.IsNullOrEmpty(one.Block.ReasonNotToRun), $"{one.Page}, line {one.Block.Line}: a reason is missing."));
        Assert.True(notRun.Length <= MostNotRun * blocks.Length, $"{notRun.Length} of {blocks.Length} are not run.");
    }
}
