using System.Collections.Frozen;

namespace Stance.Speakers;

/// <summary>
/// "<b>Seoul</b>", "<b>the Kremlin</b>", "<b>the Illyrian government</b>", "<b>the government</b>": a state speaks under its country's short name.
/// </summary>
internal sealed class CountryRule : ISpeakerRule
{
    private static readonly FrozenSet<string> GovernmentNouns =
        new[] { "government", "administration", "regime", "authorities", "state", "leadership", "side", "govt" }.ToFrozenSet(StringComparer.Ordinal);

    private const int MaxPreviousSpeakers = 12;
    private const double OfGovernment = 1.2;
    private const double OfPerson = 0.6;
    private const double InPlace = 1;

    public Resolution? Resolve(Discourse discourse, SourcePhrase phrase)
    {
        int head = NameRule.HeadMention(phrase);
        if (head >= 0)
        {
            Mention mention = phrase.Mentions.Span[head];
            return mention.Member.Kind == SpeakerKind.Government ? new(SpeakerIdentity.Of(mention.Member), ReasonOf(mention.Term)) : null;
        }
        return NamedGovernment(phrase) ?? DefiniteGovernment(discourse, phrase);
    }

    // "the Illyrian government", "Illyria's government", "the government of Illyria", and "Illyrian" alone as in "Illyrian commitments"
    private static Resolution? NamedGovernment(SourcePhrase phrase)
    {
        ReadOnlySpan<Mention> mentions = phrase.Mentions.Span;
        if (mentions.IsEmpty || mentions[0].Member.Kind != SpeakerKind.Government)
        {
            return null;
        }
        Mention mention = mentions[0];
        bool isBefore = mention.Tokens.End <= phrase.Head;
        bool isAfter = mention.Tokens.First > phrase.Head && phrase.Document.Is(phrase.Head + 1, "of") && mention.Tokens.First <= phrase.Head + 3;
        bool isAlone = mention.Tokens.Contains(phrase.Head) && !phrase.IsPlural && mention.Tokens.Count == phrase.Tokens.Count;
        return isAlone || ((isBefore || isAfter) && GovernmentNouns.Contains(phrase.HeadWord) && mentions.Length == 1)
            ? new(SpeakerIdentity.Of(mention.Member), isAlone ? "nationality" : "government")
            : null;
    }

    private static Resolution? DefiniteGovernment(Discourse discourse, SourcePhrase phrase)
    {
        bool isBare = phrase.Tokens.Count == 1 || (phrase.Tokens.Count == 2 && phrase.IsDefinite);
        return isBare && phrase.HeadWord is "government" or "country" or "nation" && ContextOf(discourse, phrase.Attribution, phrase.Tokens.First) is { } country
            ? new(SpeakerIdentity.Of(country), phrase.HeadWord == "government" ? "government" : "country")
            : null;
    }

    /// <summary>
    /// The country that the context of a token means: often named, named lately, that of who spoke last, or where something happens: "in
    /// Port Vale, the government"; null for none.
    /// </summary>
    public static CastMember? ContextOf(Discourse discourse, int attribution, int token)
    {
        (string? last, double bonus) = CountryOfLastSpeaker(discourse, attribution);
        int sentence = discourse.Document.SentenceOfToken[token];
        CastMember? best = last is null ? null : discourse.Cast.Find(Spelling.Fold(last));
        best = best?.Kind == SpeakerKind.Government ? best : null;
        double bestScore = best is null ? double.NegativeInfinity : Math.Log(1 + best.Mentions) + (bonus / 2);
        for (int i = discourse.Cast.FirstMentionFrom(token) - 1, n = 0; i >= 0 && n < 80; i--, n++)
        {
            Mention mention = discourse.Cast.Mentions[i];
            if (mention.Member.Kind == SpeakerKind.Government)
            {
                int distance = sentence - discourse.Document.SentenceOfToken[mention.Tokens.First];
                bool isPlace = distance == 0 && mention.Tokens.First > 0 && discourse.Document.Is(mention.Tokens.First - 1, "in");
                double score = Math.Log(1 + mention.Member.Mentions) - (0.15 * Math.Min(distance, 8)) + (mention.Member.Name == last ? bonus : 0)
                    - (mention.Form == MentionForm.Modifier ? 0.2 : 0) + (isPlace ? InPlace : 0);
                if (score > bestScore)
                {
                    best = mention.Member;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    // A government, an office that names its country ("the Office of the President of Illyria"), or, which says less, a person who holds one.
    private static (string? Country, double Bonus) CountryOfLastSpeaker(Discourse discourse, int attribution)
    {
        for (int i = discourse.PreviousOf(attribution), n = 0; i >= 0 && n < MaxPreviousSpeakers; i = discourse.PreviousOf(i), n++)
        {
            SpeakerIdentity identity = discourse.ResolutionOf(i)!.Value.Identity;
            string? country = identity.Kind switch
            {
                SpeakerKind.Government => identity.Name,
                SpeakerKind.Organization => CountryOfOffice(discourse, i, identity),
                SpeakerKind.Person => identity.Member?.Roles.Find(role => role is { Country: not null, IsFormer: false, IsUndated: false })?.Country,
                _ => null,
            };
            if (country is not null)
            {
                return (country, identity.Kind == SpeakerKind.Person ? OfPerson : OfGovernment);
            }
        }
        return default;
    }

    private static string? CountryOfOffice(Discourse discourse, int attribution, SpeakerIdentity office)
    {
        string? country = discourse.Attributions[attribution].Source is { } source
            ? RoleReader.CountryIn(discourse.Known.Countries, discourse.Document, source.First, source.End)
            : null;
        return country ?? discourse.Known.Countries.ShortNameOf(discourse.Known.Office(Spelling.Fold(office.Name))?.Country);
    }

    private static string ReasonOf(CountryTerm term) => term switch
    {
        CountryTerm.Capital => "capital",
        CountryTerm.Seat => "seat of government",
        _ => "country",
    };
}
