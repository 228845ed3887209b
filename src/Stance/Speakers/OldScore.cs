using Stance.Text;

namespace Stance.Speakers;

/// <summary>
/// Chooses whom a pronoun or a noun without a name means among those named before: near, subject, often named, speaker of the last
/// statement.
/// </summary>
internal static class OldScore
{
    private const int MaxMentions = 60;
    private const int MaxSentences = 12;
    private const int MaxPreviousSpeakers = 3;

    /// <summary>The person whom a pronoun at a token most likely means; null where there is none.</summary>
    /// <param name="discourse">The discourse so far.</param>
    /// <param name="attribution">The attribution whose source holds the token.</param>
    /// <param name="token">The pronoun.</param>
    /// <param name="gender">The gender to agree with.</param>
    public static CastMember? Person(Discourse discourse, int attribution, int token, Gender gender) =>
        Best(discourse, attribution, token, member => member.Kind == SpeakerKind.Person ? Agreement(member, gender) : null);

    /// <summary>The organization or government that "it", "they" or "the agency" at a token most likely means; null where there is none.</summary>
    public static CastMember? Group(Discourse discourse, int attribution, int token, bool allowGovernments) =>
        Best(discourse, attribution, token, member => member.Kind switch
        {
            SpeakerKind.Organization => 0.3,
            SpeakerKind.Government when allowGovernments => 0,
            _ => null,
        });

    private static double? Agreement(CastMember member, Gender gender) =>
        gender == Gender.Unknown ? 0 : member.Gender == gender ? 1 : member.Gender == Gender.Unknown ? 0 : null;

    private static CastMember? Best(Discourse discourse, int attribution, int token, Func<CastMember, double?> prior)
    {
        Document document = discourse.Document;
        int enclosing = discourse.EnclosingOf(attribution);
        CastMember? speaker = discourse.ResolutionOf(enclosing)?.Identity.Member;
        bool isQuoted = enclosing >= 0 && discourse.Attributions[enclosing].Quotation == QuotationKind.Direct;
        int sentence = document.SentenceOfToken[token];
        CastMember? best = null;
        double bestScore = double.NegativeInfinity;
        int last = discourse.Cast.FirstMentionFrom(token) - 1;
        for (int i = last; i >= 0 && i > last - MaxMentions; i--)
        {
            Mention mention = discourse.Cast.Mentions[i];
            int distance = sentence - document.SentenceOfToken[mention.Tokens.First];
            if (distance > MaxSentences)
            {
                break;
            }
            if (mention.Term == CountryTerm.Demonym || prior(mention.Member) is not { } score || (isQuoted && mention.Member == speaker))
            {
                continue;
            }
            score += Salience(document, mention, token, distance) + SpeakerBonus(discourse, attribution, mention.Member, sentence);
            score += !isQuoted && mention.Member == speaker ? 1.5 : 0;
            if (score > bestScore)
            {
                best = mention.Member;
                bestScore = score;
            }
        }
        return best ?? NextInSentence(discourse, token, last + 1, prior) ?? (sentence == 0 ? MostNamed(discourse, prior) : null);
    }

    private static double Salience(Document document, Mention mention, int token, int distance)
    {
        int head = HeadOf(document, mention.Tokens);
        bool isSubject = document.Relations[head] is DependencyRelation.Nsubj or DependencyRelation.NsubjPass;
        SentenceKind kind = document.Sentences[document.SentenceOfToken[head]].Kind;
        return (-0.8 * distance) - (distance == 0 ? 0.02 * (token - mention.Tokens.First) : 0.01 * Math.Min(50, mention.Tokens.First - document.Sentences[document.SentenceOfToken[head]].Tokens.First))
            + (isSubject ? 1.2 : 0)
            - (mention.Form == MentionForm.Modifier ? 0.8 : mention.Form == MentionForm.Possessor ? 0.2 : 0)
            - (kind == SentenceKind.Prose ? 0 : 1)
            + (0.35 * Math.Log(1 + mention.Member.Mentions));
    }

    // Who spoke last is talked of next.
    private static double SpeakerBonus(Discourse discourse, int attribution, CastMember member, int sentence)
    {
        double bonus = 1.6;
        int previous = attribution;
        for (int i = 0; i < MaxPreviousSpeakers; i++, bonus /= 2)
        {
            previous = discourse.PreviousOf(previous);
            if (previous < 0 || sentence - discourse.Attributions[previous].Sentence > 4)
            {
                return 0;
            }
            if (discourse.ResolutionOf(previous)?.Identity.Member == member)
            {
                return bonus;
            }
        }
        return 0;
    }

    // "As she left, Moss said": the name may follow in the same sentence.
    private static CastMember? NextInSentence(Discourse discourse, int token, int next, Func<CastMember, double?> prior)
    {
        int end = discourse.Document.Sentences[discourse.Document.SentenceOfToken[token]].Tokens.End;
        for (int i = next; i < discourse.Cast.Mentions.Length && discourse.Cast.Mentions[i].Tokens.First < end; i++)
        {
            Mention mention = discourse.Cast.Mentions[i];
            if (mention.Form == MentionForm.Head && mention.Term != CountryTerm.Demonym && prior(mention.Member) is not null)
            {
                return mention.Member;
            }
        }
        return null;
    }

    // A headline's "he" is whom the article is about.
    private static CastMember? MostNamed(Discourse discourse, Func<CastMember, double?> prior)
    {
        CastMember? best = null;
        foreach (Mention mention in discourse.Cast.Mentions)
        {
            best = prior(mention.Member) is not null && (best is null || mention.Member.Mentions > best.Mentions) ? mention.Member : best;
        }
        return best;
    }

    private static int HeadOf(Document document, TokenRange tokens)
    {
        for (int t = tokens.End - 1; t >= tokens.First; t--)
        {
            if (!tokens.Contains(document.Heads[t]))
            {
                return t;
            }
        }
        return tokens.End - 1;
    }
}
