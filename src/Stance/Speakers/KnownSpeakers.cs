using System.Collections.Frozen;
using Stance.Lexicons;
using Stance.Registries;

namespace Stance.Speakers;

/// <summary>A registry, ready to be asked who somebody is. Immutable; serves any number of threads.</summary>
internal sealed class KnownSpeakers
{
    private static readonly Lazy<KnownSpeakers> LazyBuiltIn = new(() => new(SpeakerRegistry.BuiltIn));
    private static readonly FrozenSet<string> Parliamentary = Lexicon.Set("parliamentary_countries");

    // Who leads a country, the first that it has.
    private static readonly string[] Leaders =
        [OfficeTitle.SupremeLeader, OfficeTitle.President, OfficeTitle.Monarch, OfficeTitle.PrimeMinister, OfficeTitle.Chancellor];

    private static readonly string[] ParliamentaryLeaders =
        [OfficeTitle.PrimeMinister, OfficeTitle.Chancellor, OfficeTitle.President, OfficeTitle.Monarch];

    private readonly Dictionary<string, KnownPerson> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<KnownPerson>> _byFamily = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Title, string Holder), List<(KnownPerson Person, KnownRole Role)>> _byOffice = [];
    private readonly Dictionary<string, RegisteredOffice> _offices = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Key, string Country), RegisteredOffice> _officesOfCountry = [];

    public KnownSpeakers(SpeakerRegistry registry)
    {
        RegistryEntries entries = LayeredEntries.Of(registry.Layers);
        Countries = new(entries.Governments);
        foreach (RegisteredOffice office in entries.Offices)
        {
            Add(office);
        }
        foreach (RegisteredPerson person in entries.People)
        {
            Add(person);
        }
    }

    /// <summary>Those of <see cref="SpeakerRegistry.BuiltIn"/>, made once.</summary>
    public static KnownSpeakers BuiltIn => LazyBuiltIn.Value;

    public Countries Countries { get; }

    /// <summary>The person of exactly this name, whatever hyphens and spaces; null for none.</summary>
    public KnownPerson? Named(string folded) => _byName.GetValueOrDefault(Joined(folded));

    /// <summary>The persons with a family name, folded.</summary>
    public IReadOnlyList<KnownPerson> OfFamily(string family) => _byFamily.GetValueOrDefault(WithoutArticle(family)) ?? [];

    /// <summary>The office of a folded name; null for none.</summary>
    public RegisteredOffice? Office(string folded) => _offices.GetValueOrDefault(folded);

    /// <summary>A country's office under whatever of its names: its "ministry of foreign affairs" is its "foreign ministry". Null for none.</summary>
    /// <param name="key">As <see cref="OfficeTitle.KeyOf(string)"/> has it.</param>
    /// <param name="country">The country's short name.</param>
    public RegisteredOffice? Office(string key, string country) => _officesOfCountry.GetValueOrDefault((key, country));

    /// <summary>The only person who held an office at a date, or, where the date is not known, at any time; null for none or several.</summary>
    /// <param name="title">As <see cref="OfficeTitle.KeyOf(string)"/> has it.</param>
    /// <param name="holder">A country's short name, or an organization's name.</param>
    /// <param name="date">The date; null where nobody knows.</param>
    /// <param name="isFormer">Whether the office must be over by then.</param>
    public KnownPerson? HolderOf(string title, string holder, DateOnly? date, bool isFormer)
    {
        if (title != OfficeTitle.Leader)
        {
            return OnlyHolder(title, holder, date, isFormer, out _);
        }
        foreach (string office in Parliamentary.Contains(holder) ? ParliamentaryLeaders : Leaders)
        {
            KnownPerson? person = OnlyHolder(office, holder, date, isFormer, out bool any);
            if (any)
            {
                return person;
            }
        }
        return null;
    }

    /// <summary>The name by which an organization's offices are kept: "un" and "united nations" are one.</summary>
    public string HolderName(string folded) => _offices.TryGetValue(folded, out RegisteredOffice? office) ? Spelling.Fold(office.Name) : folded;

    /// <summary>The title of a role that an article gives, without country and "former"; as <see cref="OfficeTitle.KeyOf(string)"/> has it.</summary>
    public string TitleOf(Role role) =>
        OfficeTitle.KeyOf(WithoutCountry(role.Modifiers).Where(word => word is not ("former" or "ex" or "late")).Append(role.Noun));

    /// <summary>Whether a folded name is a country's office under these words.</summary>
    /// <param name="name">The name: "illyrian foreign ministry".</param>
    /// <param name="key">As <see cref="OfficeTitle.KeyOf(string)"/> has it.</param>
    public bool IsOfCountry(string name, string key)
    {
        string[] words = name.Split(' ');
        string[] own = [.. WithoutCountry(words)];
        return own.Length < words.Length && OfficeTitle.KeyOf(own) == key;
    }

    private static string Joined(string folded) =>
        folded.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    // "al-Sisi", "el-Sisi" and "Sisi" are one family name.
    private static string WithoutArticle(string family) =>
        family.StartsWith("al-", StringComparison.Ordinal) || family.StartsWith("el-", StringComparison.Ordinal) ? family[3..] : family;

    private KnownPerson? OnlyHolder(string title, string holder, DateOnly? date, bool isFormer, out bool any)
    {
        KnownPerson? only = null;
        any = false;
        foreach ((KnownPerson person, KnownRole role) in _byOffice.GetValueOrDefault((title, holder)) ?? [])
        {
            if (!KnownPerson.IsThen(role, date, isFormer))
            {
                continue;
            }
            if (any && only != person)
            {
                return null;
            }
            only = person;
            any = true;
        }
        return only;
    }

    private void Add(RegisteredOffice office)
    {
        string? country = Countries.ShortNameOf(office.Country);
        foreach (string name in office.Aliases.Prepend(office.Name))
        {
            string folded = Spelling.Fold(name);
            _offices.TryAdd(folded, office);
            if (country is not null)
            {
                _officesOfCountry.TryAdd((OfficeTitle.KeyOf(WithoutCountry(folded.Split(' '))), country), office);
            }
        }
    }

    // "south korean foreign ministry" is South Korea's "foreign ministry".
    private IEnumerable<string> WithoutCountry(string[] words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (i + 1 < words.Length && Countries.TryFind($"{words[i]} {words[i + 1]}", out _))
            {
                i++;
            }
            else if (!Countries.TryFind(words[i], out _))
            {
                yield return words[i];
            }
        }
    }

    private void Add(RegisteredPerson entry)
    {
        var name = PersonName.Parse(entry.Name);
        var person = new KnownPerson
        {
            Name = name,
            Gender = entry.IsFemale switch { true => Gender.Female, false => Gender.Male, null => Gender.Unknown },
            Id = entry.Id,
            Roles = Array.ConvertAll(entry.Roles, RoleOf),
        };
        foreach (string alias in entry.Aliases.Prepend(entry.Name))
        {
            PersonName other = alias == entry.Name ? name : PersonName.Parse(alias);
            _byName.TryAdd(Joined(string.Join(' ', other.Parts)), person);
            AddFamily(other.Family, person);
        }
        foreach (KnownRole role in person.Roles)
        {
            if (!_byOffice.TryGetValue((role.Title, role.Holder), out List<(KnownPerson, KnownRole)>? holders))
            {
                _byOffice[(role.Title, role.Holder)] = holders = [];
            }
            holders.Add((person, role));
        }
    }

    private void AddFamily(string family, KnownPerson person)
    {
        string key = WithoutArticle(family);
        if (!_byFamily.TryGetValue(key, out List<KnownPerson>? bearers))
        {
            _byFamily[key] = bearers = [];
        }
        if (!bearers.Contains(person))
        {
            bearers.Add(person);
        }
    }

    private KnownRole RoleOf(RegisteredRole role)
    {
        string? country = Countries.ShortNameOf(role.Country) ?? role.Country;
        string[] words = Spelling.Fold(role.Role).Split(' ');
        // The noun is the last word, or the one before "of": "secretary of state".
        int of = Array.IndexOf(words, "of");
        int noun = of > 0 ? of - 1 : words.Length - 1;
        string[] modifiers = [.. words.Where((word, i) => i != noun && word is not ("of" or "for"))];
        return new(OfficeTitle.KeyOf(words), country ?? HolderName(Spelling.Fold(role.Organization)), new(words[noun], modifiers, country), role.Period);
    }
}
