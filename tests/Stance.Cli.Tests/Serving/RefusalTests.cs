using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Stance.Cli.Tests.Serving;

public sealed class RefusalTests : IAsyncLifetime
{
    private const int MaxBytes = 4096;

    private RunningServer _server = null!;

    public async Task InitializeAsync() => _server = await RunningServer.StartAsync(new() { MaxBytes = MaxBytes });

    public Task DisposeAsync() => _server.DisposeAsync().AsTask();

    [EmbeddedModelTheory]
    [InlineData("application/json", "{\"text\": \"Oslo said no.\"", "no JSON")]
    [InlineData("application/json", "{\"text\": \"Oslo said no.\"} and more", "no JSON")]
    [InlineData("application/json", "[]", "found a list")]
    [InlineData("application/json", "{\"id\": 1}", "no \"text\"")]
    [InlineData("application/json", "{\"text\": \"a\", \"date\": \"May\"}", "YYYY-MM-DD")]
    [InlineData("application/json", "", "no JSON")]
    [InlineData("text/plain; charset=klingon", "Oslo said no.", "'klingon'")]
    [InlineData("text/plain; charset=utf-7", "Oslo said no.", "'utf-7'")]
    [InlineData("text/plain; charset=us-ascii", "Düsseldorf said no.", "us-ascii")]
    [InlineData("text/plain", "Oslo\0said no.", "NUL")]
    public async Task What_cannot_be_read_is_said(string type, string body, string detail)
    {
        using HttpResponseMessage response = await _server.PostAsync(body, type);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(detail, (await RunningServer.ProblemOf(response)).GetProperty("detail").GetString());
    }

    [EmbeddedModelTheory]
    [InlineData("text/plain")]
    [InlineData("text/plain; charset=utf-8")]
    [InlineData("application/json")]
    public async Task Bytes_that_are_not_utf8_are_refused(string type)
    {
        using HttpResponseMessage response = await _server.PostAsync([.. "{\"text\": \"Oslo"u8, 0xC3, 0x28, .. "\"}"u8], type);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("utf-8", (await RunningServer.ProblemOf(response)).GetProperty("detail").GetString());
    }

    [EmbeddedModelFact]
    public async Task A_date_that_is_none_is_refused()
    {
        using HttpResponseMessage response = await _server.PostAsync(Articles.Short, query: "?date=yesterday");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("'yesterday'", (await RunningServer.ProblemOf(response)).GetProperty("detail").GetString());
    }

    [EmbeddedModelTheory]
    [InlineData(null, null)]
    [InlineData("application/x-www-form-urlencoded", null)]
    [InlineData("image/png", null)]
    [InlineData("text/plain", "gzip")]
    public async Task Other_media_types_are_refused(string? type, string? coding)
    {
        using HttpRequestMessage request = RunningServer.Request("Oslo said no."u8.ToArray(), type);
        if (coding is not null)
        {
            request.Content!.Headers.ContentEncoding.Add(coding);
        }

        using HttpResponseMessage response = await _server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Contains(coding is null ? "text/plain" : "compressed", (await RunningServer.ProblemOf(response)).GetProperty("detail").GetString());
    }

    [EmbeddedModelTheory]
    [InlineData("text/plain")]
    [InlineData("application/jsonl")]
    [InlineData("text/csv")]
    public async Task Gzip_under_another_name_is_refused_too(string type)
    {
        using MemoryStream body = new();
        using (GZipStream gzip = new(body, CompressionLevel.Optimal))
        {
            gzip.Write("{\"text\": \"Oslo said no.\"}"u8);
        }

        using HttpResponseMessage response = await _server.PostAsync(body.ToArray(), type);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [EmbeddedModelFact]
    public async Task A_body_of_the_limit_is_read_and_one_byte_more_is_not()
    {
        using HttpResponseMessage just = await _server.PostAsync(new string('a', MaxBytes));
        Assert.Equal(HttpStatusCode.OK, just.StatusCode);

        using HttpResponseMessage over = await _server.PostAsync(new string('a', MaxBytes + 1));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, over.StatusCode);
        Assert.Contains("4096", (await RunningServer.ProblemOf(over)).GetProperty("detail").GetString());
    }

    [EmbeddedModelTheory]
    [InlineData("Content-Length: 1000000000000\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n")]
    public async Task A_body_over_the_limit_is_refused_without_its_end(string rest)
    {
        await using NetworkStream connection = await _server.ConnectAsync();
        await connection.WriteAsync(Encoding.ASCII.GetBytes($"POST /v1/statements HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n{rest}"));
        if (rest.StartsWith("Transfer", StringComparison.Ordinal))
        {
            await connection.WriteAsync(Encoding.ASCII.GetBytes($"1001\r\n{new string('a', 0x1001)}\r\n"));
        }

        using StreamReader response = new(connection);

        Assert.StartsWith("HTTP/1.1 413", await response.ReadLineAsync());
        // The connection is closed: nobody could tell where the next request starts.
        Assert.Contains("Connection: close", await response.ReadToEndAsync());
    }

