using System.Collections.Frozen;
using Stance.Lexicons;

namespace Stance.Speakers;

/// <summary>
/// Brings titles and names of offices to one form, so that "minister of foreign affairs", "foreign secretary" and "foreign minister" are
/// equal.
/// </summary>
internal static class OfficeTitle
{
    /// <summary>Whoever leads a country, whatever the title.</summary>
    public const string Leader = "leader";

    public const string SupremeLeader = "leader supreme";
    public const string President = "president";
    public const string PrimeMinister = "minister prime";
    public const string Chancellor = "chancellor";
    public const string Monarch = "monarch";

    private static readonly FrozenDictionary<string, string> Same = Lexicon.Table("office_titles")
        .ToFrozenDictionary(pair => KeyOfWords(pair.Key.Split(' ')), pair => KeyOfWords(pair.Value.Split(' ')), StringComparer.Ordinal);

    /// <summary>The form that titles are compared by.</summary>
    public static string KeyOf(string title) => KeyOf(Spelling.Fold(title).Split(' '));

    /// <summary>The form that titles are compared by.</summary>
    /// <param name="words">Folded words.</param>
    public static string KeyOf(IEnumerable<string> words)
    {
        string key = KeyOfWords(words);
        return Same.GetValueOrDefault(key, key);
    }

    /// <summary>Whether it is an office that leads a country.</summary>
    public static bool Leads(string key) => key is SupremeLeader or President or PrimeMinister or Chancellor or Monarch;

    private static string KeyOfWords(IEnumerable<string> words) => string.Join(' ', words.Select(Normal).Where(word => word.Length > 0).Order(StringComparer.Ordinal));

    private static string Normal(string word) => word switch
    {
        "of" or "for" or "the" or "and" or "affairs" or "acting" or "interim" or "caretaker" or "current" or "incumbent" or "new" => "",
        "defence" => "defense",
        "advisor" => "adviser",
        _ => word,
    };
}
