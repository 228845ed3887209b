using System.Buffers.Binary;

namespace Stance.ModelFormat;

/// <summary>Writes the bytes of a model file, in the newest format version.</summary>
internal static class ModelFileWriter
{
    /// <summary>Writes the sections in their order.</summary>
    public static void Write(Stream stream, IReadOnlyCollection<ModelSection> sections)
    {
        SectionWriter directory = new();
        directory.WriteInt32(sections.Count);
        foreach (ModelSection section in sections)
        {
            directory.WriteString(section.Name);
            directory.WriteInt32(section.Bytes.Length);
            directory.WriteInt32((int)Crc32C.Of(section.Bytes.Span));
        }

        long position = ModelLayout.HeadLength + directory.Written.Length + ModelLayout.ChecksumLength;
        long length = sections.Aggregate(position, (end, section) => ModelLayout.Align(end) + section.Bytes.Length);
        stream.Write(Head(directory.Written.Span, length));
        foreach (ModelSection section in sections)
        {
            long start = ModelLayout.Align(position);
            stream.Write(new byte[start - position]);
            stream.Write(section.Bytes.Span);
            position = start + section.Bytes.Length;
        }
    }

    // Head, directory and the checksum of both.
    private static byte[] Head(ReadOnlySpan<byte> directory, long fileLength)
    {
        byte[] bytes = new byte[ModelLayout.HeadLength + directory.Length + ModelLayout.ChecksumLength];
        ModelLayout.Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), ModelLayout.Version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), directory.Length);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(16), fileLength);
        directory.CopyTo(bytes.AsSpan(ModelLayout.HeadLength));
        int end = bytes.Length - ModelLayout.ChecksumLength;
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(end), Crc32C.Of(bytes.AsSpan(0, end)));
        return bytes;
    }
}
