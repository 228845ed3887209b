using System.Text;
using Microsoft.Playwright;
using Stance.Cli.Serving;

namespace Stance.Browser.Tests;

/// <summary>What one does with the page of <c>stance serve</c>: paste, type, open or drop an article, and look at it.</summary>
public sealed class ServedPageTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private const int MaxBytes = 100_000;
    private const string Article = "Oslo condemned the raid on Thursday.";

    private StanceServer? _server;

    public async Task InitializeAsync()
    {
        if (Chromium.WhyNot is null)
        {
            _server = await StanceServer.StartAsync(StanceModel.LoadEmbedded(), null, new() { MaxBytes = MaxBytes }, TextWriter.Null);
        }
    }

    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    [ChromiumFact]
    public async Task The_sample_shows_as_a_report_that_works_and_nothing_else_is_asked_for()
    {
        IPage page = await chromium.OpenAsync();
        PageLog log = new(page);
        List<string> hosts = [];
        page.Request += (_, request) => hosts.Add(new Uri(request.Url).Authority);
        await page.GotoAsync(_server!.Address.ToString());

        await page.GetByText("Try a sample").ClickAsync();
        await page.Locator(".report .cue").Nth(3).HoverAsync();

        Assert.True(await page.Locator("#stance-card").IsVisibleAsync());
        Assert.Contains("Iceland", await page.Locator("#text").InputValueAsync(), StringComparison.Ordinal);
        Assert.StartsWith("Done in", await page.Locator("#status").InnerTextAsync(), StringComparison.Ordinal);
        Assert.All(hosts.Where(host => host.Length > 0), host => Assert.Equal(_server.Address.Authority, host));
        Assert.DoesNotContain(log.Entries, entry => !entry.StartsWith("request: http", StringComparison.Ordinal) && !entry.StartsWith("request: data", StringComparison.Ordinal));
    }

    [ChromiumFact]
    public async Task The_keyboard_is_enough()
    {
        IPage page = await OpenAsync();

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.InsertTextAsync(Article);
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator("section.report").WaitForAsync();
        Assert.Equal("view", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.PressAsync("j");

        Assert.True(await page.Locator("#stance-card").IsVisibleAsync());
    }

    [ChromiumFact]
    public async Task Letters_typed_over_a_report_are_text()
    {
        IPage page = await OpenAsync();
        await page.Locator("#text").FillAsync(Article);
        await page.GetByText("Find statements").ClickAsync();
        await page.Locator("section.report").WaitForAsync();

        await page.Locator("#text").FocusAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync(" jk");

        Assert.Equal(Article + " jk", await page.Locator("#text").InputValueAsync());
    }

    [ChromiumFact]
    public async Task Records_of_a_file_show_together_with_those_that_cannot_be_read_named()
    {
        IPage page = await OpenAsync();

        await page.Locator("#files").SetInputFilesAsync(File("week.jsonl", $"{{\"id\": \"a\", \"text\": \"{Article}\"}}\n<b>broken</b>\n{{\"id\": \"b\", \"text\": \"{Article}\"}}\n"));

        await page.Locator("section.report").WaitForAsync();
        Assert.Equal(2, await page.Locator("article").CountAsync());
        Assert.StartsWith("Line 2: expected a JSON object", await page.Locator(".unread").InnerTextAsync(), StringComparison.Ordinal);
        Assert.False(await page.Locator("#text").IsVisibleAsync());
        Assert.Equal("week.jsonl", await page.Locator("#file-name").InnerTextAsync());
        await page.GetByText("Remove").ClickAsync();
        Assert.True(await page.Locator("#text").IsVisibleAsync());
    }

    [ChromiumFact]
    public async Task A_web_page_that_is_dropped_shows_its_main_text()
    {
        IPage page = await OpenAsync();
        string html = $"<html><head><title>The raid</title></head><body><nav>Sport</nav><article><h1>The raid</h1><p>{Article}</p></article></body></html>";

        IJSHandle dropped = await page.EvaluateHandleAsync(
            "html => { const data = new DataTransfer(); data.items.add(new File([html], 'raid.html', { type: 'text/html' })); return data; }", html);
        await page.DispatchEventAsync("#sheet", "drop", new { dataTransfer = dropped });

        await page.Locator("section.report").WaitForAsync();
        Assert.Equal("The raid", await page.Locator(".headline").InnerTextAsync());
        Assert.DoesNotContain("Sport", await page.Locator("article").InnerTextAsync(), StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task What_goes_wrong_is_said_in_words()
    {
        IPage page = await OpenAsync();

        await page.GetByText("Find statements").ClickAsync();
        Assert.Equal("Paste an article first, or try the sample.", await page.Locator("#status").InnerTextAsync());

        await page.Locator("#files").SetInputFilesAsync(File("raid.pdf", "%PDF-1.4"));
        await SaysAsync(page, "raid.pdf is no text, Markdown, HTML, JSONL or CSV file.");

        await page.Locator("#text").FillAsync(new string('a', MaxBytes + 1));
        await page.GetByText("Find statements").ClickAsync();
        await SaysAsync(page, "expected a body of at most 100000 bytes");

        await _server!.StopAsync();
        await page.Locator("#text").FillAsync(Article);
        await page.GetByText("Find statements").ClickAsync();
        await SaysAsync(page, "The server does not answer. Is stance serve still running?");
    }

    [ChromiumFact]
    public async Task A_narrow_window_needs_no_scrolling_sideways()
    {
        IPage page = await chromium.OpenAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, ColorScheme = ColorScheme.Dark });
        await page.GotoAsync(_server!.Address.ToString());
        Assert.Equal(0, await SurplusAsync());

        await page.GetByText("Try a sample").ClickAsync();
        await page.Locator("section.report").WaitForAsync();

        Assert.Equal(0, await SurplusAsync());

        Task<int> SurplusAsync() => page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    private static FilePayload File(string name, string text) => new() { Name = name, MimeType = "", Buffer = Encoding.UTF8.GetBytes(text) };

    private static Task SaysAsync(IPage page, string words) => page.Locator("#status", new() { HasText = words }).WaitForAsync();

    private async Task<IPage> OpenAsync()
    {
        IPage page = await chromium.OpenAsync();
        await page.GotoAsync(_server!.Address.ToString());
        return page;
    }
}
