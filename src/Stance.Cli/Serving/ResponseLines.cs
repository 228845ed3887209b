using Microsoft.AspNetCore.Http;
using Stance.Cli.Output;

namespace Stance.Cli.Serving;

/// <summary>Sends what an output of the command line writes, piece by piece: outputs write at once, and a server does not wait for its clients.</summary>
internal sealed class ResponseLines : IDisposable
{
    private readonly HttpResponse _response;
    private readonly MemoryStream _piece = new();

    /// <param name="response">Where to send to.</param>
    /// <param name="mediaType">What it will be.</param>
    public ResponseLines(HttpResponse response, string mediaType)
    {
        _response = response;
        _response.ContentType = mediaType;
        Output = new(_piece, isOwn: false);
    }

    /// <summary>What an output writes to.</summary>
    public OutputStream Output { get; }

    /// <summary>Sends what was written since the last time.</summary>
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        await _response.Body.WriteAsync(_piece.GetBuffer().AsMemory(0, (int)_piece.Length), cancellationToken);
        _piece.SetLength(0);
    }

    public void Dispose()
    {
        Output.Dispose();
        _piece.Dispose();
    }
}
