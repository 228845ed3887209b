using Stance.Text;

namespace Stance.Speakers;

/// <summary>Collects the cast of an article: whose name each name is, and what the article says of them.</summary>
internal sealed class CastFinder
{
    private const int MaxRoles = 12;

    private readonly Document _document;
    private readonly KnownSpeakers _known;
    private readonly List<Name> _names;
    private readonly PersonIndex _persons;
    private readonly OrganizationIndex _organizations;
    private readonly Dictionary<string, CastMember> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PersonName> _parsed = new(StringComparer.Ordinal);

    private CastFinder(Document document, KnownSpeakers known, Background background)
    {
        _document = document;
        _known = known;
        _persons = new(background.Persons);
        _organizations = new(background.Organizations);
        _names = NameFinder.Find(document);
    }

    /// <summary>Collects the cast of a document, in time linear in its tokens.</summary>
    /// <param name="document">The document.</param>
    /// <param name="known">Who is known beyond it.</param>
    /// <param name="background">What is known of it; not changed.</param>
    public static Cast Find(Document document, KnownSpeakers known, Background background)
    {
        var finder = new CastFinder(document, known, background);
        finder.CorrectKinds();
        finder.CorrectPersons();
        finder.AddFullNames();
        finder.AddOrganizationNames();
        return finder.Collect(background.Date);
    }

    // The tagger's organization "House Ada Moss" is a person where it says so of "Moss" elsewhere; "National Security Han Mi-rae" is one anyway.
    private void CorrectKinds()
    {
        var persons = new HashSet<string>(StringComparer.Ordinal);
        foreach (Name name in _names)
        {
            if (name.Kind == EntityKind.Person)
            {
                persons.Add(name.Folded);
            }
        }
        for (int i = 0; i < _names.Count; i++)
        {
            Name name = _names[i];
            if (name.Kind is EntityKind.Person or EntityKind.Nationality || name.Tokens.Count < 2)
            {
                continue;
            }
            int first = name.Tokens.First;
            int last = name.Tokens.End - 1;
            string family = _document.Fold(last);
            string given = _document.Fold(last - 1);
            bool isPlaceAndName = name.Kind == EntityKind.Location && name.Tokens.Count > 2 && PersonName.IsGivenName(given);
            if (isPlaceAndName || (PersonName.IsGivenName(given) && persons.Contains(family)) || PersonName.IsEastAsian(given, family))
            {
                first = last - 1;
            }
            else if (name.Tokens.Count == 2 || !persons.Contains(Spelling.Fold(_document.TextOf(new(last - 1, last + 1)))))
            {
                continue;
            }
            string text = _document.TextOf(new(first, last + 1));
            _names[i] = name with { Tokens = new(first, last + 1), Kind = EntityKind.Person, Text = text, Folded = Spelling.Fold(text) };
        }
    }

