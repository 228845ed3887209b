namespace Stance.Cli.Inputs;

/// <summary>A stream whose first bytes can be looked at before it is read. Closes the stream below it.</summary>
internal sealed class HeadStream : Stream
{
    /// <summary>Most bytes that can be looked at.</summary>
    public const int Size = 1 << 12;

    // Waits for no more: a record that a pipe brings is read when it comes.
    private const int Least = 64;

    private readonly Stream _stream;
    private ReadOnlyMemory<byte> _unread;

    private HeadStream(Stream stream, ReadOnlyMemory<byte> head)
    {
        _stream = stream;
        _unread = head;
        Head = head;
    }

    /// <summary>The first bytes, as many as came at once.</summary>
    public ReadOnlyMemory<byte> Head { get; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Reads the first bytes of a stream.</summary>
    public static async ValueTask<HeadStream> OfAsync(Stream stream, CancellationToken cancellationToken)
    {
        byte[] head = new byte[Size];
        int read = await stream.ReadAtLeastAsync(head, Least, throwOnEndOfStream: false, cancellationToken);
        return new(stream, head.AsMemory(0, read));
    }

    public override int Read(Span<byte> buffer)
    {
        if (_unread.IsEmpty)
        {
            return _stream.Read(buffer);
        }
        int count = Math.Min(buffer.Length, _unread.Length);
        _unread.Span[..count].CopyTo(buffer);
        _unread = _unread[count..];
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        _unread.IsEmpty ? _stream.ReadAsync(buffer, cancellationToken) : new(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stream.Dispose();
        }
        base.Dispose(disposing);
    }
}
