using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Stance.Samples.Tests;

public sealed class WebSampleTests(WebServer server) : IClassFixture<WebServer>
{
    [Fact]
    public void It_loads_the_model_before_it_listens() => Assert.Contains("Loaded model ", server.StartLog);

    [Fact]
    public async Task It_is_healthy() => Assert.Equal("Healthy", await server.Client.GetStringAsync("/health"));

    [Fact]
    public async Task It_answers_an_article_with_its_statements()
    {
        using HttpResponseMessage response = await server.Client.PostAsJsonAsync(
            "/statements", new { text = "Ida Brandt condemned the attack. \"We will help,\" she said.", date = "2024-03-15" });

        JsonElement[] statements = (await response.Content.ReadFromJsonAsync<JsonElement[]>())!;
        Assert.Equal(2, statements.Length);
        Assert.Equal("condemnation", statements[0].GetProperty("stance").GetString());
        Assert.All(statements, one => Assert.Equal("Ida Brandt", one.GetProperty("speaker").GetString()));
        Assert.Equal("she", statements[1].GetProperty("source").GetString());
    }

    [Theory]
    [InlineData("""{"text": """)]
    [InlineData("""{"text": null}""")]
    [InlineData("{}")]
    [InlineData("""{"text": "He said no.", "date": "soon"}""")]
    public async Task What_is_no_article_is_a_problem_of_the_client(string body)
    {
        using StringContent content = new(body, Encoding.UTF8, "application/json");

        using HttpResponseMessage response = await server.Client.PostAsync("/statements", content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("Healthy", await server.Client.GetStringAsync("/health"));
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused()
    {
        // Asks before it sends: the server ends the connection of who sends on.
        using HttpRequestMessage request = new(HttpMethod.Post, "/statements") { Content = JsonContent.Create(new { text = new string('a', 2 * 1024 * 1024) }) };
        request.Headers.ExpectContinue = true;
        await request.Content.LoadIntoBufferAsync();

        using HttpResponseMessage response = await server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }
}
