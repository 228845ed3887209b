namespace Stance.Speakers;

/// <summary>Finds which persons of an article the registry knows, and adds what it knows of them. The article's own word comes first.</summary>
internal static class KnownPersonFinder
{
    private const int MaxRoles = 16;

    /// <summary>Joins every person among the mentions to the known one.</summary>
    /// <param name="mentions">The mentions of an article.</param>
    /// <param name="known">Who is known.</param>
    /// <param name="date">When the article was written; null where nobody knows.</param>
    public static void Find(List<Mention> mentions, KnownSpeakers known, DateOnly? date)
    {
        var countries = new HashSet<string>(StringComparer.Ordinal);
        var persons = new HashSet<CastMember>();
        foreach (Mention mention in mentions)
        {
            if (mention.Member.Kind == SpeakerKind.Government)
            {
                countries.Add(mention.Member.Name);
            }
            else if (mention.Member.Person is not null)
            {
                persons.Add(mention.Member);
            }
        }
        foreach (CastMember member in persons)
        {
            if ((member.Person!.IsFull ? OfFullName(member, known) : OfOneWord(member, known, date, countries)) is { } person)
            {
                Join(member, person, date, known);
            }
        }
    }

    private static KnownPerson? OfFullName(CastMember member, KnownSpeakers known)
    {
        PersonName name = member.Person!;
        return known.Named(string.Join(' ', name.Parts)) ?? Only(known.OfFamily(name.Family), person => person.Name.IsFull && (person.Name.CanBe(name) || person.Name.IsWithin(name)));
    }

    // "President Moss" is who was president; "Moss" alone is who leads a country that the article names, or a name that everybody knows.
    private static KnownPerson? OfOneWord(CastMember member, KnownSpeakers known, DateOnly? date, HashSet<string> countries)
    {
        string family = member.Person!.Family;
        if (member.Roles.Count > 0)
        {
            return Only(known.OfFamily(family), person => member.Roles.Exists(role => person.Held(known.TitleOf(role), role.Country, date, role.IsFormer)));
        }
        KnownPerson? alias = known.Named(family);
        return alias is not null && (alias.Roles.Length == 0 || Array.Exists(alias.Roles, role => countries.Contains(role.Holder))) ? alias
            : (date is null ? null : Only(known.OfFamily(family), person => Array.Exists(person.Roles, role =>
                OfficeTitle.Leads(role.Title) && countries.Contains(role.Holder) && KnownPerson.IsThen(role, date, isFormer: false))));
    }

    private static KnownPerson? Only(IReadOnlyList<KnownPerson> persons, Predicate<KnownPerson> fits)
    {
        KnownPerson? only = null;
        foreach (KnownPerson person in persons)
        {
            if (fits(person))
            {
                if (only is not null)
                {
                    return null;
                }
                only = person;
            }
        }
        return only;
    }

    // Without a date the name stays as the article has it, and the id tells who: it says little of whom the reader is to think.
    private static void Join(CastMember member, KnownPerson person, DateOnly? date, KnownSpeakers known)
    {
        member.Known = person;
        member.Gender = person.Gender != Gender.Unknown ? person.Gender : member.Gender;
        bool isNamedFully = member.Person!.IsFull || (date is null && known.Named(member.Person.Family) != person);
        member.Name = isNamedFully ? member.Name : person.Name.Text;
        foreach (KnownRole held in person.Roles)
        {
            bool isFormer = date is { } day && held.Period.To < day;
            if (member.Roles.Count < MaxRoles && (isFormer || KnownPerson.IsThen(held, date, isFormer: false)))
            {
                Role role = held.Role with { KnownTitle = held.Title, IsUndated = date is null };
                member.Roles.Add(isFormer ? role with { Modifiers = [.. role.Modifiers, "former"] } : role);
            }
        }
    }
}
