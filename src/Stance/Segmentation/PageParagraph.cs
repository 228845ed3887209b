using Stance.Lexicons;
using Stance.Text;

namespace Stance.Segmentation;

/// <summary>
/// Judges what one paragraph and its sentences are on a news page. Careful by design: what looks like a sentence of prose is prose.
/// </summary>
internal readonly ref struct PageParagraph
{
    private const int MaxFurnitureTokens = 40;
    private const int MaxHeadlineTokens = 40;
    private const int MaxCreditTokens = 12;

    private static readonly string[] Phrases = [.. Lexicon.Set("page_furniture").Order(StringComparer.Ordinal)];
    private static readonly WordSet DateWords = WordSet.Read("date_words");
    private static readonly WordSet BylineWords = WordSet.Read("byline_words");

    private static readonly WordSet SmallWords = WordSet.Read("title_case_small");

    private readonly string _text;
    private readonly ReadOnlySpan<TextSpan> _tokens;
    private readonly SentenceKind _kind;

    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="range">The tokens of the paragraph, never empty.</param>
    /// <param name="number">Index of the paragraph.</param>
    /// <param name="sentences">Number of its sentences.</param>
    public PageParagraph(string text, ReadOnlySpan<TextSpan> tokens, TokenRange range, int number, int sentences)
    {
        _text = text;
        _tokens = tokens;
        _kind = IsFurniture(range) ? SentenceKind.Furniture
            : IsHeadline(range, number, sentences) ? SentenceKind.Headline
            : SentenceKind.Prose;
    }

    /// <summary>The kind of one of the paragraph's sentences.</summary>
    public SentenceKind KindOf(TokenRange sentence) =>
        _kind == SentenceKind.Prose && IsCredit(sentence) ? SentenceKind.Furniture : _kind;

    private ReadOnlySpan<char> this[int token] => _text.AsSpan(_tokens[token].Start, _tokens[token].Length);

    private bool IsFurniture(TokenRange range)
    {
        if (range.Count > MaxFurnitureTokens)
        {
            return false;
        }
        int words = 0;
        int addresses = 0;
        int foreign = 0;
        int dates = 0;
        int digits = 0;
        bool inTag = false;
        for (int i = range.First; i < range.End; i++)
        {
            ReadOnlySpan<char> token = this[i];
            inTag = token is not ">" && (inTag || (token is "<" && i + 1 < range.End && char.IsAsciiLetter(this[i + 1][0])));
            if (inTag)
            {
                continue;
            }
            bool digit = char.IsAsciiDigit(token[0]);
            bool address = IsAddress(token);
            if (!address && !char.IsLetterOrDigit(token[0]))
            {
                continue;
            }
            words++;
            addresses += address ? 1 : 0;
            foreign += token[0] > '\u2E7F' ? 1 : 0;
            digits += digit ? 1 : 0;
            dates += digit || (dates == words - 1 && DateWords.Contains(token)) ? 1 : 0;
        }
        if (words == 0)
        {
            return !inTag && this[range.First][0] is not ('?' or '!');
        }
        bool stopped = IsFinal(this[LastBeforeClosing(range, brackets: false)]);
        return addresses * 2 >= words
            || foreign * 3 >= words
            || (dates == words && digits > 0 && words > 1)
            || ((!stopped || addresses > 0) && StartsWithPhrase(range))
            || IsByline(range)
            || IsCredit(range);
    }

    private bool StartsWithPhrase(TokenRange range)
    {
        int first = this[range.First] is "(" or "[" && range.Count > 1 ? range.First + 1 : range.First;
        ReadOnlySpan<char> paragraph = _text.AsSpan(_tokens[first].Start, _tokens[range.End - 1].End - _tokens[first].Start);
        foreach (string phrase in Phrases)
        {
            if (paragraph.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)
                && (paragraph.Length == phrase.Length || !char.IsLetterOrDigit(paragraph[phrase.Length])))
            {
                // "Follow", "Watch" and "Source" may start a headline; the page's own lines are short or carry a colon, number or address.
                return range.Count <= 4 || phrase.Contains(' ', StringComparison.Ordinal) || HasSign(range);
            }
        }
        return false;
    }

    private bool HasSign(TokenRange range)
    {
        int seen = 0;
        for (int i = range.First; i < range.End; i++)
        {
            ReadOnlySpan<char> token = this[i];
            if (IsAddress(token) || char.IsAsciiDigit(token[0]) || (token is ":" && seen < 4) || token is "\u00A9")
            {
                return true;
            }
            seen++;
        }
        return false;
    }

    // "By Lee Seung-jun, staff reporter"
    private bool IsByline(TokenRange range)
    {
        if (range.Count < 2 || !this[range.First].Equals("by", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }
        int names = 0;
        for (int i = range.First + 1; i < range.End; i++)
        {
            ReadOnlySpan<char> token = this[i];
            bool name = char.IsUpper(token[0]) && !DateWords.Contains(token);
            names += name ? 1 : 0;
            if (!name && char.IsLetterOrDigit(token[0]) && !IsAddress(token) && !BylineWords.Contains(token))
            {
                return false;
            }
        }
        return names > 0;
    }

    // "(KCNA/Yonhap)", "/ News1", "| Reuters": names in brackets or after a stroke.
    private bool IsCredit(TokenRange range)
    {
        if (range.Count is < 2 or > MaxCreditTokens)
        {
            return false;
        }
        ReadOnlySpan<char> first = this[range.First];
        int end = this[range.End - 1] is "." ? range.End - 1 : range.End;
        bool bracketed = first is "(" or "[" && this[end - 1] is ")" or "]";
        if (!bracketed && first is not ("/" or "|" or "\u00A9"))
        {
            return false;
        }
        for (int i = range.First + 1; i < end; i++)
        {
            ReadOnlySpan<char> token = this[i];
            if (char.IsLower(token[0]) && !IsAddress(token) && !BylineWords.Contains(token))
            {
                return false;
            }
        }
        return true;
    }

    private bool IsHeadline(TokenRange range, int number, int sentences)
    {
        ReadOnlySpan<char> last = this[range.End - 1];
        if (sentences != 1 || range.Count > MaxHeadlineTokens || last is ":" or "," || IsBullet(last[0]) || IsBullet(this[range.First][0]))
        {
            return false;
        }
        if (!IsFinal(this[LastBeforeClosing(range, brackets: true)]))
        {
            return true;
        }
        return IsTitleCase(range, allUpper: number > 0);
    }

    private int LastBeforeClosing(TokenRange range, bool brackets)
    {
        int last = range.End - 1;
        while (last > range.First && ((brackets && this[last] is ")" or "]") || QuotationMarks.Of(this[last]) != QuotationMark.None))
        {
            last--;
        }
        return last;
    }

    // Whether nearly every word that a headline in title case puts in capitals has one, or whether all letters are capitals.
    private bool IsTitleCase(TokenRange range, bool allUpper)
    {
        int capitals = 0;
        int small = 0;
        bool upper = true;
        for (int i = range.First; i < range.End; i++)
        {
            ReadOnlySpan<char> token = this[i];
            if (!char.IsLetter(token[0]))
            {
                continue;
            }
            upper &= !token.ContainsAnyInRange('a', 'z');
            if (allUpper && !upper)
            {
                return false;
            }
            bool capital = char.IsUpper(token[0]);
            capitals += capital ? 1 : 0;
            small += capital || SmallWords.Contains(token) ? 0 : 1;
        }
        return capitals > small * 9 && (upper || capitals >= 4);
    }

    private static bool IsFinal(ReadOnlySpan<char> token) => token[^1] is '.' or '!' or '?' or '\u2026' or '\u3002';

    private static bool IsBullet(char c) => c is '\u2022' or '*' or '-' or '\u2013' or '\u2014' or '\u00B7' or '~';

    private static bool IsAddress(ReadOnlySpan<char> token) =>
        token.Length > 1 && (token.Contains('@') || (token.Length > 4
            && (token.Contains("://", StringComparison.Ordinal) || token.StartsWith("www.", StringComparison.OrdinalIgnoreCase))));
}
