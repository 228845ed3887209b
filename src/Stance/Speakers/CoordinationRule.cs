namespace Stance.Speakers;

/// <summary>"<b>Sens. Ada Moss (D-Ohio) and Ben Reid</b>", "<b>France and Germany</b>": several named speakers are one, named together.</summary>
internal sealed class CoordinationRule : ISpeakerRule
{
    private const int MaxParts = 6;

    public Resolution? Resolve(Discourse discourse, SourcePhrase phrase)
    {
        if (phrase.Mentions.Length < 2 || !HasAnd(phrase))
        {
            return null;
        }
        var names = new List<string>();
        SpeakerKind kind = SpeakerKind.Anonymous;
        int start = phrase.Tokens.First;
        for (int t = start; t <= phrase.Tokens.End; t++)
        {
            bool isEnd = t == phrase.Tokens.End;
            if (!isEnd && !phrase.Document.Is(t, "and") && !phrase.Document.Is(t, ","))
            {
                continue;
            }
            if (start < t && names.Count < MaxParts && !IsParty(phrase, start, t))
            {
                var part = SourcePhrase.Create(discourse, phrase.Attribution, new(start, t));
                if (part.IsEmpty || IdentityOf(discourse, part) is not { Name: { } name } identity)
                {
                    return null;
                }
                kind = names.Count == 0 ? identity.Kind : kind;
                names.Add(name);
            }
            start = t + 1;
        }
        return names.Count < 2 ? null : new(new(Joined(names), kind, null), "coordination");
    }

    // Each part must be a name with nothing after it but brackets; "other scientists" may follow.
    private static SpeakerIdentity? IdentityOf(Discourse discourse, SourcePhrase part)
    {
        int head = NameRule.HeadMention(part);
        if (head < 0)
        {
            bool isNamed = !part.Mentions.IsEmpty && !Grammar.IsRoleNoun(part.HeadWord) && !part.IsPlural && part.CoreEnd == part.Tokens.End
                && (part.Document.IsArticle(part.Tokens.First) || part.Document.IsProperNoun(part.Tokens.First));
            return isNamed || part.Document.Is(part.Tokens.First, "other") ? DescriptionRule.Describe(discourse, part) : null;
        }
        Mention mention = part.Mentions.Span[head];
        bool isWhole = mention.Tokens.End == part.Tokens.End || part.Document.Is(mention.Tokens.End, "(");
        return isWhole ? SpeakerIdentity.Of(mention.Member) : null;
    }

    // "Ada Moss, R-Ohio, and Ben Reid, D-Iowa"
    private static bool IsParty(SourcePhrase phrase, int first, int end) =>
        end - first == 1 && phrase.Document[first] is ['R' or 'D' or 'I', '-', _, ..];

    private static bool HasAnd(SourcePhrase phrase)
    {
        for (int t = phrase.Tokens.First; t < phrase.Tokens.End; t++)
        {
            if (phrase.Document.Is(t, "and"))
            {
                return true;
            }
        }
        return false;
    }

    private static string Joined(List<string> names) => $"{string.Join(", ", names[..^1])} and {names[^1]}";
}
