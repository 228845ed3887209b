using Stance.Text;

namespace Stance.Speakers;

/// <summary>Brings spellings of one name to one form.</summary>
internal static class Spelling
{
    // Base letters of U+00C0 to U+017F, the accented letters of European languages and of romanised names.
    private const string Unaccented =
        "aaaaaaaceeeeiiiidnooooo×ouuuuytsaaaaaaaceeeeiiiidnooooo÷ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>Lower case without accents, with straight apostrophes, plain hyphens and single spaces, and without full stops.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        Span<char> buffer = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        int length = 0;
        foreach (char c in text)
        {
            char folded = Fold(c);
            bool isRepeatedSpace = folded == ' ' && (length == 0 || buffer[length - 1] == ' ');
            if (folded != '.' && !isRepeatedSpace)
            {
                buffer[length++] = folded;
            }
        }
        return StringPool.Of(buffer[..length].TrimEnd(' '));
    }

    /// <summary>Whether the first character is an upper-case letter.</summary>
    public static bool IsCapitalized(ReadOnlySpan<char> word) => word.Length > 0 && char.IsUpper(word[0]);

    /// <summary>Whether two folded words differ in one letter after the first three, added, dropped or changed.</summary>
    public static bool IsVariant(string a, string b)
    {
        int same = a.AsSpan().CommonPrefixLength(b);
        ReadOnlySpan<char> restOfA = a.AsSpan(same);
        ReadOnlySpan<char> restOfB = b.AsSpan(same);
        return same >= 3 && (restOfA.Length, restOfB.Length) switch
        {
            ( > 0, > 0) when restOfA.Length == restOfB.Length => restOfA[1..].SequenceEqual(restOfB[1..]),
            _ when restOfA.Length == restOfB.Length + 1 => restOfA[1..].SequenceEqual(restOfB),
            _ when restOfB.Length == restOfA.Length + 1 => restOfB[1..].SequenceEqual(restOfA),
            _ => false,
        };
    }

    /// <summary>
    /// Whether two folded words differ as romanisations of one name do: in a vowel ("Ahmed", "Ahmad"; as the last letter only i, j and y:
    /// "Sergei", "Sergey", but not "Julia", "Julie"), or in a letter once or twice ("Mohamed", "Mohammed").
    /// </summary>
    public static bool IsTransliteration(string a, string b)
    {
        if (!IsVariant(a, b))
        {
            return false;
        }
        int at = a.AsSpan().CommonPrefixLength(b);
        if (a.Length != b.Length)
        {
            string longer = a.Length > b.Length ? a : b;
            return longer[at] == longer[at - 1];
        }
        return at == a.Length - 1 ? "ijy".Contains(a[at], StringComparison.Ordinal) && "ijy".Contains(b[at], StringComparison.Ordinal)
            : "aeiouy".Contains(a[at], StringComparison.Ordinal) && "aeiouy".Contains(b[at], StringComparison.Ordinal);
    }

    private static char Fold(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        < '\u0080' => c is '\t' or '\n' or '\r' ? ' ' : c,
        '\u2019' or '\u2018' or '\u02BC' => '\'',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' => '-',
        '\u00A0' => ' ',
        >= '\u00C0' and < '\u0180' => Unaccented[c - '\u00C0'],
        _ => char.ToLowerInvariant(c),
    };
}
