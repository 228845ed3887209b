using System.Buffers.Binary;
using System.Text;
using Stance.ModelFormat;

namespace Stance.Tests.ModelFormat;

public class ModelFileTests
{
    [Fact]
    public void Sections_come_back_with_their_values_in_their_order()
    {
        ModelFile read = ModelFile.Read(new MemoryStream(SmallModel()));

        Assert.Equal(["numbers", "words", "empty", "weights"], read.Sections.Select(section => section.Name));
        SectionReader numbers = read.Open("numbers");
        Assert.Equal(-7, numbers.ReadInt32());
        Assert.Equal(1.5f, numbers.ReadSingle());
        numbers.ExpectEnd();
        SectionReader words = read.Open("words");
        Assert.Equal(["said", "warned", ""], words.ReadStrings());
        words.ExpectEnd();
        read.Open("empty").ExpectEnd();
        SectionReader weights = read.Open("weights");
        Assert.Equal([0.25f, -3f], weights.ReadSingles());
        Assert.Equal(new byte[] { 1, 2, 255 }, weights.ReadBytes().ToArray());
        weights.ExpectEnd();
    }

    [Fact]
    public void Reading_and_writing_again_gives_the_same_bytes()
    {
        byte[] bytes = SmallModel();
        var again = new MemoryStream();

        ModelFile.Read(new MemoryStream(bytes)).Write(again);

        Assert.Equal(bytes, again.ToArray());
    }

    [Fact]
    public void A_stream_without_a_known_length_is_read_too()
    {
        ModelFile read = ModelFile.Read(new OneWayStream(SmallModel()));

        Assert.Equal(-7, read.Open("numbers").ReadInt32());
    }

    [Fact]
    public void A_large_section_passes_through_a_stream_without_a_known_length()
    {
        byte[] large = new byte[300_000];
        new Random(1).NextBytes(large);
        SectionWriter writer = new();
        writer.WriteBytes(large);
        ModelFile file = new();
        file.Add("large", writer);

        ModelFile read = ModelFile.Read(new OneWayStream(BytesOf(file)));

        Assert.Equal(large, read.Open("large").ReadBytes().ToArray());
    }

    [Fact]
    public void Every_changed_byte_is_noticed()
    {
        byte[] bytes = SmallModel();
        foreach (int flip in new[] { 0x01, 0x80, 0xFF })
        {
            for (int i = 0; i < bytes.Length; i++)
            {
                byte[] damaged = [.. bytes];
                damaged[i] ^= (byte)flip;
                Assert.Throws<InvalidModelException>(() => ModelFile.Read(new MemoryStream(damaged)));
                Assert.Throws<InvalidModelException>(() => ModelFile.Read(new OneWayStream(damaged)));
            }
        }
    }

    [Fact]
    public void Every_missing_or_added_end_is_noticed()
    {
        byte[] bytes = SmallModel();
        for (int length = 0; length < bytes.Length; length++)
        {
            byte[] truncated = bytes[..length];
            Assert.Throws<InvalidModelException>(() => ModelFile.Read(new MemoryStream(truncated)));
            Assert.Throws<InvalidModelException>(() => ModelFile.Read(new OneWayStream(truncated)));
        }
        Assert.Throws<InvalidModelException>(() => ModelFile.Read(new MemoryStream([.. bytes, 0])));
        Assert.Throws<InvalidModelException>(() => ModelFile.Read(new OneWayStream([.. bytes, 0])));
    }

    [Fact]
    public void A_file_that_only_says_that_it_is_long_allocates_little()
    {
        byte[] bytes = SmallModel();
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(16), 2_000_000_000);
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<InvalidModelException>(() => ModelFile.Read(new OneWayStream(bytes)));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void Counts_that_a_section_cannot_hold_are_refused_before_anything_is_allocated()
    {
        SectionWriter writer = new();
        writer.WriteInt32(int.MaxValue);
        writer.WriteInt32(0);
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<InvalidModelException>(() => ReaderOf(writer).ReadString());
        Assert.Throws<InvalidModelException>(() => ReaderOf(writer).ReadStrings());
        Assert.Throws<InvalidModelException>(() => ReaderOf(writer).ReadBytes());
        Assert.Throws<InvalidModelException>(() => ReaderOf(writer).ReadSingles());

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(-1)]
    public void A_length_just_beyond_the_end_of_a_section_is_refused(int length)
    {
        // Four bytes follow after the length.
        SectionWriter writer = new();
        writer.WriteInt32(length);
        writer.WriteInt32(0);

        Assert.Throws<InvalidModelException>(() => ReaderOf(writer).ReadBytes());
        Assert.Throws<InvalidModelException>(() => ReaderOf(writer).ReadString());
        Assert.Throws<InvalidModelException>(() => ReaderOf(writer).ReadStrings());
        Assert.Throws<InvalidModelException>(() => ReaderOf(writer).ReadSingles());
    }

