using Stance.Registries;

namespace Stance.Speakers;

/// <summary>Makes one list of the entries of several files: where they differ, the latest wins.</summary>
internal static class LayeredEntries
{
    /// <param name="layers">The entries of each file, the latest first.</param>
    public static RegistryEntries Of(IReadOnlyList<RegistryEntries> layers)
    {
        if (layers.Count == 1)
        {
            return layers[0];
        }
        var people = new List<RegisteredPerson>();
        var offices = new List<RegisteredOffice>();
        var governments = new List<RegisteredGovernment>();
        var entries = new HashSet<(Type, string)>();
        var terms = new HashSet<string>(StringComparer.Ordinal);
        foreach (RegistryEntries layer in layers)
        {
            RegisteredPerson[] ownPeople = [.. New(layer.People, entries, one => (one.Name, one.Id)).Select(one => Without(one, terms))];
            RegisteredOffice[] ownOffices = [.. New(layer.Offices, entries, one => (one.Name, one.Id)).Select(one => Without(one, terms))];
            RegisteredGovernment[] ownGovernments = [.. New(layer.Governments, entries, one => (one.Name, one.Id)).Select(one => Without(one, terms))];
            people.AddRange(ownPeople);
            offices.AddRange(ownOffices);
            governments.AddRange(ownGovernments);
            terms.UnionWith(ownPeople.SelectMany(one => one.Aliases.Prepend(one.Name)).Select(Fold));
            terms.UnionWith(ownOffices.SelectMany(one => one.Aliases.Prepend(one.Name)).Select(Fold));
            terms.UnionWith(ownGovernments.SelectMany(TermsOf).Select(Fold));
        }
        return new([.. people], [.. offices], [.. governments]);
    }

    // The entries that no later file has under the same name or id.
    private static T[] New<T>(T[] layer, HashSet<(Type, string)> known, Func<T, (string Name, string? Id)> keyOf)
    {
        T[] added = Array.FindAll(layer, one => !known.Contains((typeof(T), Fold(keyOf(one).Name))) && (keyOf(one).Id is not { } id || !known.Contains((typeof(T), id))));
        foreach (T one in added)
        {
            (string name, string? id) = keyOf(one);
            known.Add((typeof(T), Fold(name)));
            known.Add((typeof(T), id ?? Fold(name)));
        }
        return added;
    }

    private static string Fold(string term) => Spelling.Fold(term);

    private static string[] TermsOf(RegisteredGovernment one) => [one.Name, .. one.Aliases, .. one.Capitals, .. one.Nationalities, .. one.Seats];

    // The entry without the terms that mean somebody else in a later file.
    private static RegisteredPerson Without(RegisteredPerson one, HashSet<string> taken) =>
        new() { Name = one.Name, Aliases = Without(one.Aliases, taken), IsFemale = one.IsFemale, Id = one.Id, Roles = one.Roles };

    private static RegisteredOffice Without(RegisteredOffice one, HashSet<string> taken) =>
        new() { Name = one.Name, Aliases = Without(one.Aliases, taken), Country = one.Country, Id = one.Id };

    private static RegisteredGovernment Without(RegisteredGovernment one, HashSet<string> taken) => new()
    {
        Name = one.Name,
        Aliases = Without(one.Aliases, taken),
        Capitals = Without(one.Capitals, taken),
        Nationalities = Without(one.Nationalities, taken),
        Seats = Without(one.Seats, taken),
        Id = one.Id,
    };

    private static string[] Without(string[] terms, HashSet<string> taken) => Array.FindAll(terms, term => !taken.Contains(Fold(term)));
}
