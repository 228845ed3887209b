using System.Collections.Frozen;
using Stance.Lexicons;

namespace Stance.Speakers;

/// <summary>
/// Finds when a text was written: a line of its own with nothing but a date ("Monday, May 2, 2024", "Posted on: 2024-06-21 16:56 KST"), or the
/// date behind the place that opens a report ("SEOUL, March 3, 2024 (Yonhap)"). A date without a year tells nothing.
/// </summary>
internal static class DateLine
{
    private const int LinesAtStart = 6;
    private const int LinesAtEnd = 3;
    private const int MaxLength = 120;
    private const int MaxPrefix = 60;

    private static readonly FrozenSet<string> Words = Lexicon.Set("date_line_words");

    /// <summary>The date of the first such line; null for none. Reads only a few lines at both ends.</summary>
    public static DateOnly? Find(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = text.TrimStart();
        for (int i = 0; i < LinesAtStart && !rest.IsEmpty; i++)
        {
            int end = rest.IndexOf('\n');
            if (Read(end < 0 ? rest : rest[..end]) is { } date)
            {
                return date;
            }
            rest = end < 0 ? [] : rest[(end + 1)..].TrimStart();
        }
        for (int i = 0; i < LinesAtEnd && !rest.IsEmpty; i++)
        {
            rest = rest.TrimEnd();
            int start = rest.LastIndexOf('\n') + 1;
            if (Read(rest[start..]) is { } date)
            {
                return date;
            }
            rest = rest[..start];
        }
        return null;
    }

    private static DateOnly? Read(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> opening = line[..Math.Min(line.Length, MaxLength)];
        DateOnly? found = null;
        bool isNothingElse = line.Length <= MaxLength;
        for (int at = 0; HasYear(opening) && at < opening.Length;)
        {
            if (!char.IsLetterOrDigit(opening[at]))
            {
                at++;
            }
            else if (WrittenDate.TryRead(opening[at..], out DateOnly date, out int length))
            {
                if (found is null && at <= MaxPrefix && IsPlace(opening[..at]) && IsBreak(opening[(at + length)..]))
                {
                    return date;
                }
                found ??= date;
                at += length;
            }
            else
            {
                int end = at + LengthOfWord(opening[at..]);
                isNothingElse &= !char.IsLetter(opening[at]) || Words.Contains(Spelling.Fold(opening[at..end]));
                at = end;
            }
        }
        return isNothingElse ? found : null;
    }

    // Nearly no line has four digits in a row: the others need no closer look.
    private static bool HasYear(ReadOnlySpan<char> line)
    {
        int digits = 0;
        foreach (char c in line)
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
            if (digits == 4)
            {
                return true;
            }
        }
        return false;
    }

    // "SEOUL, South Korea (AP), ": capitals, and then nothing in lower case.
    private static bool IsPlace(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            bool opensWord = i == 0 || !char.IsLetter(text[i - 1]);
            if (char.IsLower(text[i]) && (opensWord || i < 3))
            {
                return false;
            }
        }
        return text.Length > 3 && char.IsUpper(text[0]);
    }

    private static bool IsBreak(ReadOnlySpan<char> text) => text.TrimStart() is ['(' or '-' or '–' or '—' or ':' or '/', ..];

    // "p.m." is one word.
    private static int LengthOfWord(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || text[length] == '.'))
        {
            length++;
        }
        return length;
    }
}
