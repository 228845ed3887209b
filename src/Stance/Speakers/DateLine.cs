using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Stance.Lexicons;

namespace Stance.Speakers;

/// <summary>
/// Finds when a text was written: a line of its own with nothing but a date ("Monday, May 2, 2024", "Posted on: 2024-06-21 16:56 KST"), or the
/// date behind the place that opens a report ("SEOUL, March 3, 2024 (Yonhap)"). A date without a year tells nothing.
/// </summary>
internal static partial class DateLine
{
    private const int LinesAtStart = 6;
    private const int LinesAtEnd = 3;
    private const int MaxLength = 120;
    private const int MaxPrefix = 60;

    private static readonly FrozenSet<string> Words = Lexicon.Set("date_line_words");

    /// <summary>The date of the first such line; null for none. Reads only a few lines at both ends.</summary>
    public static DateOnly? Find(string text)
    {
        ReadOnlySpan<char> rest = text;
        for (int i = 0; i < LinesAtStart && !rest.IsEmpty; i++)
        {
            int end = rest.IndexOf('\n');
            if (Read(end < 0 ? rest : rest[..end]) is { } date)
            {
                return date;
            }
            rest = (end < 0 ? [] : rest[(end + 1)..]).TrimStart();
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
        string opening = line[..Math.Min(line.Length, MaxLength)].Trim().ToString();
        Match match = DatePattern().Match(opening);
        if (!match.Success || !TryDate(match, out DateOnly date))
        {
            return null;
        }
        bool isDatelineOfReport = match.Index <= MaxPrefix && PlacePattern().IsMatch(opening.AsSpan(0, match.Index)) && BreakPattern().IsMatch(opening.AsSpan(match.Index + match.Length));
        return isDatelineOfReport || (line.Length <= MaxLength && IsNothingElse(DatePattern().Replace(opening, " "))) ? date : null;
    }

    private static bool TryDate(Match match, out DateOnly date)
    {
        date = default;
        string month = match.Groups["m"].Value;
        int number = char.IsDigit(month[0])
            ? int.Parse(month, CultureInfo.InvariantCulture)
            : 1 + Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames, name => month.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        int year = int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture);
        int day = int.Parse(match.Groups["d"].Value, CultureInfo.InvariantCulture);
        if (number is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, number))
        {
            return false;
        }
        date = new(year, number, day);
        return true;
    }

    // Times, weekdays, "posted on".
    private static bool IsNothingElse(string rest)
    {
        foreach (Match word in WordPattern().Matches(rest))
        {
            if (!Words.Contains(word.Value.Replace(".", "", StringComparison.Ordinal).ToLowerInvariant()))
            {
                return false;
            }
        }
        return true;
    }

    [GeneratedRegex(
        @"\b(?:(?<y>(?:19|20)\d\d)[-./](?<m>\d{1,2})[-./](?<d>\d{1,2})(?=\D|$)"
        + @"|(?<m>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.? (?<d>\d{1,2})(?:st|nd|rd|th)?,? (?<y>(?:19|20)\d\d)"
        + @"|(?<d>\d{1,2})(?:st|nd|rd|th)? (?<m>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?,? (?<y>(?:19|20)\d\d))(?=\W|T|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DatePattern();

    // "SEOUL, South Korea (AP) ": a place in capitals and little else.
    [GeneratedRegex(@"^\p{Lu}[\p{Lu}.' -]{2,}[^a-z]*(?:\p{Lu}\w+[ ,.]*){0,3}(?:\([^)]*\))?[\s,—–-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex PlacePattern();

    [GeneratedRegex(@"^\s*(?:\(|--|—|–|-|:|/)", RegexOptions.CultureInvariant)]
    private static partial Regex BreakPattern();

    [GeneratedRegex(@"\p{L}[\p{L}.]*", RegexOptions.CultureInvariant)]
    private static partial Regex WordPattern();
}
