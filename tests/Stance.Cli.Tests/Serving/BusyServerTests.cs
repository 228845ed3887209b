using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Stance.Cli.Tests.Serving;

public sealed class BusyServerTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);

    [EmbeddedModelFact]
    public async Task Fifty_clients_at_a_time_get_what_extract_prints()
    {
        const int Clients = 50;
        using TestRun run = new();
        await using RunningServer server = await RunningServer.StartAsync();
        string records = string.Concat(Enumerable.Range(0, Clients).Select(number => JsonSerializer.Serialize(new { id = $"client {number}", text = Articles.Numbered(number) }) + "\n"));
        await run.RunAsync("extract", run.File("clients.jsonl", records), "--format", "jsonl");

        string[] answers = await Task.WhenAll(Enumerable.Range(0, Clients).Select(async number =>
        {
            using HttpResponseMessage response = await server.PostAsync(Articles.Numbered(number), query: $"?id=client%20{number}");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            return await response.Content.ReadAsStringAsync();
        }));

        Assert.Equal(run.Output, string.Concat(answers));
    }

    [EmbeddedModelFact]
    public async Task Health_answers_while_all_cores_work_and_a_client_that_leaves_frees_its_core()
    {
        await using RunningServer server = await RunningServer.StartAsync(new() { MaxBytes = 1 << 24 });
        using CancellationTokenSource leave = new();
        Task<HttpResponseMessage>[] endless = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => server.PostAsync(Articles.Endless, cancellationToken: leave.Token))];
        await Task.Delay(TimeSpan.FromSeconds(1));

        for (int i = 0; i < 20; i++)
        {
            using HttpResponseMessage health = await server.Client.GetAsync("/health").WaitAsync(Soon);
            Assert.Equal("ok", (string?)JsonNode.Parse(await health.Content.ReadAsStringAsync())!["status"]);
        }
        Assert.All(endless, request => Assert.False(request.IsCompleted));
        await leave.CancelAsync();
        using HttpResponseMessage response = await server.PostAsync(Articles.Short).WaitAsync(Soon);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("", server.Log);
    }

    [EmbeddedModelFact]
    public async Task More_requests_than_may_wait_are_told_to_come_again()
    {
        await using RunningServer server = await RunningServer.StartAsync(new() { MaxRequests = 1, MaxBytes = 1 << 24 });
        using CancellationTokenSource leave = new();
        Task<HttpResponseMessage> endless = PostEndlessAsync();

        using HttpResponseMessage refused = await UntilAsync(HttpStatusCode.ServiceUnavailable);
        Assert.NotNull(refused.Headers.RetryAfter);
        await RunningServer.ProblemOf(refused);
        Assert.False(endless.IsCompleted);

        await leave.CancelAsync();
        using HttpResponseMessage accepted = await UntilAsync(HttpStatusCode.OK);

        Task<HttpResponseMessage> PostEndlessAsync() => server.PostAsync(Articles.Endless, cancellationToken: leave.Token);

        // Neither the long request nor its end is seen at once; and it may itself have been refused because of a short one.
        async Task<HttpResponseMessage> UntilAsync(HttpStatusCode status)
        {
            using CancellationTokenSource limit = new(Soon);
            while (true)
            {
                HttpResponseMessage response = await server.PostAsync(Articles.Short, cancellationToken: limit.Token);
                if (response.StatusCode == status)
                {
                    return response;
                }
                response.Dispose();
                endless = endless.IsCompletedSuccessfully ? PostEndlessAsync() : endless;
                await Task.Delay(50, limit.Token);
            }
        }
    }

    [EmbeddedModelFact]
    public async Task A_request_in_work_ends_before_the_server_stops()
    {
        await using RunningServer server = await RunningServer.StartAsync(new() { Parallelism = 1, StopLimit = Soon });
        string records = string.Concat(Enumerable.Range(0, 20).Select(number => JsonSerializer.Serialize(new { id = number, text = Articles.Numbered(number) }) + "\n"));
        using HttpResponseMessage response = await server.PostAsync(records, "application/x-ndjson");
        using StreamReader lines = new(await response.Content.ReadAsStreamAsync());
        Assert.StartsWith("{\"id\":0,", await lines.ReadLineAsync());

        Task stop = server.StopAsync();

        for (int number = 1; number < 20; number++)
        {
            Assert.StartsWith($"{{\"id\":{number},", await lines.ReadLineAsync());
        }
        Assert.Null(await lines.ReadLineAsync());
        await stop.WaitAsync(Soon);
        await Assert.ThrowsAsync<HttpRequestException>(() => server.Client.GetAsync("/health"));
    }

    [EmbeddedModelFact]
    public async Task A_request_that_takes_too_long_does_not_keep_the_server_from_stopping()
    {
        await using RunningServer server = await RunningServer.StartAsync(new() { MaxBytes = 1 << 24, StopLimit = TimeSpan.FromSeconds(1) });
        Task<HttpResponseMessage> endless = server.PostAsync(Articles.Endless);
        await Task.Delay(TimeSpan.FromSeconds(2));

        await server.StopAsync().WaitAsync(Soon);

        using HttpResponseMessage response = await endless;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("stopping", (await RunningServer.ProblemOf(response)).GetProperty("detail").GetString());
    }
}
