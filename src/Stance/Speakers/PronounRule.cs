using Stance.Text;

namespace Stance.Speakers;

/// <summary>"Moss left. <b>She</b> said ...": personal pronouns, by gender, nearness and who spoke last.</summary>
internal sealed class PronounRule : ISpeakerRule
{
    private const string Reason = "pronoun";
    private const int MaxPreviousSpeakers = 3;
    private const int MaxSentencesBack = 2;
    private const int MaxMentions = 60;

    // The ranker's own choice is ruled out: even chances.
    private const double SecondChoice = 0.5;

    public Resolution? Resolve(Discourse discourse, SourcePhrase phrase)
    {
        if (phrase.Tokens.Count > 1)
        {
            return null;
        }
        bool isPronoun = phrase.HeadWord is "he" or "she" or "him" or "her" or "his" or "they" or "them" or "their" or "it" or "its";
        return Resolve(discourse, phrase.Attribution, phrase.Tokens.First) ?? (isPronoun ? new(SpeakerIdentity.Unnamed, "unnamed") : null);
    }

    /// <summary>Resolves one pronoun, a possessive one perhaps; null where the token is none or nobody agrees with it.</summary>
    public static Resolution? Resolve(Discourse discourse, int attribution, int token) => IsAcronym(discourse.Document[token]) ? null : discourse.Document.Fold(token) switch
    {
        "he" or "him" or "his" or "himself" => Person(discourse, attribution, token, Gender.Male),
        "she" or "her" or "hers" or "herself" => Person(discourse, attribution, token, Gender.Female),
        "i" or "me" or "my" or "we" or "us" or "our" or "myself" or "ourselves" => Self(discourse, attribution),
        "it" or "its" or "itself" => It(discourse, attribution, token),
        "they" or "them" or "their" or "themselves" => They(discourse, attribution, token),
        _ => null,
    };

    // "US" is no "us".
    private static bool IsAcronym(ReadOnlySpan<char> word) => word.Length > 1 && char.IsUpper(word[0]) && char.IsUpper(word[1]);

    private static Resolution? Person(Discourse discourse, int attribution, int token, Gender gender) =>
        discourse.AntecedentOf(attribution, token, Reason) is not { } found ? null
        : CanBe(discourse, attribution, found.Identity.Member, gender) ? found
        : Nearest(discourse, attribution, token, gender) is { } member ? new(SpeakerIdentity.Of(member), Reason) { Confidence = SecondChoice }
        : null;

    // Who is quoted word for word says "I", not "he".
    private static bool CanBe(Discourse discourse, int attribution, CastMember? member, Gender gender)
    {
        int enclosing = discourse.EnclosingOf(attribution);
        bool isQuoted = enclosing >= 0 && discourse.Attributions[enclosing].Quotation == QuotationKind.Direct;
        return member is null
            || ((member.Gender == Gender.Unknown || member.Gender == gender) && !(isQuoted && discourse.ResolutionOf(enclosing)?.Identity.Member == member));
    }

    private static CastMember? Nearest(Discourse discourse, int attribution, int token, Gender gender)
    {
        for (int i = discourse.Cast.FirstMentionFrom(token) - 1, n = 0; i >= 0 && n < MaxMentions; i--, n++)
        {
            CastMember member = discourse.Cast.Mentions[i].Member;
            if (member.Kind == SpeakerKind.Person && CanBe(discourse, attribution, member, gender))
            {
                return member;
            }
        }
        return null;
    }

    // "I" and "we" are whoever is quoted; outside every statement they are the author.
    private static Resolution? Self(Discourse discourse, int attribution)
    {
        int enclosing = discourse.EnclosingOf(attribution);
        return enclosing < 0 ? new(SpeakerIdentity.Author, "author")
            : discourse.ResolutionOf(enclosing) is { } outer ? new(outer.Identity, Reason)
            : null;
    }

    private static Resolution? It(Discourse discourse, int attribution, int token) =>
        LastSpeaker(discourse, attribution, token, last => last.Reason == DocumentRule.Reason || last.Identity.Kind is SpeakerKind.Organization or SpeakerKind.Government)
        ?? Group(discourse, attribution, token);

    private static Resolution? They(Discourse discourse, int attribution, int token) =>
        LastSpeaker(discourse, attribution, token, last => last.Identity is not { Kind: SpeakerKind.Person, Member: not null })
        ?? PluralBefore(discourse, attribution, token)
        ?? Group(discourse, attribution, token);

    private static Resolution? Group(Discourse discourse, int attribution, int token) =>
        discourse.AntecedentOf(attribution, token, Reason);

    // Whoever of the right kind spoke last, not long ago.
    private static Resolution? LastSpeaker(Discourse discourse, int attribution, int token, Func<Resolution, bool> agrees)
    {
        int sentence = discourse.Document.SentenceOfToken[token];
        for (int i = discourse.PreviousOf(attribution), n = 0; i >= 0 && n < MaxPreviousSpeakers; i = discourse.PreviousOf(i), n++)
        {
            if (sentence - discourse.Attributions[i].Sentence > MaxSentencesBack)
            {
                return null;
            }
            if (discourse.ResolutionOf(i) is { } last && agrees(last))
            {
                return new(last.Identity, Reason);
            }
        }
        return null;
    }

    // The nearest plural subject of this sentence or the one before.
    private static Resolution? PluralBefore(Discourse discourse, int attribution, int token)
    {
        Document document = discourse.Document;
        int sentence = document.SentenceOfToken[token];
        int start = document.Sentences[Math.Max(0, sentence - 1)].Tokens.First;
        for (int t = token - 1; t >= start; t--)
        {
            if (document.PartsOfSpeech[t] is PartOfSpeech.NNS or PartOfSpeech.NNPS && document.Relations[t] is DependencyRelation.Nsubj or DependencyRelation.NsubjPass)
            {
                var phrase = SourcePhrase.Create(discourse, attribution, NounPhrase.EndingAt(document, t));
                return new(DescriptionRule.Describe(discourse, phrase), Reason);
            }
        }
        return null;
    }
}
