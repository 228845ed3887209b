using System.Collections.Frozen;

namespace Stance.Speakers;

/// <summary>Guesses who bears a given name that no list has, by how it ends: names that end like "Louisa" are nearly all women's.</summary>
internal static class GivenNameEndings
{
    private const int Letters = 2;
    private const int MinNames = 30;
    private const double MinShare = 0.92;

    private static readonly FrozenDictionary<string, Gender> Genders = Count();

    /// <summary>The gender that the ending tells; unknown where it tells none.</summary>
    /// <param name="given">A folded given name.</param>
    public static Gender GenderOf(string given)
    {
        string first = given.Split([' ', '-'], 2)[0];
        return first.Length > Letters ? Genders.GetValueOrDefault(first[^Letters..]) : Gender.Unknown;
    }

    private static FrozenDictionary<string, Gender> Count()
    {
        var counts = new Dictionary<string, (int Men, int Women)>(StringComparer.Ordinal);
        foreach ((string name, string whom) in PersonName.KnownGivenNames)
        {
            if (name.Length > Letters)
            {
                (int men, int women) = counts.GetValueOrDefault(name[^Letters..]);
                counts[name[^Letters..]] = (men + (whom == "m" ? 1 : 0), women + (whom == "f" ? 1 : 0));
            }
        }
        return counts
            .Where(pair => pair.Value.Men + pair.Value.Women >= MinNames && Math.Max(pair.Value.Men, pair.Value.Women) >= MinShare * (pair.Value.Men + pair.Value.Women))
            .ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Men > pair.Value.Women ? Gender.Male : Gender.Female, StringComparer.Ordinal);
    }
}
