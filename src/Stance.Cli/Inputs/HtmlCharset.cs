using System.Text;
using System.Text.RegularExpressions;

namespace Stance.Cli.Inputs;

/// <summary>The encoding that a page declares in its head.</summary>
internal static partial class HtmlCharset
{
    // Where browsers look.
    private const int Searched = 4096;

    /// <summary>The encoding of <c>&lt;meta charset&gt;</c>; null where UTF-8, none or an unknown one is declared, or a byte order mark says more.</summary>
    public static Encoding? Find(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble) || TextDecoder.Detect(bytes[..Math.Min(bytes.Length, Searched)]) is not null)
        {
            return null;
        }
        Match declared = Declaration().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Searched)]));
        string name = declared.Groups[1].Value.ToLowerInvariant();
        return name switch
        {
            // A page that could be read so far is not UTF-16, whatever it says.
            "" or "utf-8" or "utf8" or "utf-16" or "utf-16le" or "utf-16be" => null,
            // As browsers read it.
            "iso-8859-1" or "latin1" or "us-ascii" or "ascii" => CodePagesEncodingProvider.Instance.GetEncoding(1252),
            _ => EncodingNames.Find(name),
        };
    }

    [GeneratedRegex("""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{1,40})""", RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();
}