    [EmbeddedModelTheory]
    [InlineData("GET", "/nothing", 404)]
    [InlineData("POST", "/", 405)]
    [InlineData("GET", "/v1/statements", 405)]
    [InlineData("DELETE", "/health", 405)]
    public async Task Other_paths_and_methods_are_refused(string method, string path, int status)
    {
        using HttpRequestMessage request = new(new(method), path);

        using HttpResponseMessage response = await _server.Client.SendAsync(request);

        Assert.Equal(status, (int)response.StatusCode);
        await RunningServer.ProblemOf(response);
        Assert.Equal(status == 405, response.Content.Headers.Allow.Count > 0);
    }

    [EmbeddedModelTheory]
    [InlineData("localhost", 200)]
    [InlineData("LOCALHOST:80", 200)]
    [InlineData("127.0.0.1:5080", 200)]
    [InlineData("[::1]:5080", 200)]
    [InlineData("news.example", 421)]
    [InlineData("localhost.news.example", 421)]
    [InlineData("192.0.2.7", 421)]
    public async Task A_name_that_merely_resolves_to_this_machine_is_refused(string host, int status)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/health");
        request.Headers.Host = host;

        using HttpResponseMessage response = await _server.Client.SendAsync(request);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [EmbeddedModelFact]
    public async Task A_name_may_be_allowed()
    {
        await using RunningServer server = await RunningServer.StartAsync(new() { AllowedHosts = ["news.example"] });
        using HttpRequestMessage request = new(HttpMethod.Get, "/health");
        request.Headers.Host = "News.Example:443";

        using HttpResponseMessage response = await server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [EmbeddedModelTheory]
    [InlineData("same-origin", 200)]
    [InlineData("none", 200)]
    [InlineData("same-site", 403)]
    [InlineData("cross-site", 403)]
    public async Task A_page_of_another_site_is_refused(string site, int status)
    {
        using HttpRequestMessage request = RunningServer.Request("Oslo said no."u8.ToArray(), "text/plain");
        request.Headers.Add("Sec-Fetch-Site", site);

        using HttpResponseMessage response = await _server.Client.SendAsync(request);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [EmbeddedModelFact]
    public async Task More_requests_than_the_rate_are_told_when_to_come_again()
    {
        await using RunningServer server = await RunningServer.StartAsync(new() { Rate = 3 });
        for (int i = 0; i < 3; i++)
        {
            using HttpResponseMessage allowed = await server.PostAsync(Articles.Short);
            Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
        }

        using HttpResponseMessage response = await server.PostAsync(Articles.Short);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.InRange(response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 20);
        await RunningServer.ProblemOf(response);
        using HttpResponseMessage health = await server.Client.GetAsync("/health");
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [EmbeddedModelFact]
    public async Task Every_response_tells_browsers_to_trust_nothing_else()
    {
        foreach (string path in new[] { "/health", "/nothing" })
        {
            using HttpResponseMessage response = await _server.Client.GetAsync(path);

            string policy = response.Headers.GetValues("Content-Security-Policy").Single();
            Assert.StartsWith("default-src 'none'", policy);
            Assert.Contains("frame-ancestors 'none'", policy);
            Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
            Assert.Equal(["no-referrer"], response.Headers.GetValues("Referrer-Policy"));
            Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
        }
    }

    [EmbeddedModelFact]
    public async Task A_client_that_stops_sending_is_sent_away()
    {
        await using NetworkStream slowBody = await _server.ConnectAsync();
        await slowBody.WriteAsync("POST /v1/statements HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\nOslo"u8.ToArray());
        await using NetworkStream slowHead = await _server.ConnectAsync();
        await slowHead.WriteAsync("GET /health HTTP/1.1\r\nHost: local"u8.ToArray());

        using StreamReader body = new(slowBody);
        using StreamReader head = new(slowHead);

        string answer = await body.ReadToEndAsync();
        Assert.StartsWith("HTTP/1.1 408", answer);
        Assert.Contains("application/problem+json", answer);
        Assert.StartsWith("HTTP/1.1 408", await head.ReadToEndAsync());
    }

    [EmbeddedModelFact]
    public async Task Random_bodies_never_take_the_server_down()
    {
        Random random = new(7);
        string[] types = ["text/plain", "application/json", "application/x-ndjson", "text/plain; charset=utf-16", "text/plain; charset=shift_jis", "text/html", "text/markdown", "text/csv"];
        string[] pieces = ["{\"text\":", "\"", "}", "\n", "Oslo warned ", "\\ud800", "“", "null", "\uFEFF", "[", "{\"id\":1e999,", ":"];
        for (int i = 0; i < 300; i++)
        {
            byte[] body = new byte[random.Next(200)];
            random.NextBytes(body);
            for (int piece = random.Next(8); piece > 0; piece--)
            {
                byte[] bytes = Encoding.UTF8.GetBytes(pieces[random.Next(pieces.Length)]);
                body = random.Next(2) == 0 ? [.. body, .. bytes] : [.. bytes, .. body.AsSpan(0, random.Next(body.Length))];
            }

            using HttpResponseMessage response = await _server.PostAsync(body, types[random.Next(types.Length)]);

            Assert.True((int)response.StatusCode is 200 or 400 or 415, $"{response.StatusCode}");
            string answer = await response.Content.ReadAsStringAsync();
            foreach (string line in answer.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                JsonDocument.Parse(line).Dispose();
            }
        }

        using HttpResponseMessage health = await _server.Client.GetAsync("/health");
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.Equal("", _server.Log);
    }
}
