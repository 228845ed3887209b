using System.Text;

namespace Stance.Cli.Inputs;

/// <summary>Encodings by the names that people and pages have for them.</summary>
internal static class EncodingNames
{
    /// <summary>Those that English texts are mostly written in.</summary>
    public static IReadOnlyList<string> Usual { get; } = ["utf-8", "utf-16", "windows-1252", "iso-8859-1", "iso-8859-15", "macintosh", "windows-1250", "ibm850"];

    /// <summary>The encoding, which throws where a text is not written in it; null for an unknown name.</summary>
    public static Encoding? Find(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
