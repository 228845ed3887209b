namespace Stance.Cli.Output;

/// <summary>Where results go: whole pieces, each of which a reader sees at once.</summary>
internal sealed class OutputStream : IDisposable
{
    // EPIPE on Unix; ERROR_BROKEN_PIPE and ERROR_NO_DATA on Windows.
    private static readonly int[] ClosedPipe = [32, unchecked((int)0x8007006D), unchecked((int)0x800700E8)];

    private readonly Stream _stream;
    private readonly bool _isOwn;

    /// <param name="stream">Where to write.</param>
    /// <param name="isOwn">Whether disposing this closes the stream.</param>
    public OutputStream(Stream stream, bool isOwn)
    {
        _stream = stream;
        _isOwn = isOwn;
    }

    /// <summary>Writes bytes and flushes them.</summary>
    /// <exception cref="ClosedOutputException">Nobody reads any longer.</exception>
    /// <exception cref="IOException">The bytes cannot be written for another reason.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _stream.Write(bytes);
            _stream.Flush();
        }
        catch (IOException e) when (ClosedPipe.Contains(e.HResult))
        {
            throw new ClosedOutputException(e);
        }
    }

    public void Dispose()
    {
        if (_isOwn)
        {
            _stream.Dispose();
        }
    }
}
