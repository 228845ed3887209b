using System.IO.Compression;
using System.Text;

namespace Stance.Cli.Inputs;

/// <summary>A file, or standard input, that is open for reading, decompressed where it is gzip.</summary>
internal sealed class InputSource : IAsyncDisposable
{
    private readonly HeadStream _stream;

    // Otherwise data that is cut off would end like data that is whole. Before the first decompression of the process.
    static InputSource() => AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", true);

    private InputSource(Input input, HeadStream stream, Encoding? encoding, int maxBytes)
    {
        Input = input;
        _stream = stream;
        Encoding = encoding;
        MaxBytes = maxBytes;
    }

    /// <summary>An input with the name of the source, and nothing else.</summary>
    public Input Input { get; }

    /// <summary>What the source is written in; null to find out.</summary>
    public Encoding? Encoding { get; }

    /// <summary>The longest text, in bytes.</summary>
    public int MaxBytes { get; }

    /// <summary>The first bytes.</summary>
    public ReadOnlyMemory<byte> Head => _stream.Head;

    /// <summary>The bytes from the first one on.</summary>
    public Stream Stream => _stream;

    /// <summary>Opens a stream, which is closed with the source.</summary>
    /// <param name="input">The name of the source.</param>
    /// <param name="stream">The bytes, which may be gzip.</param>
    /// <param name="encoding">What they are written in; null to find out.</param>
    /// <param name="maxBytes">The longest text, in bytes.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async ValueTask<InputSource> OpenAsync(Input input, Stream stream, Encoding? encoding, int maxBytes, CancellationToken cancellationToken)
    {
        HeadStream head = await HeadStream.OfAsync(stream, cancellationToken);
        if (head.Head.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            head = await HeadStream.OfAsync(new GZipStream(head, CompressionMode.Decompress), cancellationToken);
        }
        return new(input, head, encoding, maxBytes);
    }

    /// <summary>All bytes.</summary>
    /// <exception cref="IOException">They cannot be read, or are more than a text may have.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> ReadToEndAsync(CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[2 * HeadStream.Size];
        int length = 0;
        while (await _stream.ReadAsync(buffer.AsMemory(length), cancellationToken) is > 0 and int read)
        {
            length += read;
            InputError.RequireAtMost(MaxBytes, length);
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, 2 * length);
            }
        }
        return buffer.AsMemory(0, length);
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();
}
