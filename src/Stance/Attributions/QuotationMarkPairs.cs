using System.Text;

namespace Stance.Attributions;

/// <summary>Which quotation marks of a short text belong together. Linear in the length of the text.</summary>
internal static class QuotationMarkPairs
{
    private const string DoubleMarks = "“”„‟\"＂«»「」『』";
    private const string SingleMarks = "‘’‚‛'‹›";
    private const string Openers = "“„‟«「『‘‚‛‹";
    private const string Closers = "”»」』’›";

    /// <summary>The text without the one pair of marks that wraps it, if any; inner ones stay.</summary>
    public static ReadOnlySpan<char> Unwrap(ReadOnlySpan<char> text)
    {
        int open = MarkLength(text, 0);
        int close = open > 0 && text.Length > open ? MarkLengthBefore(text, text.Length) : 0;
        if (close == 0 || text.Length < open + close)
        {
            return text;
        }
        string marks = open == 2 || DoubleMarks.Contains(text[0]) ? DoubleMarks : SingleMarks;
        bool closes = marks == DoubleMarks
            ? close == 2 || DoubleMarks.Contains(text[^1])
            : close == 1 && SingleMarks.Contains(text[^1]) && text[0] != '’';
        return closes && !OpensAgain(text, open, text.Length - close, marks) ? text[open..^close] : text;
    }

    /// <summary>The text without the double marks that have no partner in it.</summary>
    public static string Balance(string text)
    {
        var unmatched = new List<int>();
        var open = new Stack<int>();
        for (int i = 0; i < text.Length; i += Math.Max(1, MarkLength(text, i)))
        {
            if (MarkLength(text, i) == 0 || (MarkLength(text, i) == 1 && !DoubleMarks.Contains(text[i])))
            {
                continue;
            }
            bool closesLow = text[i] == '“' && open.Count > 0 && text[open.Peek()] == '„';
            if (!closesLow && IsOpener(text, i))
            {
                open.Push(i);
            }
            else if (!open.TryPop(out _) && !IsInch(text, i))
            {
                unmatched.Add(i);
            }
        }
        unmatched.AddRange(open);
        return unmatched.Count == 0 ? text : Without(text, [.. unmatched.Order()]);
    }

    // “A” and “B” starts and ends with a mark, but not with one pair.
    private static bool OpensAgain(ReadOnlySpan<char> text, int start, int end, string marks)
    {
        int depth = 1;
        for (int i = start; i < end; i += Math.Max(1, MarkLength(text, i)))
        {
            int length = MarkLength(text, i);
            if (length == 0 || (length == 1 && !marks.Contains(text[i])) || (length == 2 && marks != DoubleMarks))
            {
                continue;
            }
            if (IsOpener(text, i))
            {
                if (depth == 0)
                {
                    return true;
                }
                depth++;
            }
            else if (!IsApostrophe(text, i))
            {
                depth = Math.Max(0, depth - 1);
            }
        }
        return false;
    }

    private static bool IsOpener(ReadOnlySpan<char> text, int i)
    {
        if (Openers.Contains(text[i]) || text[i] == '`')
        {
            return true;
        }
        if (Closers.Contains(text[i]) || MarkLength(text, i) == 2)
        {
            return false;
        }
        return (i == 0 || char.IsWhiteSpace(text[i - 1]) || "([-–—“‘".Contains(text[i - 1]))
            && i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]);
    }

    private static bool IsApostrophe(ReadOnlySpan<char> text, int i) =>
        text[i] is '\'' or '’' && i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]);

    private static bool IsInch(ReadOnlySpan<char> text, int i) => text[i] == '"' && i > 0 && char.IsAsciiDigit(text[i - 1]);

    // 2 for the typewriter's `` and '', 1 for any other mark, 0 for no mark.
    private static int MarkLength(ReadOnlySpan<char> text, int i)
    {
        if (i >= text.Length)
        {
            return 0;
        }
        char mark = text[i];
        bool isDoubled = mark is '`' or '\'' && i + 1 < text.Length && text[i + 1] == mark;
        return isDoubled ? 2 : DoubleMarks.Contains(mark) || SingleMarks.Contains(mark) ? 1 : 0;
    }

    private static int MarkLengthBefore(ReadOnlySpan<char> text, int end) =>
        end >= 2 && text[end - 1] == '\'' && text[end - 2] == '\'' ? 2 : MarkLength(text, end - 1);

    private static string Without(string text, int[] marks)
    {
        var rest = new StringBuilder(text.Length);
        int from = 0;
        foreach (int mark in marks)
        {
            rest.Append(text, from, mark - from);
            from = mark + MarkLength(text, mark);
        }
        return rest.Append(text, from, text.Length - from).ToString().Trim();
    }
}
