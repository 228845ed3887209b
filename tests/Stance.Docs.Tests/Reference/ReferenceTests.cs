using Stance.Docs.Tests.Pages;

namespace Stance.Docs.Tests.Reference;

/// <summary>What is generated is what is committed. <c>STANCE_UPDATE_DOCS=1 dotnet test tests/Stance.Docs.Tests -c Release --filter Reference</c> writes it anew.</summary>
public class ReferenceTests
{
    private static readonly string[] Packages = ["Stance", "Stance.Extensions.DependencyInjection", "Stance.Training"];

    public static TheoryData<string> Pages => PageList.Theory(PageList.All);

    [Fact]
    public void The_command_line_reference_is_that_of_the_commands() => GeneratedPages.Verify("docs/cli.md", CliReference.Write());

    [Fact]
    public void The_api_reference_is_that_of_the_packages() => GeneratedPages.VerifyFolder("docs/api", new ApiReference(Packages).Write());

    [Theory]
    [MemberData(nameof(Pages))]
    public void Included_tables_are_those_of_their_files(string name)
    {
        string page = File.ReadAllText(Repository.PathOf(name)).ReplaceLineEndings("\n");

        GeneratedPages.Verify(name, IncludedTables.Fill(page, path => File.ReadAllText(Repository.PathOf(path))));
    }

    [Fact]
    public void An_included_table_is_found_by_its_head()
    {
        const string Page = "before\n<!-- table: scores.md | label | F1 -->\nold\n<!-- /table -->\nafter\n";
        const string File = "| other | F1 |\n| --- | --- |\n| a | 1 |\n\n| label     | F1 |\n| --- | --- |\n| b | 2 |\n\n| label | F1 |\n";

        Assert.Equal("before\n<!-- table: scores.md | label | F1 -->\n\n| label     | F1 |\n| --- | --- |\n| b | 2 |\n\n<!-- /table -->\nafter\n", IncludedTables.Fill(Page, _ => File));
        Assert.Throws<InvalidDataException>(() => IncludedTables.Fill(Page, _ => "| other |\n"));
    }
}
