namespace Stance.Speakers;

/// <summary>Who holds the office that a noun phrase names, as far as a registry tells: "the Illyrian president", "Moscow's foreign minister".</summary>
internal static class OfficeHolders
{
    private const double OfCountry = 1;
    private const double OfContext = 0.25;
    private const double OfAnybody = 0.05;

    /// <summary>
    /// The holder whom the article does not name, at its date; without a country in the phrase, that of the country which the context means.
    /// Null for none or several.
    /// </summary>
    public static KnownPerson? Find(Discourse discourse, SourcePhrase phrase)
    {
        if (OfficePhrase.Read(discourse, phrase, namesOffice: false) is not { } office)
        {
            return null;
        }
        // Anybody may be a bare "leader", and a bare "president" needs a date to be somebody.
        bool hasContext = phrase.IsDefinite && discourse.Date is not null && office.Key != OfficeTitle.Leader;
        string? holder = office.Holder ?? (hasContext ? CountryRule.ContextOf(discourse, phrase.Attribution, phrase.Tokens.First)?.Name : null);
        return holder is null ? null : discourse.Known.HolderOf(office.Key, holder, discourse.Date, office.IsFormer);
    }

    /// <summary>
    /// How well a phrase fits a role that only the registry gives a person: in its own words or not at all, and a little less well than what
    /// the article says.
    /// </summary>
    /// <param name="role">The phrase's role.</param>
    /// <param name="title">Its title, as <see cref="OfficeTitle.KeyOf(string)"/> has it.</param>
    /// <param name="known">The person's role.</param>
    /// <param name="context">The country that the context means, where the phrase names none.</param>
    public static double Match(Role role, string title, Role known, string? context)
    {
        bool isOther = role.IsFormer != known.IsFormer || (role.Country is null ? known.IsUndated : role.Country != known.Country);
        bool isTitle = title == known.KnownTitle || (title == OfficeTitle.Leader && OfficeTitle.Leads(known.KnownTitle!));
        return isOther || !isTitle ? double.NegativeInfinity
            : role.Country is not null ? OfCountry
            : known.Country == context ? OfContext
            : OfAnybody;
    }

    /// <summary>Whether what the article says of a person is another office: the prime minister is not the foreign minister, nor of another country.</summary>
    /// <param name="speakers">The registry.</param>
    /// <param name="role">The phrase's role.</param>
    /// <param name="title">Its title, as <see cref="OfficeTitle.KeyOf(string)"/> has it.</param>
    /// <param name="person">The person.</param>
    /// <param name="other">The person's role.</param>
    public static bool IsOther(KnownSpeakers speakers, Role role, string title, CastMember person, Role other)
    {
        if (role.Country is not null && other.Country is null && person.Known is { Roles.Length: > 0 } known && !Array.Exists(known.Roles, one => one.Holder == role.Country))
        {
            return true;
        }
        if (role.Noun != other.Noun || role.Noun is not ("minister" or "secretary"))
        {
            return false;
        }
        string[] own = title.Split(' ');
        string[] others = speakers.TitleOf(other).Split(' ');
        return own.Length > 1 && others.Length > 1 && own.Intersect(others).All(word => word == role.Noun);
    }
}
