using System.Runtime.InteropServices;

namespace Stance.Speakers;

/// <summary>The persons of one article by name. Full names are added first, the rest is looked up.</summary>
internal sealed class PersonIndex
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
        return false;
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
        foreach (CastMember member in Bearers(name.Family))
        {
            if (member.Person!.IsFull && (member.Person.CanBe(name) || name.IsEndOf(member.Person)))
            {
                return _byFullName[folded] = member;
            }
        }
        return _byFullName[folded] = Add(name);
    }

    /// <summary>
    /// Finds the person of a name with one part, a family name or else a given name, or adds one. Of several, the one who was mentioned
    /// most by full name and last is taken.
    /// </summary>
    public CastMember FindOrAddShort(PersonName name, Gender gender, int token)
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
        if (best is not null && best.Person!.Family != name.Family)
        {
            best.GivenMentions++;
        }
        if (best is { Person.IsFull: false } && best.Name.Length < name.Text.Length)
        {
            best.Name = name.Text;
        }
        return best ?? Misspelt(name.Family) ?? Add(name);
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
