using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Stance.Cli.Tests.Serving;

public sealed class StatementsEndpointTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    public async Task InitializeAsync() => _server = await RunningServer.StartAsync();

    public Task DisposeAsync() => _server.DisposeAsync().AsTask();

    [EmbeddedModelFact]
    public async Task A_text_gives_what_extract_prints()
    {
        using HttpResponseMessage response = await _server.PostAsync(Articles.Short, query: "?id=raid");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(await ExtractAsync("raid.txt", Articles.Short), await response.Content.ReadAsStringAsync());
    }

    [EmbeddedModelFact]
    public async Task A_record_keeps_its_id()
    {
        using HttpResponseMessage response = await _server.PostAsync("""{ "id": 12.50, "text": "Oslo condemned the raid." }""", "application/json");

        Assert.Equal(await ExtractAsync("a.jsonl", """{"id": 12.50, "text": "Oslo condemned the raid."}"""), await response.Content.ReadAsStringAsync());
    }

    [EmbeddedModelTheory]
    [InlineData("application/x-ndjson")]
    [InlineData("application/jsonl; charset=UTF-8")]
    public async Task Records_come_back_in_order_with_the_broken_ones_in_their_places(string type)
    {
        byte[] body = [
            .. "{\"id\": \"a\", \"text\": \"Oslo condemned the raid.\"}\r\n\n{\"id\": \"b\", \"text\": \""u8,
            0xFF,
            .. "\"}\nno record\n{\"id\": \"c\", \"text\": 7}\n{\"text\": \"Larnov warned Oslo.\"}"u8];

        using HttpResponseMessage response = await _server.PostAsync(body, type);

        Assert.Equal("application/x-ndjson", response.Content.Headers.ContentType?.MediaType);
        string[] lines = (await response.Content.ReadAsStringAsync()).Split('\n');
        Assert.Equal(await ExtractAsync("body.jsonl", Encoding.Latin1.GetString(body)), string.Join('\n', lines));
        Assert.Equal("", lines[^1]);
        JsonNode[] records = [.. lines[..^1].Select(line => JsonNode.Parse(line)!)];
        Assert.Equal(["a", "b", "body:4", "c", "body:6"], records.Select(record => (string?)record["id"]));
        Assert.Equal([false, true, true, true, false], records.Select(record => record["error"] is not null));
    }

    [EmbeddedModelTheory]
    [InlineData("text/html", "page.html", "<html><head><title>The raid</title></head><body><article><h1>The raid</h1><p>Oslo condemned the raid.</p></article></body></html>")]
    [InlineData("text/markdown", "page.md", "# The raid\n\nOslo *condemned* the raid.\n")]
    [InlineData("text/csv", "page.csv", "id,text\na,Oslo condemned the raid.\nb,\"Larnov warned Oslo, again.\"\n")]
    [InlineData("text/tab-separated-values", "page.tsv", "text\tdate\nOslo condemned the raid.\t2026-03-14\n")]
    public async Task Other_formats_are_read_as_extract_reads_them(string type, string file, string body)
    {
        using HttpResponseMessage response = await _server.PostAsync(body, type, "?id=page");

        string answer = await response.Content.ReadAsStringAsync();
        Assert.Contains("condemnation", answer);
        Assert.Equal(await ExtractAsync(file, body), answer);
    }

    [EmbeddedModelFact]
    public async Task A_result_comes_before_the_next_one_is_found()
    {
        string record = JsonSerializer.Serialize(new { id = "first", text = Articles.Short });
        string endless = JsonSerializer.Serialize(new { id = "second", text = Articles.Endless });
        await using RunningServer server = await RunningServer.StartAsync(new() { Parallelism = 1, MaxBytes = 1 << 24 });

        using HttpResponseMessage response = await server.PostAsync($"{record}\n{endless}\n", "application/x-ndjson");
        using StreamReader lines = new(await response.Content.ReadAsStreamAsync());

        Assert.StartsWith("{\"id\":\"first\"", await lines.ReadLineAsync());
    }

    [EmbeddedModelTheory]
    [InlineData("utf-8")]
    [InlineData("windows-1252")]
    [InlineData("\"ISO-8859-1\"")]
    [InlineData("utf-16")]
    public async Task The_charset_counts(string charset)
    {
        const string Text = "Düsseldorf's mayor condemned the raid.";
        byte[] body = charset is "utf-8" ? Encoding.UTF8.GetBytes(Text) : charset is "utf-16" ? Encoding.Unicode.GetBytes(Text) : Encoding.Latin1.GetBytes(Text);

        using HttpResponseMessage response = await _server.PostAsync(body, $"text/plain; charset={charset}");

        Assert.Equal("Düsseldorf's mayor", (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["statements"]![0]!["speaker"]!["mention"]);
    }

    [EmbeddedModelFact]
    public async Task The_date_decides_who_held_an_office()
    {
        const string Text = "The U.S. president condemned the raid.";

        Assert.Equal("Barack Obama", await SpeakerAsync("?date=2014-05-01"));
        Assert.Equal("Donald Trump", await SpeakerAsync("?date=2018-05-01"));

        async Task<string?> SpeakerAsync(string query)
        {
            using HttpResponseMessage response = await _server.PostAsync(Text, query: query);
            return (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["statements"]![0]!["speaker"]!["name"];
        }
    }

    private static async Task<string> ExtractAsync(string name, string text)
    {
        using TestRun run = new();
        await run.RunAsync("extract", run.File(name, Encoding.Latin1.GetBytes(text)), "--format", "jsonl");
        return run.Output;
    }
}
