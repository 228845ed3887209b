using System.Globalization;

namespace Stance.Speakers;

/// <summary>Reads a date with its year as news writes it: "2024-06-21", "2024.6.21", "May 2, 2024", "Sept. 5th 2016", "2 May 2024".</summary>
internal static class WrittenDate
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>Reads the date at the start of a text.</summary>
    /// <param name="text">Starts with a letter or digit.</param>
    /// <param name="date">The date.</param>
    /// <param name="length">How many UTF-16 units it has.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out DateOnly date, out int length)
    {
        int at = 0;
        ReadOnlySpan<char> first = Next(text, ref at);
        ReadOnlySpan<char> second = Next(text, ref at);
        ReadOnlySpan<char> third = Next(text, ref at);
        // A time may follow at once: "2024-06-21T16:56".
        int digits = DigitsOf(third);
        if (DigitsOf(second) > 0 && TryMake(first, second, third[..digits], out date))
        {
            length = at - third.Length + digits;
            return true;
        }
        // Who writes 3/4/2024 may mean April or March.
        length = at;
        date = default;
        return (DigitsOf(first) == 0 && TryMake(third, first, second, out date)) || (DigitsOf(second) == 0 && TryMake(third, second, first, out date));
    }

    // The next letters and digits, at most two other characters further on.
    private static ReadOnlySpan<char> Next(ReadOnlySpan<char> text, ref int at)
    {
        int start = at;
        while (start < text.Length && start - at < 2 && text[start] is ' ' or '.' or ',' or '-' or '/')
        {
            start++;
        }
        at = start;
        while (at < text.Length && char.IsLetterOrDigit(text[at]))
        {
            at++;
        }
        return text[start..at];
    }

    private static bool TryMake(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day, out DateOnly date)
    {
        date = default;
        if (year.Length != 4 || DigitsOf(year) != 4 || year[..2] is not ("19" or "20") || NumberOfDay(day) is not { } number)
        {
            return false;
        }
        int y = int.Parse(year, CultureInfo.InvariantCulture);
        int m = MonthOf(month);
        if (m is < 1 or > 12 || number < 1 || number > DateTime.DaysInMonth(y, m))
        {
            return false;
        }
        date = new(y, m, number);
        return true;
    }

    private static int MonthOf(ReadOnlySpan<char> word)
    {
        if (DigitsOf(word) is var digits and > 0)
        {
            return digits == word.Length && digits <= 2 ? int.Parse(word, CultureInfo.InvariantCulture) : 0;
        }
        for (int i = 0; i < Months.Length; i++)
        {
            bool isWhole = word.Length == Months[i].Length || word.Length == 3 || word.Equals("Sept", StringComparison.OrdinalIgnoreCase);
            if (isWhole && Months[i].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return i + 1;
            }
        }
        return 0;
    }

    private static int? NumberOfDay(ReadOnlySpan<char> word)
    {
        int digits = DigitsOf(word);
        return digits is 1 or 2 && word[digits..] is "" or "st" or "nd" or "rd" or "th" ? int.Parse(word[..digits], CultureInfo.InvariantCulture) : null;
    }

    private static int DigitsOf(ReadOnlySpan<char> word)
    {
        int digits = 0;
        while (digits < word.Length && char.IsAsciiDigit(word[digits]))
        {
            digits++;
        }
        return digits;
    }
}
