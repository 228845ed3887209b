using System.Runtime.InteropServices;

namespace Stance.Speakers;

/// <summary>The persons of one article by name. Full names are added first, the rest is looked up.</summary>
/// <param name="earlier">The persons of the parts of the article before this one; null for none. Only read.</param>
internal sealed class PersonIndex(PersonIndex? earlier)
{
    private const int MinVariantLength = 5;
    private const int MaxVariantNames = 200;
    private const int MaxBearers = 64;

    private readonly Dictionary<string, List<CastMember>> _byPart = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CastMember> _byFullName = new(StringComparer.Ordinal);

    /// <summary>Whether a folded word is somebody's family name.</summary>
    public bool IsFamilyName(string word)
    {
        foreach (CastMember member in Bearers(word))
        {
            if (member.Person!.Family == word)
            {
                return true;
            }
        }
        return earlier is not null && earlier.IsFamilyName(word);
    }

    /// <summary>The person of exactly this full name, folded; null for none.</summary>
    public CastMember? FindFull(string folded) => _byFullName.GetValueOrDefault(folded);

    /// <summary>Finds or adds the person of a full name; the longer of two names that are one person's is kept.</summary>
    public CastMember AddFull(string folded, PersonName name)
    {
        if (_byFullName.TryGetValue(folded, out CastMember? known))
        {
            return known;
        }
        return _byFullName[folded] = BearerOf(name) ?? (earlier?.BearerOf(name) is { } before ? Again(before) : Add(name));
    }

    /// <summary>Adds a person who was found elsewhere by full name, for the parts of the article that come after.</summary>
    public void AddKnown(CastMember person)
    {
        CastMember member = AddFull(Spelling.Fold(person.Name), person.Person!);
        member.Gender = member.Gender == Gender.Unknown ? person.Gender : member.Gender;
        member.Name = member.FullMentions == 0 ? person.Name : member.Name;
        member.FullMentions = Math.Max(member.FullMentions, person.FullMentions);
    }

    /// <summary>
    /// Finds the person of a name with one part, a family name or else a given name, or adds one. Of several, the one who was mentioned
    /// most by full name and last is taken.
    /// </summary>
    public CastMember FindOrAddShort(PersonName name, Gender gender, int token)
    {
        CastMember? best = FindShort(name, gender, token);
        if (best is not null && best.Person!.Family != name.Family)
        {
            best.GivenMentions++;
        }
        if (best is { Person.IsFull: false } && best.Name.Length < name.Text.Length)
        {
            best.Name = name.Text;
        }
        return best ?? Misspelt(name.Family) ?? (earlier?.FindShort(name, gender, token) is { } before ? Again(before) : Add(name));
    }

    private CastMember? BearerOf(PersonName name)
    {
        foreach (CastMember member in Bearers(name.Family))
        {
            if (member.Person!.IsFull && (member.Person.CanBe(name) || name.IsEndOf(member.Person)))
            {
                return member;
            }
        }
        return null;
    }

    private CastMember? FindShort(PersonName name, Gender gender, int token)
    {
        CastMember? best = null;
        double bestScore = double.NegativeInfinity;
        foreach (CastMember member in Bearers(name.Family))
        {
            bool isFamily = member.Person!.Family == name.Family;
            bool isOther = gender != Gender.Unknown && member.Gender != Gender.Unknown && member.Gender != gender;
            // Where the text calls one of a family by given name, the family name is the other's.
            double score = Math.Log(1 + member.FullMentions) - Math.Min(3, member.GivenMentions) + (isFamily ? 10 : 0) - (isOther ? 20 : 0) - (member.Person.Generation.Length > 0 ? 0.5 : 0)
                + (member.LastToken < 0 ? -1 : -0.3 * Math.Log(1 + token - member.LastToken));
            if (score > bestScore)
            {
                best = member;
                bestScore = score;
            }
        }
        return best;
    }

    // Somebody of an earlier part is in this one too, under the name that the earlier one gives.
    private CastMember Again(CastMember before)
    {
        CastMember member = Add(before.Person!);
        member.Name = before.Name;
        member.Gender = before.Gender;
        member.IsNamedBefore = true;
        return _byFullName[Spelling.Fold(before.Name)] = member;
    }

    // "Karami" for "Yahya Karimi": transliterations vary within one article.
    private CastMember? Misspelt(string family)
    {
        if (family.Length < MinVariantLength || _byFullName.Count > MaxVariantNames)
        {
            return null;
        }
        foreach (CastMember member in _byFullName.Values)
        {
            if (Spelling.IsVariant(family, member.Person!.Family))
            {
                return member;
            }
        }
        return null;
    }

    private ReadOnlySpan<CastMember> Bearers(string part) => CollectionsMarshal.AsSpan(_byPart.GetValueOrDefault(part));

    private CastMember Add(PersonName name)
    {
        var member = new CastMember(SpeakerKind.Person, name.Text) { Person = name, Gender = PersonName.GenderOf(name.Given.Length > 0 ? name.Given : name.Family) };
        foreach (string part in name.Parts)
        {
            if (part.Length > 1)
            {
                if (!_byPart.TryGetValue(part, out List<CastMember>? bearers))
                {
                    _byPart[part] = bearers = [];
                }
                if (bearers.Count < MaxBearers)
                {
                    bearers.Add(member);
                }
            }
        }
        return member;
    }
}
