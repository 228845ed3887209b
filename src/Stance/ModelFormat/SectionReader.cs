using System.Buffers.Binary;
using System.Text;

namespace Stance.ModelFormat;

/// <summary>
/// Reads one section of a model in the order in which <see cref="SectionWriter"/> wrote it. Every length is checked against what is left.
/// </summary>
internal sealed class SectionReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _section;
    private readonly ReadOnlyMemory<byte> _bytes;
    private int _position;

    public SectionReader(string section, ReadOnlyMemory<byte> bytes)
    {
        _section = section;
        _bytes = bytes;
    }

    private int Left => _bytes.Length - _position;

    /// <exception cref="InvalidModelException">The section ends too early.</exception>
    public int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    /// <summary>A number that must lie in a range, such as a count.</summary>
    /// <exception cref="InvalidModelException">The number lies outside, or the section ends too early.</exception>
    public int ReadInt32(int least, int most)
    {
        int value = ReadInt32();
        return least <= value && value <= most ? value : throw Invalid($"found {value} where a number from {least} to {most} was expected");
    }

    /// <exception cref="InvalidModelException">The number is not finite, or the section ends too early.</exception>
    public float ReadSingle()
    {
        float value = BinaryPrimitives.ReadSingleLittleEndian(Take(sizeof(float)));
        return float.IsFinite(value) ? value : throw Invalid($"found the number {value}");
    }

    /// <exception cref="InvalidModelException">No valid UTF-8, or the section ends too early.</exception>
    public string ReadString()
    {
        ReadOnlySpan<byte> utf8 = Take(ReadInt32());
        try
        {
            return StrictUtf8.GetString(utf8);
        }
        catch (DecoderFallbackException e)
        {
            throw new InvalidModelException($"Section '{_section}' of the model holds a string that is not UTF-8.", e);
        }
    }

    /// <exception cref="InvalidModelException">The section ends too early.</exception>
    public string[] ReadStrings()
    {
        // A string takes four bytes at least, so a count that the section cannot hold is refused before anything is allocated.
        string[] values = new string[ReadInt32(0, Left / sizeof(int))];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = ReadString();
        }
        return values;
    }

    /// <summary>The bytes themselves, not a copy.</summary>
    /// <exception cref="InvalidModelException">The section ends too early.</exception>
    public ReadOnlyMemory<byte> ReadBytes()
    {
        int length = ReadInt32();
        Require(length);
        ReadOnlyMemory<byte> bytes = _bytes.Slice(_position, length);
        _position += length;
        return bytes;
    }

    /// <exception cref="InvalidModelException">A number is not finite, or the section ends too early.</exception>
    public float[] ReadSingles()
    {
        float[] values = new float[ReadInt32(0, Left / sizeof(float))];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = ReadSingle();
        }
        return values;
    }

    /// <exception cref="InvalidModelException">The section ends too early.</exception>
    public uint[] ReadUInt32s()
    {
        uint[] values = new uint[ReadInt32(0, Left / sizeof(uint))];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = BinaryPrimitives.ReadUInt32LittleEndian(Take(sizeof(uint)));
        }
        return values;
    }

    /// <summary>Call after the last value: bytes left over mean that the writer was of another kind.</summary>
    /// <exception cref="InvalidModelException">Bytes are left.</exception>
    public void ExpectEnd()
    {
        if (Left != 0)
        {
            throw Invalid($"{Left} bytes are left over");
        }
    }

    public InvalidModelException Invalid(string what) => new($"Section '{_section}' of the model is damaged: {what} (byte {_position}).");

    private ReadOnlySpan<byte> Take(int count)
    {
        Require(count);
        ReadOnlySpan<byte> bytes = _bytes.Span.Slice(_position, count);
        _position += count;
        return bytes;
    }

    private void Require(int count)
    {
        if (count < 0 || count > Left)
        {
            throw Invalid($"{count} bytes expected, {Left} left");
        }
    }
}
