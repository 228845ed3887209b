using System.Collections.Frozen;
using Stance.Lexicons;

namespace Stance.Speakers;

/// <summary>The names, capitals, nationalities and seats of government that stand for countries.</summary>
internal static class Countries
{
    private static readonly FrozenDictionary<string, string> Terms = Lexicon.Table("countries");
    private static readonly FrozenDictionary<string, CountryReference> References = ReadReferences();
    private static readonly FrozenDictionary<string, string> Demonyms = ReadDemonyms();

    /// <summary>Looks up a folded word or phrase without its article (see <see cref="Spelling.Fold(ReadOnlySpan{char})"/>).</summary>
    public static bool TryFind(string folded, out CountryReference reference) => References.TryGetValue(folded, out reference);

    /// <summary>The adjective of a country's nationality: "South Korean"; the country's name where there is none.</summary>
    public static string DemonymOf(string country) => Demonyms.GetValueOrDefault(country, country);

    private static FrozenDictionary<string, CountryReference> ReadReferences()
    {
        var references = new Dictionary<string, CountryReference>(StringComparer.Ordinal);
        // Names before the rest: "Singapore" is a country before it is a capital.
        foreach (string country in Terms.Keys)
        {
            references.Add(Spelling.Fold(country), new(country, CountryTerm.Name));
        }
        foreach (char kind in "ncsd")
        {
            foreach ((string country, string terms) in Terms)
            {
                foreach (string term in terms.Split('|', StringSplitOptions.RemoveEmptyEntries))
                {
                    if (term[0] == kind)
                    {
                        references.TryAdd(Spelling.Fold(term.AsSpan(2)), new(country, TermOf(kind)));
                    }
                }
            }
        }
        return references.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, string> ReadDemonyms()
    {
        var demonyms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string country, string terms) in Terms)
        {
            foreach (string term in terms.Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                if (term[0] == 'd')
                {
                    demonyms.TryAdd(country, term[2..]);
                }
            }
        }
        return demonyms.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static CountryTerm TermOf(char kind) => kind switch
    {
        'n' => CountryTerm.Name,
        'c' => CountryTerm.Capital,
        's' => CountryTerm.Seat,
        _ => CountryTerm.Demonym,
    };
}
