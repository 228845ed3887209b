using System.Collections.Concurrent;
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
    private readonly Dictionary<string, List<RegisteredOffice>> _officesOfCountry = new(StringComparer.Ordinal);

    // By key, made for a country when it is first asked for.
    private readonly ConcurrentDictionary<string, Dictionary<string, RegisteredOffice>> _officesByKey = new(StringComparer.Ordinal);

    // Only while the registry is read.
    private readonly Dictionary<string, (string, Role)> _titles = new(StringComparer.Ordinal);

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

    /// <summary>The office of a folded name, whatever the order of its words: "ministry of defence of illyria" is the "illyrian defense ministry". Null for none.</summary>
    public RegisteredOffice? Office(string folded)
    {
        if (_offices.TryGetValue(folded, out RegisteredOffice? office))
        {
            return office;
        }
        string[] words = folded.Split(' ');
        return words.Length > 1 && Array.Exists(words, Grammar.IsOrganizationNoun) && CountryOf(words) is { } country
            ? Office(OfficeTitle.KeyOf(WithoutCountry(words)), country)
            : null;
    }

    /// <summary>A country's office under whatever of its names: its "ministry of foreign affairs" is its "foreign ministry". Null for none.</summary>
    /// <param name="key">As <see cref="OfficeTitle.KeyOf(string)"/> has it.</param>
    /// <param name="country">The country's short name.</param>
    public RegisteredOffice? Office(string key, string country) =>
        _officesByKey.GetOrAdd(country, OfficesByKey).GetValueOrDefault(key);

    /// <summary>Identifier in the registry of whom a source was resolved to, or the name there of an entry without one; null for nobody whom it knows.</summary>
    public string? IdOf(SpeakerIdentity identity) => identity switch
    {
        { Name: not null, Kind: SpeakerKind.Government } => Countries.IdOf(identity.Name),
        { Name: not null, Kind: SpeakerKind.Organization } => Office(Spelling.Fold(identity.Name)) is { } office ? office.Id ?? office.Name : null,
        _ => identity.Member?.Known?.Id,
    };

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

    // Who held it in somebody else's place counts only where nobody else did.
    private KnownPerson? OnlyHolder(string title, string holder, DateOnly? date, bool isFormer, out bool any)
    {
        KnownPerson? only = null;
        bool isActing = false;
        bool isOne = true;
        foreach ((KnownPerson person, KnownRole role) in _byOffice.GetValueOrDefault((title, holder)) ?? [])
        {
            bool isLess = only is not null && role.IsActing && !isActing;
            if (isLess || !KnownPerson.IsThen(role, date, isFormer))
            {
                continue;
            }
            isOne = only is null || (isOne && only == person) || (isActing && !role.IsActing);
            only = person;
            isActing = role.IsActing;
            if (!isOne && !isActing)
            {
                break;
            }
        }
        any = only is not null;
        return isOne ? only : null;
    }

    private void Add(RegisteredOffice office)
    {
        string? country = Countries.ShortNameOf(office.Country);
        foreach (string name in office.Aliases.Prepend(office.Name))
        {
            _offices.TryAdd(Spelling.Fold(name), office);
        }
        if (country is not null)
        {
            AddTo(_officesOfCountry, country, office);
        }
    }

    private Dictionary<string, RegisteredOffice> OfficesByKey(string country)
    {
        var byKey = new Dictionary<string, RegisteredOffice>(StringComparer.Ordinal);
        foreach (RegisteredOffice office in _officesOfCountry.GetValueOrDefault(country) ?? [])
        {
            foreach (string name in office.Aliases.Prepend(office.Name))
            {
                byKey.TryAdd(OfficeTitle.KeyOf(WithoutCountry(Spelling.Fold(name).Split(' '))), office);
            }
        }
        return byKey;
    }

    // The only country that the words name.
    private string? CountryOf(string[] words)
    {
        string? country = null;
        for (int i = 0; i < words.Length; i++)
        {
            bool isTwo = i + 1 < words.Length && Countries.TryFind($"{words[i]} {words[i + 1]}", out _);
            string term = isTwo ? $"{words[i]} {words[++i]}" : words[i];
            if (Countries.TryFind(term, out CountryReference found) && (country ??= found.Country) != found.Country)
            {
                return null;
            }
        }
        return country;
    }

    private static void AddTo<TKey, T>(Dictionary<TKey, List<T>> lists, TKey key, T value)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out List<T>? list))
        {
            lists[key] = list = [];
        }
        if (!list.Contains(value))
        {
            list.Add(value);
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
            Id = entry.Id ?? entry.Name,
            Roles = Array.ConvertAll(entry.Roles, RoleOf),
        };
        foreach (string alias in entry.Aliases.Prepend(entry.Name))
        {
            PersonName other = alias == entry.Name ? name : PersonName.Parse(alias);
            _byName.TryAdd(Joined(string.Join(' ', other.Parts)), person);
            AddTo(_byFamily, WithoutArticle(other.Family), person);
        }
        foreach (KnownRole role in person.Roles)
        {
            AddTo(_byOffice, (role.Title, role.Holder), (person, role));
        }
    }

    private KnownRole RoleOf(RegisteredRole role)
    {
        string? country = Countries.ShortNameOf(role.Country) ?? role.Country;
        (string title, Role words) = WordsOf(role.Role);
        bool isActing = words.Modifiers.Any(word => word is "acting" or "interim" or "caretaker");
        return new(title, country ?? HolderName(Spelling.Fold(role.Organization)), words with { Country = country }, role.Period, isActing);
    }

    // Of a thousand people most have one of some twenty titles.
    private (string Title, Role Role) WordsOf(string role)
    {
        if (!_titles.TryGetValue(role, out (string, Role) found))
        {
            string[] words = Spelling.Fold(role).Split(' ');
            // The noun is the last word, or the one before "of": "secretary of state".
            int of = Array.IndexOf(words, "of");
            int noun = of > 0 ? of - 1 : words.Length - 1;
            string[] modifiers = [.. words.Where((word, i) => i != noun && word is not ("of" or "for"))];
            _titles[role] = found = (OfficeTitle.KeyOf(words), new(words[noun], modifiers, null));
        }
        return found;
    }
}
