using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Stance.Packages.Tests;

/// <summary>A web application at a free port of this machine.</summary>
internal sealed partial class WebApplicationRun : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly HttpClient _client = new() { Timeout = StartLimit };

    private WebApplicationRun(Process process) => _process = process;

    /// <summary>Starts an application and waits until it listens.</summary>
    public static async Task<WebApplicationRun> StartAsync(Consumer consumer, string assembly)
    {
        WebApplicationRun run = new(consumer.StartDotnet(assembly, "--urls", "http://127.0.0.1:0"));
        try
        {
            run._client.BaseAddress = await run.ReadAddressAsync();
            return run;
        }
        catch
        {
            run.Dispose();
            throw;
        }
    }

    /// <summary>Posts a text and gives the answer, which must be a good one.</summary>
    public async Task<string> PostAsync(string path, string text)
    {
        using StringContent content = new(text);
        using HttpResponseMessage answer = await _client.PostAsync(new Uri(path, UriKind.Relative), content);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    public void Dispose()
    {
        _client.Dispose();
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task<Uri> ReadAddressAsync()
    {
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        using CancellationTokenSource limit = new(StartLimit);
        while (await _process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                return new(match.Groups["address"].Value);
            }
        }
        throw new InvalidOperationException("The application ended before it listened.");
    }

    [GeneratedRegex("Now listening on: (?<address>http://[0-9.:]+)")]
    private static partial Regex Listening();
}
