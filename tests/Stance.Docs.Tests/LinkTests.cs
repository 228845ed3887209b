using Stance.Docs.Tests.Pages;

namespace Stance.Docs.Tests;

/// <summary>Every link inside the repository leads somewhere.</summary>
public class LinkTests
{
    public static TheoryData<string> Pages => PageList.Theory(PageList.All);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_lead_to_files_and_headings(string name)
    {
        var page = Page.Read(name);
        string[] broken = [.. page.Links.Where(link => !Leads(page, link.Target)).Select(link => $"{name}, line {link.Line}: {link.Target}")];

        Assert.True(broken is [], string.Join('\n', broken));
    }

    [Fact]
    public void The_index_names_every_page()
    {
        string[] linked = [.. Page.Read("docs/README.md").Links.Select(link => "docs/" + link.Target)];
        string[] pages = [.. PageList.All.Where(name => name.StartsWith("docs/", StringComparison.Ordinal) && !name.StartsWith("docs/api/", StringComparison.Ordinal))];

        Assert.Empty(pages.Except([.. linked, "docs/README.md"]));
    }

    [Theory]
    [InlineData("samples/README.md", true)]
    [InlineData("../README.md", false)]
    [InlineData("samples/none.md", false)]
    [InlineData("#first-things", true)]
    [InlineData("#second-things", false)]
    [InlineData("LICENSE#first-things", false)]
    [InlineData("https://example.org/not-looked-at", true)]
    public void A_link_is_held_against_what_there_is(string target, bool leads) => Assert.Equal(leads, Leads(Page.Parse("README.md", "# First things\n"), target));

    private static bool Leads(Page page, string target)
    {
        if (Uri.TryCreate(target, UriKind.Absolute, out Uri? address) && !address.IsFile)
        {
            return true;
        }
        string[] parts = target.Split('#', 2);
        string path = parts[0] == "" ? page.Name : Path.Combine(Path.GetDirectoryName(page.Name) ?? "", Uri.UnescapeDataString(parts[0]));
        string full = Path.GetFullPath(Repository.PathOf(path));
        if (!full.StartsWith(Repository.PathOf(), StringComparison.Ordinal) || !Path.Exists(full))
        {
            return false;
        }
        return parts is [_] || (full.EndsWith(".md", StringComparison.Ordinal) && (parts[0] == "" ? page : Page.Read(path)).Anchors.Contains(parts[1]));
    }
}
