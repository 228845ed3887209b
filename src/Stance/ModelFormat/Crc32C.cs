using System.Buffers.Binary;
using System.Numerics;

namespace Stance.ModelFormat;

/// <summary>
/// CRC-32C (Castagnoli; RFC 3720, appendix B.4): the same on every platform, an instruction of its own on x64 and ARM64, and sure to
/// notice any change of up to 32 bits in a row.
/// </summary>
internal static class Crc32C
{
    /// <summary>The checksum of some bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        while (bytes.Length >= sizeof(ulong))
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }
        foreach (byte b in bytes)
        {
            crc = BitOperations.Crc32C(crc, b);
        }
        return ~crc;
    }
}
