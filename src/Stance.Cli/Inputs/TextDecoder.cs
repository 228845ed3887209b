using System.Globalization;
using System.Text;

namespace Stance.Cli.Inputs;

/// <summary>
/// Bytes of a text file to a string: UTF-16 with a byte order mark or with the zero bytes that it has in English, otherwise UTF-8, and
/// Windows-1252 where it is not that. Line ends stay as they are.
/// </summary>
internal static class TextDecoder
{
    // Fewer tell nothing.
    private const int LeastUnits = 4;
    private const double LeastZeros = 0.7;

    private static readonly UnicodeEncoding Utf16LittleEndian = new(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16BigEndian = new(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    /// <summary>The text without its byte order mark, or what is wrong with it.</summary>
    /// <param name="bytes">The whole text.</param>
    /// <param name="encoding">What it is written in; null to find out.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, Encoding? encoding = null)
    {
        if (bytes.StartsWith("%PDF-"u8))
        {
            return new(null, "expected text, found a PDF; save it as text first");
        }
        Windows1252Fallback fallback = new();
        encoding ??= Detect(bytes) ?? fallback.CreateEncoding();
        try
        {
            string text = encoding.GetString(bytes.StartsWith(encoding.Preamble) ? bytes[encoding.Preamble.Length..] : bytes);
            int zero = text.IndexOf('\0', StringComparison.Ordinal);
            return zero >= 0 ? new(null, string.Create(CultureInfo.InvariantCulture, $"expected text, found a binary file (a NUL at position {zero})"))
                : fallback.HasFailed ? new(null, "expected text, found a binary file (neither UTF-8 nor Windows-1252)")
                : new(text, null, fallback.IsUsed ? Windows1252Fallback.Note : null);
        }
        catch (DecoderFallbackException e)
        {
            return new(null, Explain(encoding, e));
        }
    }

    /// <summary>The UTF-16 encoding that a byte order mark announces or zero bytes show; null for another.</summary>
    /// <param name="head">The first bytes.</param>
    public static Encoding? Detect(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith(Utf16LittleEndian.Preamble))
        {
            return Utf16LittleEndian;
        }
        if (head.StartsWith(Utf16BigEndian.Preamble))
        {
            return Utf16BigEndian;
        }
        int units = Math.Min(head.Length, HeadStream.Size) / 2;
        Span<int> zeros = [0, 0];
        for (int i = 0; i < 2 * units; i++)
        {
            zeros[i % 2] += head[i] == 0 ? 1 : 0;
        }
        return units < LeastUnits || Math.Min(zeros[0], zeros[1]) > 0 || Math.Max(zeros[0], zeros[1]) < LeastZeros * units ? null
            : zeros[1] > 0 ? Utf16LittleEndian
            : Utf16BigEndian;
    }

    /// <summary>What is wrong with a text in an encoding.</summary>
    public static string Explain(Encoding encoding, DecoderFallbackException error) =>
        $"expected text in {encoding.WebName}; found {(error.BytesUnknown is { Length: > 0 } unknown ? Convert.ToHexString(unknown) : "an incomplete character")}";
}
