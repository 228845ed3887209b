using Stance.Registries;

namespace Stance.Speakers;

/// <summary>
/// "<b>Illyria's presidential office</b>", "<b>the foreign ministry</b>": a state's office speaks under its own name, that of the country
/// which the context means.
/// </summary>
internal sealed class OfficeRule : ISpeakerRule
{
    private const string Reason = "office";
    private const string Ministry = "ministry";
    private const int MaxMentions = 80;

    public Resolution? Resolve(Discourse discourse, SourcePhrase phrase)
    {
        if (phrase.IsEmpty || phrase.IsPlural || phrase.IsIndefinite || !Grammar.IsOrganizationNoun(phrase.HeadWord)
            || OfficePhrase.Read(discourse, phrase, namesOffice: true) is not { IsFormer: false } office)
        {
            return null;
        }
        if (office.Holder is { } country)
        {
            // "the Foreign Ministry of Illyria" is a name of its own.
            return !IsOwnName(phrase) && discourse.Known.Office(office.Key, country) is { } known ? new(IdentityOf(known), Reason) : null;
        }
        // "the Coast Guard" is a name of its own too; "the Foreign Ministry" is one of many.
        bool isName = Spelling.IsCapitalized(phrase.Document[phrase.Head]) && phrase.HeadWord != Ministry;
        if (isName || !phrase.IsDefinite || phrase.CoreEnd < phrase.Tokens.End || !office.Key.Contains(' ', StringComparison.Ordinal)
)
        {
            return null;
        }
        if (discourse.Known.Office(WordsOf(phrase)) is { } only)
        {
            return Spelling.IsCapitalized(phrase.Document[phrase.Head]) ? null : new(IdentityOf(only), Reason);
        }
        return Named(discourse, phrase, office.Key) is { } member ? new(SpeakerIdentity.Of(member), Reason)
            : CountryRule.ContextOf(discourse, phrase.Attribution, phrase.Tokens.First) is not { } context ? null
            : discourse.Known.Office(office.Key, context.Name) is { } own ? new(IdentityOf(own), Reason)
            : phrase.HeadWord == Ministry ? new(new(discourse.Known.Countries.DemonymOf(context.Name) + " " + TextOf(phrase), SpeakerKind.Organization, null), Reason)
            : null;
    }

    private static SpeakerIdentity IdentityOf(RegisteredOffice office) => new(office.Name, SpeakerKind.Organization, null);

    private static bool IsOwnName(SourcePhrase phrase) => phrase.CoreEnd < phrase.Tokens.End && phrase.Document.Is(phrase.CoreEnd, "of") && Spelling.IsCapitalized(phrase.Document[phrase.Head]);

    // The last organization of the article that has these words and a country: "the Illyrian Foreign Ministry".
    private static CastMember? Named(Discourse discourse, SourcePhrase phrase, string key)
    {
        for (int i = discourse.Cast.FirstMentionFrom(phrase.Tokens.First) - 1, n = 0; i >= 0 && n < MaxMentions; i--, n++)
        {
            CastMember member = discourse.Cast.Mentions[i].Member;
            if (member.Kind == SpeakerKind.Organization && discourse.Known.IsOfCountry(Spelling.Fold(member.Name), key))
            {
                return member;
            }
        }
        return null;
    }

    private static string WordsOf(SourcePhrase phrase) => Spelling.Fold(TextOf(phrase));

    private static string TextOf(SourcePhrase phrase) => phrase.Document.TextOf(new(phrase.Tokens.First + 1, phrase.Tokens.End));
}
