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
            if (start < t && names.Count < MaxParts)
            {
                var part = SourcePhrase.Create(discourse, phrase.Attribution, new(start, t));
                if (part.IsEmpty || NameOf(part) is not { } member)
                {
                    return null;
                }
                kind = names.Count == 0 ? member.Kind : kind;
                names.Add(member.Name);
            }
            start = t + 1;
        }
        return names.Count < 2 ? null : new(new(Joined(names), kind, null), "coordination");
    }

    // Each part must be a name and nothing after it but brackets.
    private static CastMember? NameOf(SourcePhrase part)
    {
        int head = NameRule.HeadMention(part);
        if (head < 0)
        {
            return null;
        }
        Mention mention = part.Mentions.Span[head];
        bool isWhole = mention.Tokens.End == part.Tokens.End || part.Document.Is(mention.Tokens.End, "(");
        return isWhole ? mention.Member : null;
    }

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
