using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Stance.Cli.Inputs;

/// <summary>Bytes of a text file to a string: UTF-8 with or without byte order mark, or UTF-16 with one. Line ends stay as they are.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16LittleEndian = new(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16BigEndian = new(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    /// <summary>The text without its byte order mark, or what is wrong with it.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out string? error)
    {
        (text, error) = (null, null);
        Encoding encoding = EncodingOf(bytes) ?? Utf8;
        try
        {
            string decoded = encoding.GetString(bytes.StartsWith(encoding.Preamble) ? bytes[encoding.Preamble.Length..] : bytes);
            int zero = decoded.IndexOf('\0');
            if (zero < 0)
            {
                text = decoded;
                return true;
            }
            error = string.Create(CultureInfo.InvariantCulture, $"expected text, found a binary file (a NUL at position {zero})");
        }
        catch (DecoderFallbackException e)
        {
            string found = e.BytesUnknown is { Length: > 0 } unknown ? Convert.ToHexString(unknown) : "an incomplete character";
            error = $"expected UTF-8 text, or UTF-16 with a byte order mark; found {found}, which is neither";
        }
        return false;
    }

    /// <summary>The UTF-16 encoding that a byte order mark announces; null for UTF-8.</summary>
    public static Encoding? EncodingOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Utf16LittleEndian.Preamble) ? Utf16LittleEndian
        : bytes.StartsWith(Utf16BigEndian.Preamble) ? Utf16BigEndian
        : null;
}
