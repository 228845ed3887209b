using System.Net;

namespace Stance.Cli.Serving;

/// <summary>What a server allows, and where it listens.</summary>
internal sealed record ServerOptions
{
    /// <summary>The address to listen at.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port to listen at; 0 for any that is free.</summary>
    public int Port { get; init; }

    /// <summary>Names under which browsers may reach the server, beside <c>localhost</c> and its address.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>The largest body of a request, in bytes.</summary>
    public long MaxBytes { get; init; } = 1 << 20;

    /// <summary>Requests a minute and client; 0 for any number.</summary>
    public int Rate { get; init; }

    /// <summary>Texts to work on at a time.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>Requests in work or waiting for it; more are refused.</summary>
    public int MaxRequests { get; init; } = 128;

    /// <summary>How long requests in work may go on after the server was told to stop.</summary>
    public TimeSpan StopLimit { get; init; } = TimeSpan.FromSeconds(5);
}
