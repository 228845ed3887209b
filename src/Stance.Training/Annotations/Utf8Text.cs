using System.Text;

namespace Stance.Training.Annotations;

/// <summary>Decodes UTF-8 without forgiving: bytes that are not UTF-8 are told, not replaced. A byte order mark at the start of a file is skipped.</summary>
internal static class Utf8Text
{
    /// <summary>What messages say of bytes that are not UTF-8.</summary>
    public const string Expected = "expected UTF-8 text; found other bytes";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text; null where the bytes are not UTF-8.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The lines of a file with their numbers, from 1, without their ends (line feed, or carriage return and line feed); null for one that is not UTF-8.</summary>
    public static IEnumerable<(int Number, string? Line)> Lines(byte[] file)
    {
        int start = WithoutMark(file).Start.Value;
        for (int number = 1; start < file.Length; number++)
        {
            int feed = Array.IndexOf(file, (byte)'\n', start);
            int end = feed < 0 ? file.Length : feed;
            int trimmed = end > start && file[end - 1] == '\r' ? end - 1 : end;
            yield return (number, Decode(file.AsSpan(start..trimmed)));
            start = end + 1;
        }
    }

    /// <summary>All of a file but its byte order mark.</summary>
    public static Range WithoutMark(byte[] file) => file.AsSpan().StartsWith("\uFEFF"u8) ? 3.. : 0..;
}
