using Stance.Docs.Tests.Execution;
using Stance.Docs.Tests.Pages;

namespace Stance.Docs.Tests;

/// <summary>What a page shows is held against what was printed.</summary>
public class ExpectedOutputTests
{
    [Theory]
    [InlineData("a\nb\n", "a\nb\n", true)]
    [InlineData("a\nb\n", "a  \nb", true)]
    [InlineData("a\nb\n", "a\nc\n", false)]
    [InlineData("a\n", "a\nb\n", false)]
    [InlineData("a\n...\n", "a\nb\nc\n", true)]
    [InlineData("a\n...\nc\n", "a\nc\n", true)]
    [InlineData("...\nc\n", "a\nb\nc\nd\n", false)]
    [InlineData("a ...\n", "a b\n", false)]
    [InlineData("a,…,0.9…\n", "a,b,c,0.93\n", true)]
    [InlineData("a,…,0.9…\n", "a,b,c,0.8\n", false)]
    public void Lines_are_those_that_were_printed(string shown, string printed, bool isSame) => Assert.Equal(isSame, Difference("text", shown, printed) is null);

    [Theory]
    [InlineData("""{"a": 1}""", """{"b": 2, "a": 1}""", true)]
    [InlineData("""[{"a": 1}]""", """[{"a": 1}, {"a": 2}]""", true)]
    [InlineData("""[{"a": 2}]""", """[{"a": 1}, {"a": 2}]""", false)]
    [InlineData("""{"a": {"b": "x"}}""", """{"a": {"b": "y"}}""", false)]
    [InlineData("""{"a": null}""", """{}""", false)]
    public void Json_may_leave_out_members_and_the_end_of_lists(string shown, string printed, bool isSame) => Assert.Equal(isSame, Difference("json", shown, printed) is null);

    [Fact]
    public void A_page_that_says_what_is_not_so_is_told_with_its_line()
    {
        var page = Page.Parse("page.md", "# Page\n\n```csharp\nConsole.WriteLine(1 + 1);\n```\n\nprints\n\n```text\n3\n```\n");

        Example example = Assert.Single(Example.Of(page));

        Assert.Equal(3, example.First.Line);
        Assert.Equal("3\n", Assert.Single(example.Steps).Output?.Text);
    }

    [Fact]
    public async Task Each_step_of_a_program_has_its_own_output()
    {
        var page = Page.Parse("page.md", "```csharp\nint i = 1;\nConsole.WriteLine(i);\n```\n```text\n1\n```\n<!-- continues -->\n```csharp\nConsole.WriteLine(i + 1);\n```\n```text\n3\n```\n");
        await using PageRun run = new(page);

        string problem = Assert.Single(await run.RunAsync());

        Assert.StartsWith("page.md, line 1: (line 9) shown:\n3\nprinted:\n2", problem);
    }

    [Theory]
    [InlineData("csharp", "int i = \"text\";", "CS0029")]
    [InlineData("csharp", "string s = null;", "CS8600")]
    [InlineData("sh", "stance extract no-such-file.txt", "exit code 3")]
    [InlineData("sh", "rm -r .", "do not know 'rm'")]
    [InlineData("sh", "dotnet frobnicate", "no form that a test runs")]
    [InlineData("json", "{", "JsonReaderException")]
    public async Task What_does_not_work_is_told(string language, string text, string message)
    {
        await using PageRun run = new(Page.Parse("page.md", $"```{language}\n{text}\n```\n"));

        Assert.Contains(message, Assert.Single(await run.RunAsync()));
    }

    private static string? Difference(string language, string shown, string printed) => ExpectedOutput.Difference(new(language, shown, 1, []), printed);
}
