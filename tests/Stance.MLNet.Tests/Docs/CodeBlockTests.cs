using Stance.Docs.Tests.Execution;
using Stance.Docs.Tests.Pages;

namespace Stance.MLNet.Tests.Docs;

/// <summary>What the pages on ML.NET show is compiled and run, and prints what they say.</summary>
[Collection(nameof(OnePageAtATime))]
public class CodeBlockTests
{
    public static TheoryData<string> Pages => PageList.Theory(PageList.RunWithMLNet);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Examples_do_what_the_page_says(string name)
    {
        IReadOnlyList<string> problems = await PageRun.ProblemsOfAsync(Page.Read(name));

        Assert.True(problems is [], string.Join("\n\n", problems));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_example_is_run(string name) =>
        Assert.All(Example.Of(Page.Read(name)).Where(example => example.IsRunnable), example => Assert.Null(example.First.ReasonNotToRun));
}
