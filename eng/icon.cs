// Draws the icon of the packages: dotnet run eng/icon.cs -- eng/icon.png [WIDTH]
// An opening quotation mark on a rounded square; its two strokes stand for two stances, in colours that the colour-blind can tell apart, too.
using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;

int width = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 128;
File.WriteAllBytes(args[0], Png.Encode(width, Icon.Draw(width)));

/// <summary>What is drawn, on a square from (0, 0) to (1, 1) whose y grows downwards.</summary>
internal static class Icon
{
    private const int SamplesASide = 8;
    private const double Corner = 0.21;
    private const double Bowl = 0.165;
    private const double Tail = 0.335;
    private const double TailWidth = 0.135;
    private const double BowlHeight = 0.585;
    private static readonly double[] BowlCentres = [0.305, 0.695];
    private static readonly Colour Square = new(0x16, 0x24, 0x3B);
    private static readonly Colour[] Strokes = [new(0xF2, 0x8E, 0x2B), new(0x6F, 0xB7, 0xF0)];

    /// <summary>Rows of pixels of four bytes: red, green, blue, opacity.</summary>
    public static byte[] Draw(int width)
    {
        byte[] pixels = new byte[width * width * 4];
        for (int pixel = 0; pixel < width * width; pixel++)
        {
            Average(pixel % width, pixel / width, width).CopyTo(pixels, pixel * 4);
        }
        return pixels;
    }

    // Edges are smooth because a pixel is the mean of many points in it; what lies outside the square has no colour to add.
    private static byte[] Average(int column, int row, int width)
    {
        int red = 0, green = 0, blue = 0, inside = 0;
        for (int sample = 0; sample < SamplesASide * SamplesASide; sample++)
        {
            double x = (column + ((sample % SamplesASide) + 0.5) / SamplesASide) / width;
            double y = (row + ((sample / SamplesASide) + 0.5) / SamplesASide) / width;
            if (IsInSquare(x, y))
            {
                int stroke = Array.FindIndex(BowlCentres, centre => IsInStroke(x - centre, y - BowlHeight));
                Colour colour = stroke < 0 ? Square : Strokes[stroke];
                red += colour.Red;
                green += colour.Green;
                blue += colour.Blue;
                inside++;
            }
        }
        int divisor = Math.Max(inside, 1);
        return [(byte)(red / divisor), (byte)(green / divisor), (byte)(blue / divisor), (byte)(inside * 255 / (SamplesASide * SamplesASide))];
    }

    private static bool IsInSquare(double x, double y)
    {
        double beyondX = Math.Max(Math.Abs(x - 0.5) - (0.5 - Corner), 0);
        double beyondY = Math.Max(Math.Abs(y - 0.5) - (0.5 - Corner), 0);
        return (beyondX * beyondX) + (beyondY * beyondY) <= Corner * Corner;
    }

    // A bowl around (0, 0), and a quarter of a ring that goes up from its left edge.
    private static bool IsInStroke(double x, double y)
    {
        double ringX = x + Bowl - Tail;
        double ring = (ringX * ringX) + (y * y);
        bool isInTail = ringX <= 0 && y <= 0 && ring <= Tail * Tail && ring >= (Tail - TailWidth) * (Tail - TailWidth);
        return isInTail || (x * x) + (y * y) <= Bowl * Bowl;
    }
}

internal readonly record struct Colour(byte Red, byte Green, byte Blue);

/// <summary>The few parts of PNG (RFC 2083) that a picture of 8 bits a channel needs.</summary>
internal static class Png
{
    public static byte[] Encode(int width, byte[] pixels)
    {
        using MemoryStream file = new();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        WriteChunk(file, "IHDR"u8, [.. BigEndian((uint)width), .. BigEndian((uint)width), 8, 6, 0, 0, 0]);
        WriteChunk(file, "IDAT"u8, Compress(width, pixels));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    // Each row begins with its filter: none.
    private static byte[] Compress(int width, byte[] pixels)
    {
        using MemoryStream compressed = new();
        using (ZLibStream zlib = new(compressed, CompressionLevel.SmallestSize))
        {
            foreach (byte[] row in pixels.Chunk(width * 4))
            {
                zlib.WriteByte(0);
                zlib.Write(row);
            }
        }
        return compressed.ToArray();
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> type, byte[] content)
    {
        byte[] typed = [.. type, .. content];
        file.Write(BigEndian((uint)content.Length));
        file.Write(typed);
        file.Write(BigEndian(Checksum(typed)));
    }

    private static uint Checksum(byte[] bytes)
    {
        uint remainder = uint.MaxValue;
        foreach (byte value in bytes)
        {
            remainder ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                remainder = (remainder >> 1) ^ ((remainder & 1) * 0xEDB88320);
            }
        }
        return ~remainder;
    }

    private static byte[] BigEndian(uint value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }
}
