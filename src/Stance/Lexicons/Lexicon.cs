using System.Collections.Frozen;

namespace Stance.Lexicons;

/// <summary>
/// Reads the word lists that are embedded as <c>Stance.Lexicons.NAME</c>: one entry a line, <c>#</c> lines are comments. Entries keep their
/// letter case and are compared by ordinal.
/// </summary>
internal static class Lexicon
{
    /// <summary>The entries of a list.</summary>
    public static FrozenSet<string> Set(string name) => Lines(name).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The entries of a list whose lines are a key, a tab and a value.</summary>
    public static FrozenDictionary<string, string> Table(string name)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string line in Lines(name))
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            table[line[..tab]] = line[(tab + 1)..];
        }
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static List<string> Lines(string name)
    {
        using Stream stream = typeof(Lexicon).Assembly.GetManifestResourceStream($"Stance.Lexicons.{name}")
            ?? throw new InvalidOperationException($"No word list '{name}' is embedded.");
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                lines.Add(line);
            }
        }
        return lines;
    }
}
