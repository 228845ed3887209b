using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Stance.Cli.Serving;

namespace Stance.Cli.Tests.Serving;

/// <summary>A server at a free port of this machine, and a client of it.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private static readonly Lazy<StanceModel> Model = new(StanceModel.LoadEmbedded);

    private readonly StanceServer _server;
    private readonly StringWriter _log;

    // Tests that compute hold the threads of the pool, which the server and its clients need to answer in time.
    static RunningServer() => ThreadPool.SetMinThreads(32, 32);

    private RunningServer(StanceServer server, StringWriter log)
    {
        _server = server;
        _log = log;
        Client = new() { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(5) };
    }

    /// <summary>A client of the server.</summary>
    public HttpClient Client { get; }

    /// <summary>Where the server listens.</summary>
    public IPEndPoint Address => new(IPAddress.Loopback, _server.Address.Port);

    /// <summary>What the server answers to.</summary>
    public IReadOnlyList<Endpoint> Endpoints => _server.Endpoints;

    /// <summary>What the server told its standard error.</summary>
    public string Log => _log.ToString();

    /// <summary>Starts a server.</summary>
    public static async Task<RunningServer> StartAsync(ServerOptions? options = null)
    {
        StringWriter log = new();
        return new(await StanceServer.StartAsync(Model.Value, null, options ?? new(), log), log);
    }

    /// <summary>Posts a body, as UTF-8.</summary>
    public Task<HttpResponseMessage> PostAsync(string body, string type = "text/plain", string query = "", CancellationToken cancellationToken = default) =>
        PostAsync(Encoding.UTF8.GetBytes(body), type, query, cancellationToken);

    /// <summary>Posts a body.</summary>
    public async Task<HttpResponseMessage> PostAsync(byte[] body, string? type, string query = "", CancellationToken cancellationToken = default)
    {
        using HttpRequestMessage request = Request(body, type, query);
        return await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    /// <summary>A request to extract statements.</summary>
    public static HttpRequestMessage Request(byte[] body, string? type, string query = "")
    {
        HttpRequestMessage request = new(HttpMethod.Post, "/v1/statements" + query) { Content = new ByteArrayContent(body) };
        if (type is not null)
        {
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }
        return request;
    }

    /// <summary>The problem document of a refusal, after a check that it is one.</summary>
    public static async Task<JsonElement> ProblemOf(HttpResponseMessage response)
    {
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        JsonElement problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal((int)response.StatusCode, problem.GetProperty("status").GetInt32());
        return problem;
    }

    /// <summary>A connection on which a test may write what no client would.</summary>
    public async Task<NetworkStream> ConnectAsync()
    {
        Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(Address);
        return new(socket, ownsSocket: true);
    }

    /// <summary>Tells the server to stop and waits until it has.</summary>
    public Task StopAsync() => _server.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
        await _log.DisposeAsync();
    }
}
