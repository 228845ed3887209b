using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Stance.Cli.Tests.Serving;

namespace Stance.Cli.Tests.Commands;

public sealed class ServeCommandTests : IDisposable
{
    private readonly TestRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("--port", "65536")]
    [InlineData("--port", "http")]
    [InlineData("--host", "news.example")]
    [InlineData("--max-bytes", "0")]
    [InlineData("--rate", "-1")]
    [InlineData("--parallel", "0")]
    public async Task Wrong_usage_names_the_option(string option, string value)
    {
        Assert.Equal(ExitCode.Usage, await _run.RunAsync("serve", option, value));

        Assert.Contains(option, _run.Error);
        Assert.Contains(value, _run.Error);
    }

    [EmbeddedModelFact]
    public async Task A_port_that_is_taken_is_named()
    {
        using TcpListener other = new(IPAddress.Loopback, 0);
        other.Start();
        int port = ((IPEndPoint)other.LocalEndpoint).Port;

        Assert.Equal(ExitCode.UnexpectedError, await _run.RunAsync("serve", "--port", $"{port}"));

        Assert.Equal($"stance: expected a free port at 127.0.0.1; {port} is taken. Try another --port, or 0 for any.\n", _run.Error);
        Assert.Empty(_run.Output);
    }

    [EmbeddedModelFact]
    public async Task A_signal_lets_the_request_in_work_end()
    {
        using Process server = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { typeof(CommandLine).Assembly.Location, "serve", "--port", "0", "--parallel", "1" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            string line = (await server.StandardOutput.ReadLineAsync())!;
            Assert.Matches(@"^Listening on http://127\.0\.0\.1:\d+$", line);
            using HttpClient client = new() { BaseAddress = new(line["Listening on ".Length..]), Timeout = TimeSpan.FromMinutes(5) };
            string records = string.Concat(Enumerable.Range(0, 5).Select(number => $"{{\"id\": {number}, \"text\": \"Oslo condemned raid {number}.\"}}\n"));
            using HttpRequestMessage request = RunningServer.Request(Encoding.UTF8.GetBytes(records), "application/x-ndjson");
            using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

            using Process kill = Process.Start("kill", ["-TERM", $"{server.Id}"]);

            Assert.Equal(5, (await response.Content.ReadAsStringAsync()).Count(c => c == '\n'));
            await server.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromMinutes(1)).Token);
            Assert.Equal(ExitCode.Success, server.ExitCode);
            Assert.Equal("", await server.StandardError.ReadToEndAsync());
        }
        finally
        {
            server.Kill();
        }
    }
}
