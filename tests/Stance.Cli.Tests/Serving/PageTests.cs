using System.Net;
using System.Text.RegularExpressions;

namespace Stance.Cli.Tests.Serving;

public sealed partial class PageTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    public async Task InitializeAsync() => _server = await RunningServer.StartAsync();

    public Task DisposeAsync() => _server.DisposeAsync().AsTask();

    [EmbeddedModelFact]
    public async Task The_page_needs_only_files_of_the_server()
    {
        string page = await _server.Client.GetStringAsync("/");

        string[] files = [.. Reference().Matches(page).Select(match => match.Groups[1].Value).Where(file => !file.StartsWith("data:", StringComparison.Ordinal))];
        Assert.NotEmpty(files);
        foreach (string file in files)
        {
            Assert.StartsWith("/", file);
            using HttpResponseMessage response = await _server.Client.GetAsync(file);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [EmbeddedModelFact]
    public async Task A_view_is_a_piece_of_html_with_the_texts_escaped()
    {
        using HttpResponseMessage response = await PostAsync("Oslo condemned the <script>alert(1)</script> raid.", "text/plain");

        string html = await response.Content.ReadAsStringAsync();
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("<section class=\"report\">", html);
        Assert.Contains("&lt;script&gt;", html);
        Assert.DoesNotContain("<script", html);
    }

    [EmbeddedModelFact]
    public async Task Broken_records_are_named_above_the_view_of_the_others()
    {
        using HttpResponseMessage response = await PostAsync("{\"text\": \"Oslo condemned the raid.\"}\n<b>\n", "application/x-ndjson");

        string html = await response.Content.ReadAsStringAsync();
        Assert.Contains("<p>Line 2: expected a JSON object", html);
        Assert.Contains("<section class=\"report\">", html);
    }

    [EmbeddedModelFact]
    public async Task Nothing_but_broken_records_is_refused()
    {
        using HttpResponseMessage response = await PostAsync("<b>\n", "application/x-ndjson");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await RunningServer.ProblemOf(response);
    }

    private async Task<HttpResponseMessage> PostAsync(string body, string type)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/view") { Content = new StringContent(body, null, type) };
        return await _server.Client.SendAsync(request);
    }

    [GeneratedRegex("(?:src|href)=\"([^\"]*)\"")]
    private static partial Regex Reference();
}
