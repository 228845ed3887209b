namespace Stance.Speakers;

/// <summary>Who is in an article: everybody whom it names, and where. Not changed after it is collected; any number of threads.</summary>
internal sealed class Cast
{
    private readonly Dictionary<string, CastMember> _byName;

    public Cast(Mention[] mentions, Dictionary<string, CastMember> byName)
    {
        Mentions = mentions;
        _byName = byName;
        Persons = [.. mentions.Select(m => m.Member).Where(m => m.Kind == SpeakerKind.Person).Distinct()];
    }

    /// <summary>In text order, disjoint.</summary>
    public Mention[] Mentions { get; }

    /// <summary>In the order of their first mention.</summary>
    public CastMember[] Persons { get; }

    /// <summary>Whom a folded name or acronym stands for; null where nobody or more than one.</summary>
    public CastMember? Find(string folded) => _byName.GetValueOrDefault(folded);

    /// <summary>Index of the first mention that starts at or after a token.</summary>
    public int FirstMentionFrom(int token)
    {
        int low = 0;
        int high = Mentions.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Mentions[middle].Tokens.First < token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }
}
