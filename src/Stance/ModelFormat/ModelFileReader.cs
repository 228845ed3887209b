using System.Buffers.Binary;

namespace Stance.ModelFormat;

/// <summary>Reads the bytes of a model file, of this and every older format version, and checks each of them.</summary>
internal sealed class ModelFileReader
{
    // The first piece that is read of a stream of unknown length: a file that only says that it is long allocates no more.
    private const int FirstPiece = 1 << 16;

    private readonly Stream _stream;

    public ModelFileReader(Stream stream) => _stream = stream;

    /// <exception cref="InvalidModelException">The file is damaged, truncated, foreign, or of a newer version.</exception>
    public ModelFile Read()
    {
        byte[] head = new byte[ModelLayout.HeadLength];
        int read = _stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        ReadOnlySpan<byte> magic = head.AsSpan(0, Math.Min(read, ModelLayout.Magic.Length));
        if (magic.IsEmpty)
        {
            throw new InvalidModelException("The model file is empty.");
        }
        if (!ModelLayout.Magic.StartsWith(magic))
        {
            throw new InvalidModelException($"This is no model file of Stance: it starts with the bytes {Convert.ToHexString(magic)}, not {Convert.ToHexString(ModelLayout.Magic)}.");
        }
        if (read < head.Length)
        {
            throw Truncated(read, head.Length);
        }

        // The version comes before any checksum: a newer format may keep its own elsewhere.
        int version = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(8));
        return version switch
        {
            1 => ReadVersion1(head),
            > ModelLayout.Version => throw new InvalidModelException($"The model file has format version {version}; this release reads up to {ModelLayout.Version}. A newer release of Stance may read it."),
            _ => throw new InvalidModelException($"The model file is damaged: its format version is {version}."),
        };
    }

    private static InvalidModelException Truncated(long length, long expected) =>
        new($"The model file is truncated: it ends after {length} bytes of at least {expected}.");

    private ModelFile ReadVersion1(byte[] head)
    {
        int directoryLength = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(12));
        long length = BinaryPrimitives.ReadInt64LittleEndian(head.AsSpan(16));
        int directoryEnd = ModelLayout.HeadLength + directoryLength;
        if (length > Array.MaxLength || directoryLength < 0 || directoryLength > length - ModelLayout.HeadLength - ModelLayout.ChecksumLength)
        {
            throw new InvalidModelException($"The model file is damaged: it says that it is {length} bytes long, with a directory of {directoryLength}.");
        }

        byte[] bytes = ReadToEnd(head, (int)length);
        uint checksum = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(directoryEnd));
        if (checksum != Crc32C.Of(bytes.AsSpan(0, directoryEnd)))
        {
            throw new InvalidModelException("The model file is damaged: the checksum of its directory is wrong.");
        }
        return new(ReadSections(bytes, directoryEnd));
    }

    private static List<ModelSection> ReadSections(byte[] bytes, int directoryEnd)
    {
        List<ModelSection> sections = [];
        HashSet<string> names = [];
        SectionReader directory = new("(directory)", bytes.AsMemory(ModelLayout.HeadLength..directoryEnd));
        int end = directoryEnd + ModelLayout.ChecksumLength;
        for (int left = directory.ReadInt32(0, bytes.Length); left > 0; left--)
        {
            string name = directory.ReadString();
            int length = directory.ReadInt32(0, bytes.Length);
            uint checksum = (uint)directory.ReadInt32();
            long start = ModelLayout.Align(end);
            if (name.Length == 0 || !names.Add(name))
            {
                throw directory.Invalid($"the name '{name}' is empty or used twice");
            }
            if (start + length > bytes.Length)
            {
                throw directory.Invalid($"section '{name}' ends at byte {start + length} of {bytes.Length}");
            }
            if (bytes.AsSpan(end..(int)start).ContainsAnyExcept((byte)0))
            {
                throw new InvalidModelException($"The model file is damaged: bytes before section '{name}' are not zero.");
            }
            ReadOnlyMemory<byte> section = bytes.AsMemory((int)start, length);
            if (Crc32C.Of(section.Span) != checksum)
            {
                throw new InvalidModelException($"The model file is damaged: the checksum of section '{name}' is wrong.");
            }
            sections.Add(new(name, section));
            end = (int)start + length;
        }
        directory.ExpectEnd();
        return end == bytes.Length
            ? sections
            : throw new InvalidModelException($"The model file is damaged: its sections end at byte {end} of {bytes.Length}.");
    }

    // The whole file in one array, of which the sections are slices.
    private byte[] ReadToEnd(byte[] head, int length)
    {
        if (_stream.CanSeek)
        {
            long there = _stream.Length - _stream.Position + head.Length;
            if (there < length)
            {
                throw Truncated(there, length);
            }
        }
        byte[] bytes = GC.AllocateUninitializedArray<byte>(_stream.CanSeek ? length : Math.Min(length, FirstPiece));
        head.CopyTo(bytes, 0);
        int end = head.Length;
        while (end < length)
        {
            if (end == bytes.Length)
            {
                Array.Resize(ref bytes, (int)Math.Min(length, 2L * bytes.Length));
            }
            int read = _stream.Read(bytes, end, bytes.Length - end);
            if (read == 0)
            {
                throw Truncated(end, length);
            }
            end += read;
        }
        return _stream.ReadByte() < 0
            ? bytes
            : throw new InvalidModelException($"The model file is damaged: bytes follow after its end at {length}.");
    }
}
