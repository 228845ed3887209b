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
        CastMember? possessor = PossessorOf(discourse, phrase);
        string[] modifiers = RoleReader.ModifiersIn(document, phrase.Tokens.First, ComplementEnd(phrase), phrase.Head);
        var role = new Role(phrase.HeadWord, modifiers, RoleReader.CountryIn(document, phrase.Tokens.First, phrase.Tokens.End));
        if (Best(discourse, phrase, role, possessor, gender) is { } member)
        {
            return new(SpeakerIdentity.Of(member), "role");
        }
        if (phrase.IsDefinite && discourse.LastDescribed(phrase) is { } described)
        {
            return new(described, "description");
        }
        // "The mayor said", of whom the article says no such thing in our words: whoever is talked of.
        bool pointsBack = phrase.IsDefinite && possessor is null && role.Country is null && phrase.Mentions.IsEmpty;
        return pointsBack && AntecedentRanker.Person(discourse, phrase.Attribution, phrase.Tokens.First, gender) is { } salient ? new(SpeakerIdentity.Of(salient), "salient person") : null;
    }

    private static CastMember? Best(Discourse discourse, SourcePhrase phrase, Role role, CastMember? possessor, Gender gender)
    {
        CastMember? best = null;
        double bestScore = -0.6;
        foreach (CastMember person in discourse.Cast.Persons)
        {
            if (person == possessor || (gender != Gender.Unknown && person.Gender != Gender.Unknown && person.Gender != gender))
            {
                continue;
            }
            foreach (Role other in person.Roles)
            {
                double score = Match(role, other, possessor) + (0.1 * Math.Log(1 + person.Mentions));
                if (score > bestScore)
                {
                    best = person;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    private static double Match(Role role, Role other, CastMember? possessor)
    {
        if (!IsSameOffice(role, other) || role.IsFormer != other.IsFormer
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

    // Names of one office that texts vary: the prime minister is "the leader" in the next sentence.
    private static bool IsSameOffice(Role a, Role b) =>
        a.Noun == b.Noun || (OfficeOf(a) == OfficeOf(b) && OfficeOf(a).Length > 0);

    private static string OfficeOf(Role role) => role.Noun switch
    {
        "adviser" or "advisor" or "aide" => "adviser",
        "spokesman" or "spokeswoman" or "spokesperson" => "spokesperson",
        "candidate" or "nominee" or "contender" => "candidate",
        "president" or "leader" or "premier" or "chancellor" or "head" or "ruler" or "dictator" or "king" or "queen" => "leader",
        "minister" when role.Modifiers.Contains("prime") => "leader",
        "executive" when role.Country is not null => "leader",
        "chairman" or "chairwoman" or "chair" or "chairperson" => "chair",
        "lawyer" or "attorney" or "counsel" => "lawyer",
        "congressman" or "congresswoman" or "representative" or "lawmaker" or "senator" or "legislator" => "lawmaker",
        "judge" or "justice" => "judge",
        "ceo" or "executive" or "boss" => "executive",
        _ => "",
    };

    // The nearest "'s" before the head, or "his", "her", "their".
    private static CastMember? PossessorOf(Discourse discourse, SourcePhrase phrase)
    {
        if (phrase.OpensWithPossessivePronoun)
        {
            return PronounRule.Resolve(discourse, phrase.Attribution, phrase.Tokens.First)?.Identity.Member;
        }
        foreach (Mention mention in phrase.Mentions.Span)
        {
            if (mention.Tokens.End <= phrase.Head && mention.Form != MentionForm.Head)
            {
                return mention.Member;
            }
        }
        return null;
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
