using System.Collections.Frozen;
using Stance.Registries;

namespace Stance.Speakers;

/// <summary>The names, capitals, nationalities and seats of government that stand for the countries of a registry. Immutable.</summary>
internal sealed class Countries
{
    private readonly FrozenDictionary<string, CountryReference> _references;
    private readonly FrozenDictionary<string, RegisteredGovernment> _governments;

    /// <param name="governments">The governments; where two share a term, the first one of them has it.</param>
    public Countries(IReadOnlyList<RegisteredGovernment> governments)
    {
        var references = new Dictionary<string, CountryReference>(StringComparer.Ordinal);
        // Names before the rest: "Singapore" is a country before it is a capital.
        Add(references, governments, CountryTerm.Name, government => [government.Name]);
        Add(references, governments, CountryTerm.Name, government => government.Aliases);
        Add(references, governments, CountryTerm.Capital, government => government.Capitals);
        Add(references, governments, CountryTerm.Seat, government => government.Seats);
        Add(references, governments, CountryTerm.Demonym, government => government.Nationalities);
        _references = references.ToFrozenDictionary(StringComparer.Ordinal);
        _governments = governments.DistinctBy(government => government.Name).ToFrozenDictionary(government => government.Name, StringComparer.Ordinal);
    }

    /// <summary>Looks up a folded word or phrase without its article (see <see cref="Spelling.Fold(ReadOnlySpan{char})"/>).</summary>
    public bool TryFind(string folded, out CountryReference reference) => _references.TryGetValue(folded, out reference);

    /// <summary>A country's short name for any of its names; null for none.</summary>
    public string? ShortNameOf(string? name) => name is not null && TryFind(Spelling.Fold(name), out CountryReference reference) ? reference.Country : null;

    /// <summary>The adjective of a country's nationality: "South Korean"; the country's name where there is none.</summary>
    public string DemonymOf(string country) =>
        _governments.TryGetValue(country, out RegisteredGovernment? government) && government.Nationalities.Length > 0 ? government.Nationalities[0] : country;

    /// <summary>The id of a country by its short name, or that name where it has none; null for no country.</summary>
    public string? IdOf(string country) => _governments.TryGetValue(country, out RegisteredGovernment? government) ? government.Id ?? government.Name : null;

    private static void Add(
        Dictionary<string, CountryReference> references,
        IReadOnlyList<RegisteredGovernment> governments,
        CountryTerm kind,
        Func<RegisteredGovernment, string[]> termsOf)
    {
        foreach (RegisteredGovernment government in governments)
        {
            foreach (string term in termsOf(government))
            {
                references.TryAdd(Spelling.Fold(term), new(government.Name, kind));
            }
        }
    }
}
