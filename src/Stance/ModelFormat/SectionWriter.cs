using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Stance.ModelFormat;

/// <summary>Writes one section of a model: little-endian numbers, lengths before what they count.</summary>
internal sealed class SectionWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <summary>What was written so far.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    public void WriteInt32(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.GetSpan(sizeof(int)), value);
        _bytes.Advance(sizeof(int));
    }

    public void WriteSingle(float value)
    {
        BinaryPrimitives.WriteSingleLittleEndian(_bytes.GetSpan(sizeof(float)), value);
        _bytes.Advance(sizeof(float));
    }

    /// <summary>UTF-8, after its length in bytes.</summary>
    public void WriteString(string value) => WriteBytes(Encoding.UTF8.GetBytes(value));

    /// <summary>Their number, then each.</summary>
    public void WriteStrings(IReadOnlyCollection<string> values)
    {
        WriteInt32(values.Count);
        foreach (string value in values)
        {
            WriteString(value);
        }
    }

    /// <summary>Their number, then the bytes.</summary>
    public void WriteBytes(ReadOnlySpan<byte> values)
    {
        WriteInt32(values.Length);
        _bytes.Write(values);
    }

    /// <summary>Their number, then each.</summary>
    public void WriteSingles(ReadOnlySpan<float> values)
    {
        WriteInt32(values.Length);
        foreach (float value in values)
        {
            WriteSingle(value);
        }
    }

    /// <summary>Their number, then each.</summary>
    public void WriteUInt32s(ReadOnlySpan<uint> values)
    {
        WriteInt32(values.Length);
        foreach (uint value in values)
        {
            WriteInt32((int)value);
        }
    }
}
