using Stance.Text;

namespace Stance.Attributions;

/// <summary>Which quotation marks of a short text belong together. Linear in the length of the text.</summary>
internal static class QuotationMarkPairs
{
    /// <summary>The text without the one pair of marks that wraps it, if any; inner ones stay.</summary>
    public static ReadOnlySpan<char> Unwrap(ReadOnlySpan<char> text)
    {
        if (text.Length < 2)
        {
            return text;
        }
        (QuotationMark open, int openLength) = At(text, 0);
        (QuotationMark close, int closeLength) = QuotationMarks.Of(text[^2..]) is not QuotationMark.None and var doubled
            ? (doubled, 2)
            : (QuotationMarks.Of(text[^1]), 1);
        bool wraps = open is not QuotationMark.None and not QuotationMark.RightSingle
            && close != QuotationMark.None
            && IsSingle(open) == IsSingle(close)
            && text.Length >= openLength + closeLength
            && !OpensAgain(text[openLength..^closeLength], IsSingle(open));
        return wraps ? text[openLength..^closeLength] : text;
    }

    /// <summary>The text without the double marks that have no partner in it, moved together in its place. Single ones stay: most are apostrophes.</summary>
    public static Span<char> Balance(Span<char> text)
    {
        // Most texts have no such mark.
        List<(int Start, int Length)>? unmatched = null;
        Stack<(int Start, int Length)>? open = null;
        int length;
        for (int i = 0; i < text.Length; i += length)
        {
            (QuotationMark mark, length) = At(text, i);
            if (mark == QuotationMark.None || IsSingle(mark))
            {
                continue;
            }
            bool closesLow = mark == QuotationMark.LeftDouble && open is { Count: > 0 } && text[open.Peek().Start] == '„';
            if (!closesLow && Opens(text, i, mark, length))
            {
                (open ??= []).Push((i, length));
            }
            else if (open?.TryPop(out _) is not true && !IsInch(text, i))
            {
                (unmatched ??= []).Add((i, length));
            }
        }
        return Without(text, [.. unmatched ?? [], .. open ?? []]);
    }

    private static Span<char> Without(Span<char> text, (int Start, int Length)[] pieces)
    {
        if (pieces.Length == 0)
        {
            return text;
        }
        Array.Sort(pieces);
        int from = 0;
        int length = 0;
        foreach ((int start, int count) in pieces)
        {
            text[from..start].CopyTo(text[length..]);
            length += start - from;
            from = start + count;
        }
        text[from..].CopyTo(text[length..]);
        return text[..(length + text.Length - from)];
    }

    // “A” and “B” starts and ends with a mark, but not with one pair: what stands between closes and opens again.
    private static bool OpensAgain(ReadOnlySpan<char> inside, bool single)
    {
        int depth = 1;
        int length;
        for (int i = 0; i < inside.Length; i += length)
        {
            (QuotationMark mark, length) = At(inside, i);
            if (mark == QuotationMark.None || IsSingle(mark) != single || IsApostrophe(inside, i))
            {
                continue;
            }
            if (!Opens(inside, i, mark, length))
            {
                depth = Math.Max(0, depth - 1);
            }
            else if (depth++ == 0)
            {
                return true;
            }
        }
        return false;
    }

    private static (QuotationMark Mark, int Length) At(ReadOnlySpan<char> text, int i) =>
        i + 1 < text.Length && QuotationMarks.Of(text.Slice(i, 2)) is not QuotationMark.None and var doubled
            ? (doubled, 2)
            : (QuotationMarks.Of(text[i]), 1);

    private static bool IsSingle(QuotationMark mark) =>
        mark is QuotationMark.Single or QuotationMark.LeftSingle or QuotationMark.RightSingle;

    // A mark without a direction opens where a word starts.
    private static bool Opens(ReadOnlySpan<char> text, int i, QuotationMark mark, int length) => mark switch
    {
        QuotationMark.LeftDouble or QuotationMark.LeftSingle or QuotationMark.Opening => true,
        QuotationMark.Double or QuotationMark.Single => (i == 0 || char.IsWhiteSpace(text[i - 1]) || "([-–—“‘".Contains(text[i - 1]))
            && i + length < text.Length && !char.IsWhiteSpace(text[i + length]),
        _ => false,
    };

    private static bool IsApostrophe(ReadOnlySpan<char> text, int i) =>
        text[i] is '\'' or '’' && i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]);

    private static bool IsInch(ReadOnlySpan<char> text, int i) => text[i] == '"' && i > 0 && char.IsAsciiDigit(text[i - 1]);
}
