namespace Stance.Text;

/// <summary>
/// Strings of characters that come again and again, such as names and titles: the same string is given for the same characters as long as it
/// is remembered. Holds a fixed number of short strings, the last ones asked for. Any number of threads.
/// </summary>
internal static class StringPool
{
    private const int MaxLength = 48;
    private const int Places = 1 << 13;

    // Threads may overwrite each other's strings: whoever asks again makes a new one.
    private static readonly string?[] Strings = new string?[Places];

    /// <summary>The characters as a string.</summary>
    public static string Of(ReadOnlySpan<char> characters)
    {
        if (characters.Length is 0 or > MaxLength)
        {
            return characters.ToString();
        }
        ref string? place = ref Strings[string.GetHashCode(characters) & (Places - 1)];
        string? known = place;
        return known is not null && characters.SequenceEqual(known) ? known : place = characters.ToString();
    }
}
