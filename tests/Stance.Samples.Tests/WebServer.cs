using System.Diagnostics;
using System.Text;

namespace Stance.Samples.Tests;

/// <summary>The web sample, listening on a free port, for all tests of a class.</summary>
public sealed class WebServer : IAsyncLifetime, IDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process _process = Sample.Start("Web", "WebSample", "--urls", "http://127.0.0.1:0");
    private readonly StringBuilder _log = new();

    /// <summary>Sends a body that is announced only when the server asks for it, however long the server takes.</summary>
    public HttpClient Client { get; } = new(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(2) });

    /// <summary>What the server logged until it listened.</summary>
    public string StartLog => _log.ToString();

    public async Task InitializeAsync()
    {
        // Nobody reads them, and a full pipe would stop the server.
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        while (await _process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2)) is { } line)
        {
            _log.AppendLine(line);
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                Client.BaseAddress = new(line[(at + Listening.Length)..]);
                return;
            }
        }
        throw new InvalidOperationException($"The server ended:\n{_log}");
    }

    public async Task DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        _process.Dispose();
        Client.Dispose();
    }
}
