namespace Stance.Speakers;

/// <summary>Who is in an article: everybody whom it names, and where. Not changed after it is collected; any number of threads.</summary>
internal sealed class Cast
{
    private const int MaxHolders = 128;

    private readonly Dictionary<string, CastMember> _byName;
    private readonly Dictionary<string, List<(CastMember, Role)>> _byOffice = new(StringComparer.Ordinal);

    private readonly Dictionary<KnownPerson, CastMember> _byPerson = [];

    public Cast(Mention[] mentions, Dictionary<string, CastMember> byName, OrganizationIndex organizations)
    {
        Mentions = mentions;
        Organizations = organizations;
        _byName = byName;
        foreach (CastMember person in mentions.Select(mention => mention.Member).Where(member => member.Person is not null).Distinct())
        {
            if (person.Known is { } known)
            {
                _byPerson.TryAdd(known, person);
            }
            foreach (Role role in person.Roles)
            {
                AddHolder(role.Noun, person, role);
                if (role.Office != role.Noun)
                {
                    AddHolder(role.Office, person, role);
                }
            }
        }
    }

    /// <summary>The member who is a known person; null for none.</summary>
    public CastMember? Find(KnownPerson person) => _byPerson.GetValueOrDefault(person);

    /// <summary>In text order, disjoint.</summary>
    public Mention[] Mentions { get; }

    /// <summary>The organizations by name.</summary>
    public OrganizationIndex Organizations { get; }

    /// <summary>The persons of whom the article says that they hold the same office, each with what it says; the first ones.</summary>
    public IReadOnlyList<(CastMember Person, Role Role)> HoldersOf(Role role) =>
        _byOffice.TryGetValue(role.Office, out List<(CastMember, Role)>? holders) ? holders
        : _byOffice.TryGetValue(role.Noun, out holders) ? holders
        : [];

    /// <summary>Whom a folded name or acronym stands for; null where nobody or more than one.</summary>
    public CastMember? Find(string folded) => _byName.GetValueOrDefault(folded);

    /// <summary>Index of the first mention that starts at or after a token.</summary>
    public int FirstMentionFrom(int token)
    {
        int low = 0;
        int high = Mentions.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Mentions[middle].Tokens.First < token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }

    private void AddHolder(string office, CastMember person, Role role)
    {
        if (!_byOffice.TryGetValue(office, out List<(CastMember, Role)>? holders))
        {
            _byOffice[office] = holders = [];
        }
        if (holders.Count < MaxHolders)
        {
            holders.Add((person, role));
        }
    }
}
