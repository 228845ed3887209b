namespace Stance.Segmentation;

/// <summary>Finds the end of web addresses, handles and tags.</summary>
internal static class WebAddress
{
    /// <summary>The index after the web address at <paramref name="start"/>, or <paramref name="start"/> where none stands.</summary>
    public static int End(string text, int start)
    {
        ReadOnlySpan<char> rest = text.AsSpan(start, Math.Min(9, text.Length - start));
        bool starts = rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        if (!starts)
        {
            return start;
        }
        int end = start;
        while (end < text.Length && text[end] is > ' ' and < '\u007F' and not ('"' or '<' or '>' or '`' or '{' or '}'))
        {
            end++;
        }
        while (text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or ')' or ']' or '-' or '*' or '(' or '[')
        {
            end--;
        }
        return end;
    }

    /// <summary>The index after the handle or tag (<c>@name</c>, <c>#topic</c>) whose sign stands at <paramref name="start"/>, or <paramref name="start"/> where none does.</summary>
    public static int EndOfHandle(string text, int start)
    {
        if (!CharacterClasses.IsLetterAt(text, start + 1) && !(text[start] == '@' && CharacterClasses.IsDigitAt(text, start + 1)))
        {
            return start;
        }
        int end = start + 1;
        while (CharacterClasses.IsLetterAt(text, end) || CharacterClasses.IsDigitAt(text, end))
        {
            end++;
        }
        return CharacterClasses.SkipExtenders(text, end);
    }
}
