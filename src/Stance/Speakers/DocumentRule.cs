using Stance.Text;

namespace Stance.Speakers;

/// <summary>
/// "<b>Moss's letter</b>", "<b>a tweet by Moss</b>", "<b>the US statement</b>", "<b>the report</b>": what is written speaks for whoever issued it.
/// </summary>
internal sealed class DocumentRule : ISpeakerRule
{
    /// <summary>The reason that this rule gives.</summary>
    public const string Reason = "document";

    private const int MaxSentencesBack = 8;

    public Resolution? Resolve(Discourse discourse, SourcePhrase phrase)
    {
        if (!Grammar.IsDocumentNoun(phrase.HeadWord))
        {
            return null;
        }
        SpeakerIdentity? issuer = Possessor.Of(discourse, phrase, mention => mention.Form == MentionForm.Possessor || mention.Tokens.End == phrase.Head)
            ?? AgentOf(discourse, phrase);
        if (issuer is null && !IsNamed(phrase) && (phrase.IsDefinite || phrase.Tokens.Count == 1 || phrase.HeadWord == "statement") && !phrase.IsPlural)
        {
            issuer = IssuerFinder.Find(discourse, phrase) is { } named ? SpeakerIdentity.Of(named) : LastIssuer(discourse, phrase);
        }
        return issuer is null ? null : new(issuer, Reason);
    }

    // "the Port Vale tracking poll" is one of its own.
    private static bool IsNamed(SourcePhrase phrase)
    {
        for (int t = phrase.Tokens.First; t < phrase.Head; t++)
        {
            if (phrase.Document.IsProperNoun(t))
            {
                return true;
            }
        }
        return false;
    }

    // "a study released by the Harbour Office", "reports from the hospital"
    private static SpeakerIdentity? AgentOf(Discourse discourse, SourcePhrase phrase)
    {
        for (int t = phrase.Head + 1; t + 1 < phrase.Tokens.End; t++)
        {
            if (phrase.Document.Is(t, "by") || (phrase.Document.Is(t, "from") && t == phrase.Head + 1))
            {
                var agent = SourcePhrase.Create(discourse, phrase.Attribution, new(t + 1, phrase.Tokens.End));
                return agent.IsEmpty ? null : discourse.Resolve(agent)?.Identity;
            }
        }
        return null;
    }

    // The speaker of the last statement whose sentence has the same noun, or else of the last statement.
    private static SpeakerIdentity? LastIssuer(Discourse discourse, SourcePhrase phrase)
    {
        Document document = phrase.Document;
        int sentence = document.SentenceOfToken[phrase.Tokens.First];
        SpeakerIdentity? last = null;
        for (int i = discourse.PreviousOf(phrase.Attribution); i >= 0; i = discourse.PreviousOf(i))
        {
            int own = discourse.Attributions[i].Sentence;
            if (sentence - own > MaxSentencesBack)
            {
                break;
            }
            SpeakerIdentity identity = discourse.ResolutionOf(i)!.Value.Identity;
            last ??= sentence - own <= 2 ? identity : null;
            if (Mentions(document, document.Sentences[own].Tokens, phrase))
            {
                return identity;
            }
        }
        return last;
    }

    private static bool Mentions(Document document, TokenRange tokens, SourcePhrase phrase)
    {
        for (int t = tokens.First; t < tokens.End; t++)
        {
            if (t != phrase.Head && document.Is(t, phrase.HeadWord))
            {
                return true;
            }
        }
        return false;
    }
}
