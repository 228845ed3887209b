using System.Text;
using Stance.Text;

namespace Stance.Training.Annotations;

/// <summary>
/// Writes tokens of the Penn Treebank as running text again, as a newspaper would print it: straight quotation marks, brackets, and spaces
/// only where there were some. Not thread-safe.
/// </summary>
internal sealed class TreebankText
{
    private readonly StringBuilder _text = new();

    // The last token of the paragraph so far as the treebank writes it; null at its start.
    private string? _last;
    private bool _isDoubleOpen;

    /// <summary>Ends the paragraph: the next token starts another one.</summary>
    public void EndParagraph()
    {
        if (_last is not null)
        {
            _text.Append("\n\n");
            _last = null;
            _isDoubleOpen = false;
        }
    }

    /// <summary>Writes one token, and says where it stands in the text.</summary>
    public TextSpan Append(string token)
    {
        // A closing mark that closes nothing is an opening one that the treebank took for the other.
        string read = token == "''" && !_isDoubleOpen && _last is not ("." or "," or "?" or "!" or "'") ? "``" : token;
        if (_last is not null && HasSpaceBefore(_last, read))
        {
            _text.Append(' ');
        }
        int start = _text.Length;
        _text.Append(WordOf(read));
        _isDoubleOpen = read == "``" || (_isDoubleOpen && read != "''");
        _last = read;
        return new(start, _text.Length);
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private static string WordOf(string token) => token switch
    {
        "``" or "''" => "\"",
        "`" => "'",
        // A bracket may stand inside a token: "-LRB-02-RRB-7946".
        _ when token.Contains('-') => token
            .Replace("-LRB-", "(", StringComparison.Ordinal).Replace("-RRB-", ")", StringComparison.Ordinal)
            .Replace("-LSB-", "[", StringComparison.Ordinal).Replace("-RSB-", "]", StringComparison.Ordinal)
            .Replace("-LCB-", "{", StringComparison.Ordinal).Replace("-RCB-", "}", StringComparison.Ordinal),
        _ => token,
    };

    private static bool HasSpaceBefore(string last, string token)
    {
        bool opened = last is "``" or "`" or "-LRB-" or "-LSB-" or "-LCB-" or "$" or "#";
        return token switch
        {
            "," or "." or ":" or ";" or "?" or "!" or "%" or "-RRB-" or "-RSB-" or "-RCB-" or "''" => false,
            "'" or "'s" or "'S" or "'re" or "'RE" or "'ve" or "'VE" or "'m" or "'M" or "'ll" or "'LL" or "'d" or "'D" or "n't" or "N'T" => false,
            "na" => last is not ("gon" or "Gon" or "wan" or "Wan"),
            // "Hr87" ".7": a number cut in two.
            [',' or '.', >= '0' and <= '9', ..] => !char.IsAsciiDigit(last[^1]),
            _ => !opened,
        };
    }
}
