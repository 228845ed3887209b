using System.Collections.Frozen;
using Stance.Text;

namespace Stance.Speakers;

/// <summary>"<b>The ministry</b>", "<b>the campaign</b>", "<b>the agency</b>": the last organization of that kind.</summary>
internal sealed class GroupRule : ISpeakerRule
{
    // Nouns that any organization can be called by; the others must be part of its name.
    private static readonly FrozenSet<string> GeneralNouns = new[]
    {
        "agency", "alliance", "association", "bank", "bloc", "body", "broadcaster", "center", "centre", "channel", "company", "firm", "group", "institute",
        "institution", "magazine", "network", "newspaper", "office", "organisation", "organization", "outlet", "paper", "publication", "union", "website",
    }.ToFrozenSet(StringComparer.Ordinal);

    public Resolution? Resolve(Discourse discourse, SourcePhrase phrase)
    {
        bool pointsBack = phrase.IsDefinite || phrase.Tokens.Count == 1;
        if (!pointsBack || phrase.CoreEnd - phrase.Tokens.First > 2 || NamesInside(phrase) || !Grammar.IsOrganizationNoun(phrase.HeadWord))
        {
            return null;
        }
        SpeakerIdentity? group = NamedSo(discourse, phrase) ?? discourse.GroupOf(phrase.HeadWord);
        if (group is null && GeneralNouns.Contains(phrase.HeadWord))
        {
            group = LastSpeaker(discourse, phrase)
                ?? discourse.AntecedentOf(phrase.Attribution, phrase.Head, "group")?.Identity;
        }
        return group is null ? null : new(group, "group");
    }

    private static bool NamesInside(SourcePhrase phrase) => !phrase.Mentions.IsEmpty && phrase.Mentions.Span[0].Tokens.First < phrase.CoreEnd;

    private static SpeakerIdentity? LastSpeaker(Discourse discourse, SourcePhrase phrase)
    {
        int previous = discourse.PreviousOf(phrase.Attribution);
        bool isNear = previous >= 0 && discourse.Document.SentenceOfToken[phrase.Tokens.First] - discourse.Attributions[previous].Sentence <= 2;
        return isNear && discourse.ResolutionOf(previous) is { Identity: { Kind: SpeakerKind.Organization } identity } ? identity : null;
    }

    private static SpeakerIdentity? NamedSo(Discourse discourse, SourcePhrase phrase)
    {
        for (int i = discourse.Cast.FirstMentionFrom(phrase.Tokens.First) - 1, n = 0; i >= 0 && n < 80; i--, n++)
        {
            Mention mention = discourse.Cast.Mentions[i];
            if (mention.Member.Kind == SpeakerKind.Organization && EndsWith(phrase.Document, mention.Tokens, phrase.HeadWord))
            {
                return SpeakerIdentity.Of(mention.Member);
            }
        }
        return null;
    }

    private static bool EndsWith(Document document, TokenRange name, string noun)
    {
        for (int t = name.First; t < name.End; t++)
        {
            if (document.Is(t, noun))
            {
                return true;
            }
        }
        return false;
    }
}