    // The tagger's organization "Tiller" is a person where a given name stands before it once and the text calls it "Tiller" elsewhere.
    private void CorrectPersons()
    {
        var bare = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Name name in _names)
        {
            if (IsBareOrganization(name) && !FollowsGivenName(name))
            {
                bare[name.Folded] = bare.GetValueOrDefault(name.Folded) + 1;
            }
        }
        var persons = new HashSet<string>(StringComparer.Ordinal);
        var given = new HashSet<int>();
        for (int i = 0; i < _names.Count; i++)
        {
            Name name = _names[i];
            if (bare.ContainsKey(name.Folded) && IsBareOrganization(name) && FollowsGivenName(name))
            {
                var tokens = new TokenRange(name.Tokens.First - 1, name.Tokens.End);
                string text = _document.TextOf(tokens);
                _names[i] = name with { Tokens = tokens, Kind = EntityKind.Person, Text = text, Folded = Spelling.Fold(text) };
                persons.Add(name.Folded);
                given.Add(tokens.First);
            }
        }
        // The given name by itself was taken for something else.
        _names.RemoveAll(name => name.Tokens.Count == 1 && given.Contains(name.Tokens.First));
        for (int i = 0; i < _names.Count && persons.Count > 0; i++)
        {
            _names[i] = IsBareOrganization(_names[i]) && persons.Contains(_names[i].Folded) ? _names[i] with { Kind = EntityKind.Person } : _names[i];
        }
    }

    private bool IsBareOrganization(Name name) =>
        name.Kind == EntityKind.Organization && name.Tokens.Count == 1 && !Grammar.IsOrganizationNoun(name.Folded)
        && (name.Tokens.First == 0 || !_document.IsArticle(name.Tokens.First - 1));

    private bool FollowsGivenName(Name name)
    {
        int before = name.Tokens.First - 1;
        return before >= 0 && _document.SentenceOfToken[before] == _document.SentenceOfToken[before + 1] && _document.IsProperNoun(before)
            && Spelling.IsCapitalized(_document[before]) && _document.Fold(before) is var given && PersonName.IsGivenName(given) && !_known.Countries.TryFind(given, out _);
    }

    // Full names before anything else, the longest first: a headline says "Moss" before the text says "Ada Moss", and headlines capitalise
    // words that are no names.
    private void AddFullNames()
    {
        var forms = new Dictionary<string, (PersonName Name, int Count)>(StringComparer.Ordinal);
        foreach (Name name in _names)
        {
            if (name.Kind == EntityKind.Person && !name.IsHeadline && Parse(name.Text) is { IsFull: true } person && !IsCountry(name))
            {
                forms[name.Folded] = (person, forms.TryGetValue(name.Folded, out (PersonName, int Count) form) ? form.Count + 1 : 1);
            }
        }
        var best = new Dictionary<CastMember, (PersonName Name, int Count)>();
        foreach ((string folded, (PersonName Name, int Count) form) in forms.OrderByDescending(f => f.Value.Name.Parts.Length))
        {
            CastMember member = _persons.AddFull(folded, form.Name);
            if (!best.TryGetValue(member, out (PersonName Name, int Count) other) || (form.Count > other.Count && !form.Name.IsEndOf(other.Name)))
            {
                best[member] = form;
            }
        }
        foreach ((CastMember member, (PersonName Name, int Count) form) in best)
        {
            member.Name = member.IsNamedBefore ? member.Name : form.Name.Text;
            member.FullMentions = form.Count;
        }
    }

    private void AddOrganizationNames()
    {
        foreach (Name name in _names)
        {
            if (name.Kind == EntityKind.Organization && !IsPerson(name) && !IsCountry(name) && !name.IsHeadline)
            {
                AddOffice(name);
                _organizations.AddAliasesOf(name.Folded);
                AddBracketedAcronym(name);
            }
        }
    }

    // An office has one identity under all its names.
    private void AddOffice(Name name)
    {
        if (_known.Office(name.Folded) is { } office)
        {
            _organizations.AddAlias(name.Folded, Spelling.Fold(office.Name));
        }
    }

    // "the Illyrian Democratic Forces (IDF)"
    private void AddBracketedAcronym(Name name)
    {
        int t = name.Tokens.End;
        if (t + 2 < _document.Tokens.Length && _document.Is(t, "(") && _document.Is(t + 2, ")") && Spelling.IsCapitalized(_document[t + 1]))
        {
            _organizations.AddAlias(_document.Fold(t + 1), name.Folded);
        }
    }

    private Cast Collect(DateOnly? date)
    {
        var mentions = new List<Mention>(_names.Count);
        var byName = new Dictionary<string, CastMember>(StringComparer.Ordinal);
        foreach (Name found in _names)
        {
            Name name = found.IsHeadline ? Narrowed(found) : found;
            CountryTerm term = CountryTerm.Name;
            CastMember? member = IsPerson(name) ? PersonOf(name)
                : _known.Countries.TryFind(name.Folded, out CountryReference country) ? CountryOf(country, out term)
                : name.Kind == EntityKind.Organization || (name.Kind == EntityKind.Other && _organizations.Knows(name.Folded)) ? _organizations.FindOrAdd(name.Folded, name.Text)
                : null;
            if (member is null)
            {
                continue;
            }
            mentions.Add(new(name.Tokens, member, FormOf(name.Tokens), term));
            byName.TryAdd(name.Folded, member);
            byName.TryAdd(Spelling.Fold(member.Name), member);
            member.Mentions++;
            member.LastToken = name.Tokens.First;
        }
        AddFamilyNames(mentions, byName);
        KnownPersonFinder.Find(mentions, _known, date);
        return new([.. mentions], byName, _organizations);
    }

    // A family name that the tags hide ("Reids said", "reid") still finds its only bearer.
    private static void AddFamilyNames(List<Mention> mentions, Dictionary<string, CastMember> byName)
    {
        var bearers = new Dictionary<string, CastMember?>(StringComparer.Ordinal);
        foreach (Mention mention in mentions)
        {
            if (mention.Member.Person is { } person)
            {
                bearers[person.Family] = !bearers.TryGetValue(person.Family, out CastMember? other) || other == mention.Member ? mention.Member : null;
            }
        }
        foreach ((string family, CastMember? member) in bearers)
        {
            if (member is not null)
            {
                byName.TryAdd(family, member);
            }
        }
    }

    // Headlines capitalise every word: "Ada Moss Warns Bank" is the full name that the text has, and more.
    private Name Narrowed(Name name)
    {
        for (int count = name.Tokens.Count - 1; count > 0; count--)
        {
            var tokens = new TokenRange(name.Tokens.First, name.Tokens.First + count);
            string text = _document.TextOf(tokens);
            string folded = Spelling.Fold(text);
            if (count > 1 ? _persons.FindFull(folded) is not null : name.Kind == EntityKind.Person && _persons.IsFamilyName(folded))
            {
                return name with { Tokens = tokens, Text = text, Folded = folded, Kind = EntityKind.Person };
            }
        }
        return name;
    }

    private CastMember PersonOf(Name name)
    {
        PersonName person = Parse(name.Text);
        Gender gender = GenderByTitle(name.Tokens.First);
        CastMember member = !person.IsFull ? _persons.FindOrAddShort(person, gender, name.Tokens.First) : _persons.AddFull(name.Folded, person);
        Role? before = RoleReader.Before(_known.Countries, _document, name.Tokens.First);
        Role? after = RoleReader.After(_known.Countries, _document, name.Tokens.End);
        AddRole(member, before is { Country: null } ? before with { Country = CountryAfter(name.Tokens.End) } : before);
        AddRole(member, after);
        if (gender != Gender.Unknown)
        {
            member.Gender = gender;
        }
        return member;
    }

    // An article names the same persons again and again.
    private PersonName Parse(string text)
    {
        if (!_parsed.TryGetValue(text, out PersonName? name))
        {
            _parsed[text] = name = PersonName.Parse(text);
        }
        return name;
    }

    private static void AddRole(CastMember member, Role? role)
    {
        if (role is null || member.Roles.Count >= MaxRoles || member.Roles.Exists(role.IsSameAs))
        {
            return;
        }
        member.Roles.Add(role);
        // "the widow Terry Moss": the noun is surer than the given name.
        Grammar.IsRoleNoun(role.Noun, out Gender gender);
        member.Gender = gender != Gender.Unknown ? gender : member.Gender;
    }

    // "President Ada Moss of Illyria"
    private string? CountryAfter(int end) =>
        end + 1 < _document.Tokens.Length && _document.Is(end, "of") ? RoleReader.CountryIn(_known.Countries, _document, end + 1, Math.Min(end + 3, _document.Tokens.Length)) : null;

    private Gender GenderByTitle(int first)
    {
        if (first == 0)
        {
            return Gender.Unknown;
        }
        string? role = Grammar.RoleOfTitle(_document.Fold(first - 1), out Gender gender);
        return role is null || role is "king" or "queen" or "prince" or "princess" ? gender : Gender.Unknown;
    }

    private CastMember CountryOf(CountryReference country, out CountryTerm term)
    {
        term = country.Term;
        if (!_countries.TryGetValue(country.Country, out CastMember? member))
        {
            _countries[country.Country] = member = new(SpeakerKind.Government, country.Country);
        }
        return member;
    }

    // A family name of the article stays a person where the tagger takes it for a place or a company.
    private bool IsPerson(Name name) =>
        _persons.FindFull(name.Folded) is not null
        || (name.Kind == EntityKind.Person ? !IsCountry(name) && !IsTitleAlone(name)
            : name.Tokens.Count == 1 && _persons.IsFamilyName(name.Folded) && !_known.Countries.TryFind(name.Folded, out _));

    private bool IsTitleAlone(Name name) =>
        name.Tokens.Count == 1 && Grammar.IsTitle(name.Folded) && !_persons.IsFamilyName(name.Folded) && !NameFinder.IsHonored(_document, name.Tokens.First);

    // The tagger's person "Chad" or "Jordan" is a country only where nobody in the article has that family name.
    private bool IsCountry(Name name) =>
        _known.Countries.TryFind(name.Folded, out CountryReference country)
        && (name.Kind != EntityKind.Person || (country.Term != CountryTerm.Capital && !_persons.IsFamilyName(name.Folded) && !PersonName.IsGivenName(name.Folded)));

    private MentionForm FormOf(TokenRange tokens)
    {
        int next = tokens.End;
        if (next >= _document.Tokens.Length || _document.SentenceOfToken[next] != _document.SentenceOfToken[tokens.First])
        {
            return MentionForm.Head;
        }
        return _document.IsPossessiveMark(next) ? MentionForm.Possessor
            : _document.IsNoun(next) && !_document.IsPunctuation(next) ? MentionForm.Modifier
            : MentionForm.Head;
    }
}
