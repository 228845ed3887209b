using System.Globalization;
using System.Text.Json;

namespace Stance.Cli.Inputs;

/// <summary>The date when a text was written, as a record or the command line gives it: YYYY-MM-DD, with a time behind it perhaps.</summary>
internal static class RecordDate
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>Reads the property <c>date</c> of a record; null where it has none.</summary>
    /// <returns>Whether it is a date, null, or missing.</returns>
    public static bool TryRead(JsonElement record, out DateOnly? date)
    {
        date = null;
        if (!record.TryGetProperty("date", out JsonElement element) || element.ValueKind == JsonValueKind.Null)
        {
            return true;
        }
        if (element.ValueKind != JsonValueKind.String || !TryParse(element.GetString()!, out DateOnly read))
        {
            return false;
        }
        date = read;
        return true;
    }

    public static bool TryParse(string text, out DateOnly date)
    {
        bool hasTime = text.Length > Format.Length && (text[Format.Length] is 'T' or ' ');
        return DateOnly.TryParseExact(hasTime ? text[..Format.Length] : text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }

    /// <summary>The date as results write it.</summary>
    public static string Write(DateOnly date) => date.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>A date as pages, front matter and spreadsheets write it: also "14 March 2024", but no numbers whose order only their writer knows.</summary>
    /// <returns>The day in the writer's own time zone; null where there is no such date.</returns>
    public static DateOnly? Find(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : TryParse(text.Trim(), out DateOnly date) ? date
        : text.AsSpan().ContainsAnyInRange('A', 'z') && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset time)
            ? DateOnly.FromDateTime(time.DateTime)
        : null;
}
