using System.Collections.Frozen;

namespace Stance.Lexicons;

/// <summary>Reads the word lists that are embedded in the assembly: one entry a line, <c>#</c> starts a comment line.</summary>
internal static class Lexicon
{
    /// <summary>The entries of a list.</summary>
    /// <param name="name">File name without its extension.</param>
    public static FrozenSet<string> Set(string name) => Lines(name).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The entries of a list of keys and values, a tab between them.</summary>
    /// <param name="name">File name without its extension.</param>
    public static FrozenDictionary<string, string> Table(string name) =>
        Lines(name).Select(line => line.Split('\t')).ToFrozenDictionary(fields => fields[0], fields => fields[1], StringComparer.Ordinal);

    private static IEnumerable<string> Lines(string name)
    {
        using Stream stream = typeof(Lexicon).Assembly.GetManifestResourceStream($"Stance.Lexicons.{name}")
            ?? throw new ArgumentException($"No word list '{name}' is embedded.", nameof(name));
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
