namespace Stance.Cli.Inputs;

/// <summary>Reads the lines of a stream as bytes, so that one line that is not UTF-8 spoils no other. A UTF-8 byte order mark is skipped.</summary>
internal sealed class ByteLineReader
{
    private readonly Stream _stream;
    private readonly int _maxBytes;
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _isStarted;
    private bool _isAtEnd;

    /// <param name="stream">The bytes.</param>
    /// <param name="maxBytes">The longest line.</param>
    public ByteLineReader(Stream stream, int maxBytes)
    {
        _stream = stream;
        _maxBytes = maxBytes;
    }

    private ReadOnlyMemory<byte> Buffered => _buffer.AsMemory(_start, _end - _start);

    /// <summary>The next line without its line feed and carriage return; null after the last. Valid until the next call.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadLineAsync(CancellationToken cancellationToken)
    {
        await StartAsync(cancellationToken);
        int searched = 0;
        while (true)
        {
            int feed = Buffered.Span[searched..].IndexOf((byte)'\n');
            if (feed >= 0)
            {
                ReadOnlyMemory<byte> line = Buffered[..(searched + feed)];
                _start += searched + feed + 1;
                return WithoutReturn(line);
            }
            searched = Buffered.Length;
            if (!await FillAsync(cancellationToken))
            {
                ReadOnlyMemory<byte> rest = Buffered;
                _start = _end;
                // A bare null would become an empty memory, by way of a null array.
                return rest.IsEmpty ? default(ReadOnlyMemory<byte>?) : WithoutReturn(rest);
            }
        }
    }

    private static ReadOnlyMemory<byte> WithoutReturn(ReadOnlyMemory<byte> line) => line.Span.EndsWith("\r"u8) ? line[..^1] : line;

    private async ValueTask StartAsync(CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> mark = new byte[] { 0xEF, 0xBB, 0xBF };
        while (!_isStarted)
        {
            if (Buffered.Length >= mark.Length || !await FillAsync(cancellationToken))
            {
                _isStarted = true;
                _start += Buffered.Span.StartsWith(mark.Span) ? mark.Length : 0;
            }
        }
    }

    // More bytes behind those that are buffered; false at the end of the stream.
    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_isAtEnd)
        {
            return false;
        }
        if (_start > 0)
        {
            Buffered.CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        if (_end == _buffer.Length)
        {
            InputError.RequireAtMost(_maxBytes, _end);
            Array.Resize(ref _buffer, checked(2 * _buffer.Length));
        }
        int read = await _stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
        _end += read;
        _isAtEnd = read == 0;
        return read > 0;
    }
}
