using Stance.Text;

namespace Stance.Speakers;

/// <summary>"Moss left. <b>She</b> said ...": personal pronouns, by gender, nearness and who spoke last.</summary>
internal sealed class PronounRule : ISpeakerRule
{
    private const string Reason = "pronoun";

    public Resolution? Resolve(Discourse discourse, SourcePhrase phrase) =>
        phrase.Tokens.Count == 1 ? Resolve(discourse, phrase.Attribution, phrase.Tokens.First) : null;

    /// <summary>Resolves one pronoun, a possessive one perhaps; null where the token is none or nobody agrees with it.</summary>
    public static Resolution? Resolve(Discourse discourse, int attribution, int token) => discourse.Document.Fold(token) switch
    {
        "he" or "him" or "his" or "himself" => Person(discourse, attribution, token, Gender.Male),
        "she" or "her" or "hers" or "herself" => Person(discourse, attribution, token, Gender.Female),
        "i" or "me" or "my" or "we" or "us" or "our" or "myself" or "ourselves" => Self(discourse, attribution),
        "it" or "its" or "itself" => It(discourse, attribution, token),
        "they" or "them" or "their" or "themselves" => They(discourse, attribution, token),
        _ => null,
    };

    private static Resolution? Person(Discourse discourse, int attribution, int token, Gender gender) =>
        AntecedentRanker.Person(discourse, attribution, token, gender) is { } member ? new(SpeakerIdentity.Of(member), Reason) : null;

    // "I" and "we" are whoever is quoted; outside every statement they are the author.
    private static Resolution? Self(Discourse discourse, int attribution)
    {
        int enclosing = discourse.EnclosingOf(attribution);
        return enclosing < 0 ? new(SpeakerIdentity.Author, "author")
            : discourse.ResolutionOf(enclosing) is { } outer ? new(outer.Identity, Reason)
            : null;
    }

    private static Resolution? It(Discourse discourse, int attribution, int token)
    {
        int previous = discourse.PreviousOf(attribution);
        if (previous >= 0 && IsNear(discourse, previous, token, 2) && discourse.ResolutionOf(previous) is { } last
            && (last.Reason == DocumentRule.Reason || last.Identity.Kind is SpeakerKind.Organization or SpeakerKind.Government))
        {
            return new(last.Identity, Reason);
        }
        return AntecedentRanker.Group(discourse, attribution, token, allowGovernments: true) is { } member ? new(SpeakerIdentity.Of(member), Reason) : null;
    }

    private static Resolution? They(Discourse discourse, int attribution, int token)
    {
        int previous = discourse.PreviousOf(attribution);
        if (previous >= 0 && IsNear(discourse, previous, token, 2) && discourse.ResolutionOf(previous) is { } last
            && !(last.Identity is { Kind: SpeakerKind.Person, Member: not null }))
        {
            return new(last.Identity, Reason);
        }
        return PluralBefore(discourse, attribution, token)
            ?? (AntecedentRanker.Group(discourse, attribution, token, allowGovernments: true) is { } member ? new(SpeakerIdentity.Of(member), Reason) : null);
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

    private static bool IsNear(Discourse discourse, int attribution, int token, int sentences) =>
        discourse.Document.SentenceOfToken[token] - discourse.Attributions[attribution].Sentence <= sentences;
}