    [Fact]
    public void The_message_says_what_is_wrong()
    {
        byte[] bytes = SmallModel();
        byte[] newer = [.. bytes];
        BinaryPrimitives.WriteInt32LittleEndian(newer.AsSpan(8), 2);

        Assert.Contains("is empty", MessageOf([]));
        Assert.Contains("no model file", MessageOf(Encoding.UTF8.GetBytes("SEOUL, June 21 -- The adviser said")));
        Assert.Contains("no model file", MessageOf("PK\u0003\u0004"u8.ToArray()));
        Assert.Contains("version 2", MessageOf(newer));
        Assert.Contains("truncated", MessageOf(bytes[..20]));
        Assert.Contains("truncated", MessageOf(bytes[..^1]));
        Assert.Contains("checksum of section 'weights'", MessageOf([.. bytes[..^1], (byte)~bytes[^1]]));
    }

    [Fact]
    public void A_missing_section_is_named_and_so_are_those_that_are_there()
    {
        InvalidModelException e = Assert.Throws<InvalidModelException>(() => ModelFile.Read(new MemoryStream(SmallModel())).Open("card"));

        Assert.Contains("'card'", e.Message);
        Assert.Contains("numbers, words", e.Message);
    }

    [Fact]
    public void A_name_is_taken_once()
    {
        ModelFile file = new();
        file.Add("card", new SectionWriter());

        Assert.Throws<ArgumentException>(() => file.Add("card", new SectionWriter()));
        Assert.True(file.Contains("card"));
        Assert.False(file.Contains("weights"));
    }

    [Fact]
    public void Numbers_that_are_not_finite_and_strings_that_are_not_utf8_are_refused()
    {
        SectionWriter numbers = new();
        numbers.WriteSingle(float.NaN);
        SectionWriter strings = new();
        strings.WriteBytes([0xC3, 0x28]);

        Assert.Throws<InvalidModelException>(() => ReaderOf(numbers).ReadSingle());
        Assert.Throws<InvalidModelException>(() => ReaderOf(strings).ReadString());
    }

    [Fact]
    public void Bytes_left_over_in_a_section_are_noticed()
    {
        SectionWriter writer = new();
        writer.WriteInt32(1);
        writer.WriteInt32(2);
        SectionReader reader = ReaderOf(writer);
        reader.ReadInt32();

        Assert.Throws<InvalidModelException>(reader.ExpectEnd);
    }

    [Fact]
    public void The_checksum_is_that_of_RFC_3720()
    {
        Assert.Equal(0xE3069283u, Crc32C.Of("123456789"u8));
        Assert.Equal(0x8A9136AAu, Crc32C.Of(new byte[32]));
        Assert.Equal(0u, Crc32C.Of([]));
    }

    private static string MessageOf(byte[] bytes) =>
        Assert.Throws<InvalidModelException>(() => ModelFile.Read(new MemoryStream(bytes))).Message;

    private static SectionReader ReaderOf(SectionWriter writer) => new("test", writer.Written);

    private static byte[] SmallModel()
    {
        SectionWriter numbers = new();
        numbers.WriteInt32(-7);
        numbers.WriteSingle(1.5f);
        SectionWriter words = new();
        words.WriteStrings(["said", "warned", ""]);
        SectionWriter weights = new();
        weights.WriteSingles([0.25f, -3f]);
        weights.WriteBytes([1, 2, 255]);
        ModelFile file = new();
        file.Add("numbers", numbers);
        file.Add("words", words);
        file.Add("empty", new SectionWriter());
        file.Add("weights", weights);
        return BytesOf(file);
    }

    private static byte[] BytesOf(ModelFile file)
    {
        var stream = new MemoryStream();
        file.Write(stream);
        return stream.ToArray();
    }
}
