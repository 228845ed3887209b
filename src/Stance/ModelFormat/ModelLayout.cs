namespace Stance.ModelFormat;

/// <summary>Numbers that reader and writer of a model file share; <c>README.md</c> in this folder explains them.</summary>
internal static class ModelLayout
{
    /// <summary>The newest format version that this release reads, and the one that it writes.</summary>
    public const int Version = 1;

    /// <summary>Bytes of the head: magic, version, length of the directory, length of the file.</summary>
    public const int HeadLength = 24;

    /// <summary>Bytes of one checksum.</summary>
    public const int ChecksumLength = sizeof(uint);

    // A cache line, so that no vector load of a section's weights has to straddle two.
    private const int Alignment = 64;

    /// <summary>
    /// The first bytes of every model. As in PNG, a byte above 127 and a line ending betray a transfer that took the file for text.
    /// </summary>
    public static ReadOnlySpan<byte> Magic => [0x89, (byte)'S', (byte)'T', (byte)'N', (byte)'C', 0x0D, 0x0A, 0x1A];

    /// <summary>The first position at or after another where a section may start.</summary>
    public static long Align(long position) => (position + Alignment - 1) & -Alignment;
}
