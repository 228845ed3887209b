using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Stance.Packages.Tests;

public sealed class IconTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stance-icon-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_icon_is_128_pixels_wide_and_high()
    {
        byte[] header = Chunk(File.ReadAllBytes(Repository.PathOf("eng", "icon.png")), "IHDR");

        Assert.Equal(128, BinaryPrimitives.ReadInt32BigEndian(header));
        Assert.Equal(128, BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)));
    }

    [Fact]
    public async Task The_icon_is_what_the_script_draws()
    {
        string drawn = Path.Combine(_folder.FullName, "icon.png");

        await Command.DotnetAsync(_folder.FullName, new Dictionary<string, string>(), "run", Repository.PathOf("eng", "icon.cs"), "--", drawn);

        Assert.Equal(Pixels(File.ReadAllBytes(Repository.PathOf("eng", "icon.png"))), Pixels(File.ReadAllBytes(drawn)));
    }

    // Compared without their compression, which another version of .NET may do better.
    private static byte[] Pixels(byte[] png)
    {
        using ZLibStream pixels = new(new MemoryStream(Chunk(png, "IDAT")), CompressionMode.Decompress);
        using MemoryStream bytes = new();
        pixels.CopyTo(bytes);
        return bytes.ToArray();
    }

    // The content of the first chunk of a type; before it stands its length, after it a checksum.
    private static byte[] Chunk(byte[] png, string type)
    {
        int start = png.AsSpan().IndexOf(Encoding.ASCII.GetBytes(type));
        int length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(start - 4));
        return png.AsSpan(start + 4, length).ToArray();
    }
}
