using Stance.Text;

namespace Stance.Speakers;

/// <summary>What a noun phrase says of an office or its holder: "Moscow's former foreign minister", "the Illyrian foreign ministry". Immutable.</summary>
/// <param name="Key">The words of meaning without the country, as <see cref="OfficeTitle.KeyOf(string)"/> has them.</param>
/// <param name="Holder">Whose office: a country's short name or an organization's; null where the phrase does not say.</param>
/// <param name="IsFormer">Whether it says "former".</param>
internal readonly record struct OfficePhrase(string Key, string? Holder, bool IsFormer)
{
    private const int MaxTokens = 16;

    /// <summary>Reads the noun phrase proper and what follows it with "of" or "in"; null where it names more than one country or organization.</summary>
    /// <param name="discourse">The discourse.</param>
    /// <param name="phrase">The phrase.</param>
    /// <param name="namesOffice">Whether the phrase names an office, so that organizations in it are no holders.</param>
    public static OfficePhrase? Read(Discourse discourse, SourcePhrase phrase, bool namesOffice)
    {
        Document document = phrase.Document;
        int end = Math.Min(EndOf(phrase), phrase.Tokens.First + MaxTokens);
        var words = new List<string>();
        string? holder = null;
        bool isFormer = false;
        for (int t = phrase.Tokens.First; t < end; t++)
        {
            if (document.IsPunctuation(t) || document.IsPossessiveMark(t) || document.IsPreposition(t) || document.PartsOfSpeech[t] is PartOfSpeech.DT)
            {
                continue;
            }
            string? name = HolderAt(discourse, phrase, t, end, namesOffice, out int next);
            if (name is not null)
            {
                if (holder is not null && holder != name)
                {
                    return null;
                }
                holder = name;
                t = next - 1;
                continue;
            }
            string word = document.Fold(t);
            if (word is "former" or "ex" or "late")
            {
                isFormer = true;
            }
            else if (word is not ("country" or "nation"))
            {
                words.Add(word);
            }
        }
        return words.Count == 0 ? null : new(OfficeTitle.KeyOf(words), holder, isFormer);
    }

    // A comma, or a clause, ends what the phrase says of the office.
    private static int EndOf(SourcePhrase phrase)
    {
        int t = phrase.CoreEnd;
        while (t < phrase.Tokens.End && !phrase.Document.IsPunctuation(t) && !phrase.Document.IsRelativePronoun(t) && !phrase.Document.Is(t, "and"))
        {
            t++;
        }
        return t;
    }

    private static string? HolderAt(Discourse discourse, SourcePhrase phrase, int token, int end, bool namesOffice, out int next)
    {
        foreach (Mention mention in phrase.Mentions.Span)
        {
            if (mention.Tokens.First == token && mention.Tokens.End <= end)
            {
                next = mention.Tokens.End;
                return mention.Member.Kind == SpeakerKind.Government ? mention.Member.Name
                    : mention.Member.Kind == SpeakerKind.Organization && !namesOffice ? HolderOf(discourse.Known, Spelling.Fold(mention.Member.Name))
                    : null;
            }
        }
        next = token;
        return RoleReader.CountryAt(discourse.Known.Countries, phrase.Document, ref next, end);
    }

    // What is the White House's is the country's.
    private static string HolderOf(KnownSpeakers known, string organization) =>
        known.Countries.ShortNameOf(known.Office(organization)?.Country) ?? known.HolderName(organization);
}
