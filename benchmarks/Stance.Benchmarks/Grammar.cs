using System.Text;
using System.Text.RegularExpressions;

namespace Stance.Benchmarks;

/// <summary>A context-free grammar whose symbols may be bound for one article; benchmark-grammar.txt says how it is written.</summary>
internal sealed partial class Grammar
{
    private readonly Dictionary<string, string[]> _alternatives;

    private Grammar(Dictionary<string, string[]> alternatives) => _alternatives = alternatives;

    /// <summary>Reads a grammar.</summary>
    public static Grammar Read(TextReader reader)
    {
        Dictionary<string, List<string>> alternatives = [];
        List<string> current = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                current.AddRange(line.Split('|', StringSplitOptions.TrimEntries));
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                alternatives[line] = current = [];
            }
        }
        return new(alternatives.ToDictionary(rule => rule.Key, rule => rule.Value.ToArray()));
    }

    /// <summary>One text of a symbol.</summary>
    public string Draw(string symbol, SplitMix64 random)
    {
        string text = Expand(Choose(symbol, random), [], random);
        return BeforeVowel().Replace(text, "$0n").Replace("¶", "\n\n", StringComparison.Ordinal) + "\n";
    }

    [GeneratedRegex(@"\b[Aa](?= [aeiou])")]
    private static partial Regex BeforeVowel();

    private string Choose(string symbol, SplitMix64 random)
    {
        string[] alternatives = _alternatives[symbol];
        return alternatives[random.Next(alternatives.Length)];
    }

    private string Expand(string text, Dictionary<string, string> bound, SplitMix64 random)
    {
        var expanded = new StringBuilder();
        int end = 0;
        for (int open = text.IndexOf('{'); open >= 0; open = text.IndexOf('{', end))
        {
            expanded.Append(text, end, open - end);
            end = text.IndexOf('}', open) + 1;
            expanded.Append(Replace(text[(open + 1)..(end - 1)], bound, random));
        }
        return expanded.Append(text, end, text.Length - end).ToString();
    }

    // "noun", "family1", "country1/2", "clause^", "place1!".
    private string Replace(string reference, Dictionary<string, string> bound, SplitMix64 random)
    {
        string[] parts = reference.TrimEnd('^', '!').Split('/');
        string symbol = parts[0].TrimEnd('1', '2', '3');
        string? drawn = null;
        if (symbol == parts[0])
        {
            drawn = Expand(Choose(symbol, random), bound, random);
        }
        else if (!bound.TryGetValue(parts[0], out drawn))
        {
            // The two countries of an article are two.
            do
            {
                drawn = Expand(Choose(symbol, random), bound, random);
            }
            while (bound.ContainsValue(drawn));
            bound[parts[0]] = drawn;
        }
        string field = drawn.Split('/')[parts.Length > 1 ? parts[1][0] - '0' : 0];
        return reference[^1] switch
        {
            '^' => char.ToUpperInvariant(field[0]) + field[1..],
            '!' => field.ToUpperInvariant(),
            _ => field,
        };
    }
}
