using System.Globalization;
using System.Text;

namespace Stance.Benchmarks;

/// <summary>Texts that no newspaper prints and that some page holds all the same, of any length: where time that is not linear would show.</summary>
internal static class AdversarialTexts
{
    private static readonly string[] Words =
        ("the council will not accept what its critics say about new rules for ports and ships because nobody asked them before or after talks of last week "
        + "which ended with many promises that few believe while others expect more from both sides").Split(' ');

    private static readonly string[] Syllables = ["ka", "lo", "mi", "ren", "to", "vas", "el", "dur", "an", "bri", "so", "han", "zu", "per", "gil", "ta"];

    /// <summary>Each text's name, and the text of so many UTF-16 units.</summary>
    public static IReadOnlyList<(string Name, Func<int, string> Of)> All { get; } =
    [
        ("quotation marks", length => new('"', length)),
        ("opening quotation marks", length => new('“', length)),
        ("nested quotation marks", length => Repeat("“‘", length / 2) + Repeat("’”", length / 2)),
        ("nested quotations", length => Repeat("“He said ‘she said “no” to him’ and left,” ", length)),
        ("quotations never closed", length => Repeat("“He said no. \n", length)),
        ("quotations that go on", length => Repeat("“We will go on with it.”\n\n", length)),
        ("quotations with speakers", length => Repeat("“Yes,” she said. ", length)),
        ("one statement a paragraph", length => Repeat("Oslo said it.\n\n", length)),
        ("apostrophes", length => new('\'', length)),
        ("one sentence of words", length => Fill(length, (text, i) => text.Append(Words[i * 7 % Words.Length]).Append(' '))),
        ("one sentence of names", length => Repeat("Ida Brandt, ", length)),
        ("said said said", length => Repeat("said ", length)),
        ("that he said that he said", length => Repeat("that he said ", length)),
        ("he said", length => Repeat("He said it. ", length)),
        ("critics said", length => Repeat("Critics said no. ", length)),
        ("according to", length => Repeat("according to ", length)),
        ("titles", length => Repeat("President ", length)),
        ("abbreviated titles", length => Repeat("Mr. ", length)),
        ("possessors", length => Repeat("Oslo's ", length)),
        ("acronyms in brackets", length => Fill(length, (text, i) => text.Append(Words[i % Words.Length]).Append(" (").Append(Acronym(i)).Append(") "))),
        ("one token", length => new('a', length)),
        ("one number", length => Repeat("1,", length)),
        ("one web address", length => "https://example.org/" + Repeat("a/", length - 20)),
        ("web addresses", length => Repeat("https://example.org/a?b=c ", length)),
        ("handles", length => Repeat("@a", length)),
        ("combining marks", length => "e" + new string('\u0301', length - 1)),
        ("letters with combining marks", length => Repeat("e\u0301", length)),
        ("capitals with full stops", length => Repeat("U.S.A.", length)),
        ("full stops", length => new('.', length)),
        ("spaced full stops", length => Repeat(". ", length)),
        ("brackets", length => new('(', length)),
        ("angle brackets", length => new('<', length)),
        ("ampersands", length => Repeat("&a", length)),
        ("hyphens", length => new('-', length)),
        ("dashes", length => new('—', length)),
        ("spaces", length => new(' ', length)),
        ("new lines", length => new('\n', length)),
        ("mixed line ends", length => Repeat("He said no.\r\n\rOslo warned them.\n\r\n", length)),
        ("words on lines of their own", length => Fill(length, (text, i) => text.Append(Words[i * 7 % Words.Length]).Append('\n'))),
        ("lone surrogates", length => new('\uD800', length)),
        ("zero-width spaces", length => new('\u200B', length)),
        ("zeros", length => new('\0', length)),
        ("Korean letters", length => new('한', length)),
        ("family of many", length => Fill(length, (text, i) => text.Append(Name(i)).Append(" Moss said no. Moss agreed with him. "))),
        ("distinct persons", length => Fill(length, (text, i) => text.Append(Name(i)).Append(' ').Append(Name((i * 31) + 7)).Append(" said no. "))),
        ("distinct organizations", length => Fill(length, (text, i) => text.Append("The ").Append(Name(i)).Append(" Harbour Office warned Oslo. "))),
        ("distinct acronyms", length => Fill(length, (text, i) => text.Append("The ").Append(Acronym(i)).Append(" warned Oslo. "))),
        ("distinct words", length => Fill(length, (text, i) => text.Append(CultureInfo.InvariantCulture, $"w{i} "))),
        ("one office, many holders", length => Fill(length, (text, i) => text.Append("Minister ").Append(Name(i)).Append(' ').Append(Name((i * 31) + 7)).Append(" said no. The minister warned Oslo. "))),
    ];

    private static string Repeat(string unit, int length) => Fill(length, (text, _) => text.Append(unit));

    private static string Fill(int length, Action<StringBuilder, int> add)
    {
        var text = new StringBuilder(length + 64);
        for (int i = 0; text.Length < length; i++)
        {
            add(text, i);
        }
        return text.ToString(0, length);
    }

    // A different one for each number.
    private static string Name(int number)
    {
        var name = new StringBuilder();
        for (int rest = number + Syllables.Length; rest > 0; rest /= Syllables.Length)
        {
            name.Append(Syllables[rest % Syllables.Length]);
        }
        name[0] = char.ToUpperInvariant(name[0]);
        return name.ToString();
    }

    private static string Acronym(int number)
    {
        Span<char> letters = stackalloc char[4];
        for (int i = 0; i < letters.Length; i++, number /= 26)
        {
            letters[i] = (char)('A' + (number % 26));
        }
        return new(letters);
    }
}
