using System.Collections.Frozen;

namespace Stance.Lexicons;

/// <summary>Reads the embedded word lists. A line that starts with <c>#</c> is a comment; empty lines do not count.</summary>
internal static class Lexicon
{
    /// <summary>A list of words, one a line.</summary>
    public static FrozenSet<string> Set(string name) => Lines(name).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A table of keys and values, separated by a tab, one pair a line.</summary>
    public static FrozenDictionary<string, string> Table(string name) =>
        Lines(name)
            .Select(line => line.Split('\t', 2))
            .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static IEnumerable<string> Lines(string name)
    {
        using Stream stream = typeof(Lexicon).Assembly.GetManifestResourceStream($"Stance.Lexicons.{name}")
            ?? throw new ArgumentException($"There is no word list '{name}'.", nameof(name));
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
