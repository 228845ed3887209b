namespace Stance.Cli.Tests.Commands;

public sealed class RenderCommandTests : IDisposable
{
    private const string Article = "Minister Ida Brandt warned that Larnov would “answer every step”.\n\n“We want <peace>,” she said.";

    private readonly TestRun _run = new();

    public void Dispose() => _run.Dispose();

    [EmbeddedModelFact]
    public async Task Articles_become_one_page()
    {
        string page = _run.PathOf("report.html");

        Assert.Equal(ExitCode.Success, await _run.RunAsync("render", _run.File("a.txt", Article), _run.File("b.txt", Article), "--title", "War & peace", "-o", page));

        string html = await File.ReadAllTextAsync(page);
        Assert.StartsWith("<!DOCTYPE html>", html, StringComparison.Ordinal);
        Assert.Contains("<h1>War &amp; peace</h1>", html, StringComparison.Ordinal);
        Assert.Contains("id=\"article-2\"", html, StringComparison.Ordinal);
        Assert.Contains("&lt;peace&gt;", html, StringComparison.Ordinal);
        Assert.Empty(_run.Output);
    }

    [EmbeddedModelFact]
    public async Task A_page_goes_to_standard_output_where_one_asks_for_it()
    {
        Assert.Equal(ExitCode.Success, await _run.RunAsync("render", _run.File("a.txt", Article), "-o", "-"));

        Assert.EndsWith("</html>\n", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_wants_a_page_on_the_screen_by_mistake()
    {
        Assert.Equal(ExitCode.Usage, await _run.RunAsync("render", _run.File("a.txt", Article)));

        Assert.Contains("--output", _run.Error, StringComparison.Ordinal);
    }

    [EmbeddedModelFact]
    public async Task What_cannot_be_read_is_told_and_the_rest_is_shown()
    {
        string page = _run.PathOf("report.html");

        Assert.Equal(ExitCode.InputFailed, await _run.RunAsync("render", _run.PathOf("none.txt"), _run.File("a.txt", Article), "-o", page));

        Assert.Contains("none.txt", _run.Error, StringComparison.Ordinal);
        Assert.Contains("Ida Brandt", await File.ReadAllTextAsync(page), StringComparison.Ordinal);
    }

    [EmbeddedModelFact]
    public async Task Extract_writes_the_same_page_where_the_name_of_its_output_asks_for_it()
    {
        string article = _run.File("a.txt", Article);

        Assert.Equal(ExitCode.Success, await _run.RunAsync("render", article, "-o", _run.PathOf("rendered.html")));
        Assert.Equal(ExitCode.Success, await _run.RunAsync("extract", article, "-o", _run.PathOf("extracted.html")));

        Assert.Equal(await File.ReadAllTextAsync(_run.PathOf("rendered.html")), await File.ReadAllTextAsync(_run.PathOf("extracted.html")));
    }

    [EmbeddedModelFact]
    public async Task What_a_filter_leaves_out_is_not_marked_but_stays_in_the_text()
    {
        await _run.RunAsync("render", _run.File("a.txt", Article), "--stance", "warning", "-o", "-");

        Assert.Contains("data-stance=\"warning\"", _run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("data-s=\"1.2\"", _run.Output, StringComparison.Ordinal);
        Assert.Contains("We want &lt;peace&gt;", _run.Output, StringComparison.Ordinal);
    }

    [EmbeddedModelFact]
    public async Task The_number_of_articles_at_a_time_changes_nothing()
    {
        string[] files = [.. Enumerable.Range(0, 6).Select(i => _run.File($"{i}.txt", Article))];
        await _run.RunAsync(["render", .. files, "--parallel", "1", "-o", "-"]);
        string one = _run.Output;

        await _run.RunAsync(["render", .. files, "--parallel", "3", "-o", "-"]);

        Assert.Equal(one, _run.Output);
    }
}
