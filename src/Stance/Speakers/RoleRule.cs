using Stance.Text;

namespace Stance.Speakers;

/// <summary>
/// "<b>The national security adviser</b>", "<b>the former governor</b>", "<b>the Illyrian president</b>", "<b>Moss's lawyer</b>": the person of whom the
/// article says so, also further on.
/// </summary>
internal sealed class RoleRule : ISpeakerRule
{
    public Resolution? Resolve(Discourse discourse, SourcePhrase phrase)
    {
        if (phrase.IsPlural || phrase.IsIndefinite || !Grammar.IsRoleNoun(phrase.HeadWord, out Gender gender))
        {
            return null;
        }
        Document document = phrase.Document;
        CastMember? possessor = Possessor.Of(discourse, phrase, mention => mention.Form != MentionForm.Head)?.Member;
        string[] modifiers = RoleReader.ModifiersIn(document, phrase.Tokens.First, ComplementEnd(phrase), phrase.Head);
        var role = new Role(phrase.HeadWord, modifiers, RoleReader.CountryIn(discourse.Known.Countries, document, phrase.Tokens.First, phrase.Tokens.End));
        string? context = role.Country is null ? CountryRule.ContextOf(discourse, phrase.Attribution, phrase.Tokens.First)?.Name : null;
        if (Best(discourse, role, possessor, gender, context) is { } member)
        {
            return new(SpeakerIdentity.Of(member), "role");
        }
        if (possessor is null or { Kind: not SpeakerKind.Person } && OfficeHolders.Find(discourse, phrase) is { } known)
        {
            return new(SpeakerIdentity.Of(discourse.MemberOf(known)), "office holder");
        }
        if (phrase.IsDefinite && discourse.LastDescribed(phrase) is { } described)
        {
            return new(described, "description");
        }
        // "The mayor said", of whom the article says no such thing in our words: whoever is talked of.
        bool pointsBack = phrase.IsDefinite && possessor is null && role.Country is null && phrase.Mentions.IsEmpty;
        return pointsBack ? discourse.AntecedentOf(phrase.Attribution, phrase.Head, "salient person") : null;
    }

    private static CastMember? Best(Discourse discourse, Role role, CastMember? possessor, Gender gender, string? context)
    {
        CastMember? best = null;
        double bestScore = -0.6;
        string title = discourse.Known.TitleOf(role);
        foreach ((CastMember person, Role other) in discourse.Cast.HoldersOf(role))
        {
            if (person == possessor || (gender != Gender.Unknown && person.Gender != Gender.Unknown && person.Gender != gender))
            {
                continue;
            }
            double match = OfficeHolders.IsOther(discourse.Known, role, title, person, other) ? double.NegativeInfinity
                : other.KnownTitle is null ? Match(role, other, possessor)
                : possessor?.Kind == SpeakerKind.Person ? double.NegativeInfinity
                : OfficeHolders.Match(role, title, other, context);
            double score = match + (0.1 * Math.Log(1 + person.Mentions));
            if (score > bestScore)
            {
                best = person;
                bestScore = score;
            }
        }
        return best;
    }

    private static double Match(Role role, Role other, CastMember? possessor)
    {
        if (role.IsFormer != other.IsFormer
            || (role.Country is not null && other.Country is not null && role.Country != other.Country))
        {
            return double.NegativeInfinity;
        }
        bool isPossessed = possessor?.Kind == SpeakerKind.Person;
        if (isPossessed && !other.Modifiers.Contains(possessor!.Person!.Family))
        {
            return double.NegativeInfinity;
        }
        double score = role.Noun == other.Noun ? 0.3 : 0;
        foreach (string modifier in role.Modifiers)
        {
            score += other.Modifiers.Contains(modifier) ? 1 : isPossessed || role.Country is not null ? -0.3 : -0.9;
        }
        return score + (role.Country is not null && role.Country == other.Country ? 1 : 0);
    }

    private static int ComplementEnd(SourcePhrase phrase)
    {
        int t = phrase.CoreEnd;
        while (t < phrase.Tokens.End && !phrase.Document.IsPunctuation(t) && !phrase.Document.IsRelativePronoun(t))
        {
            t++;
        }
        return t;
    }
}
