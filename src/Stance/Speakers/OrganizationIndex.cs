namespace Stance.Speakers;

/// <summary>The organizations of one article by name, acronym and the end of a longer name.</summary>
/// <param name="earlier">The organizations of the parts of the article before this one; null for none. Only read.</param>
internal sealed class OrganizationIndex(OrganizationIndex? earlier)
{
    private readonly Dictionary<string, CastMember> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _longNames = new(StringComparer.Ordinal);

    /// <summary>Makes one name stand for another: an acronym for the full name. The first one wins.</summary>
    public void AddAlias(string folded, string longer)
    {
        if (folded != longer)
        {
            _longNames.TryAdd(folded, longer);
        }
    }

    /// <summary>
    /// Makes the acronym and the distinctive last words of each name stand for it: "Post" for "Washington Post", "tax policy center" for
    /// "urban tax policy center"; not "committee" or "house".
    /// </summary>
    public void AddAliasesOf(string longer)
    {
        string[] words = longer.Split(' ');
        if (words.Length < 2 || words.Length > 12)
        {
            return;
        }
        AddAlias(AcronymOf(words), longer);
        int of = Array.IndexOf(words, "of");
        if (of > 0 && of < words.Length - 2)
        {
            AddAlias(AcronymOf(words[(of + 1)..]), longer);
        }
        for (int i = 1; i < words.Length; i++)
        {
            bool isDistinctive = i < words.Length - 1 ? words[i] is not ("of" or "and" or "for" or "the") : !Grammar.IsOrganizationNoun(words[i]);
            if (isDistinctive && words[i - 1] is not ("of" or "for"))
            {
                AddAlias(string.Join(' ', words[i..]), longer);
            }
        }
    }

    /// <summary>Whether a folded name stands for an organization of the article.</summary>
    public bool Knows(string folded) =>
        _longNames.ContainsKey(folded) || _byName.ContainsKey(folded) || (earlier is not null && earlier.Knows(folded));

    /// <summary>Adds the organizations of a part of the article, for those after it. The first name wins.</summary>
    public void AddAll(OrganizationIndex part)
    {
        foreach ((string folded, string longer) in part._longNames)
        {
            _longNames.TryAdd(folded, longer);
        }
        foreach ((string folded, CastMember member) in part._byName)
        {
            _byName.TryAdd(folded, member);
        }
    }

    /// <summary>Finds or adds the organization of a name.</summary>
    public CastMember FindOrAdd(string folded, string text)
    {
        string key = folded;
        // Acronym of an end of a longer name: two steps at most.
        for (int i = 0; i < 3 && LongNameOf(key) is { } longer; i++)
        {
            key = longer;
        }
        if (!_byName.TryGetValue(key, out CastMember? member))
        {
            _byName[key] = member = new(SpeakerKind.Organization, earlier?._byName.GetValueOrDefault(key)?.Name ?? text);
        }
        else if (key == folded && (Spelling.Fold(member.Name) != folded || member.Name == text + "."))
        {
            // The full name after its acronym; or a full stop that ended the sentence, not the name.
            member.Name = text;
        }
        return member;
    }

    private string? LongNameOf(string folded) =>
        _longNames.TryGetValue(folded, out string? longer) ? longer : earlier?._longNames.GetValueOrDefault(folded);

    private static string AcronymOf(string[] words)
    {
        Span<char> acronym = stackalloc char[12];
        int length = 0;
        foreach (string word in words)
        {
            if (word is not ("of" or "the" or "and" or "for" or "in" or "on" or "&") && word.Length > 0)
            {
                acronym[length++] = word[0];
            }
        }
        return length > 1 ? new string(acronym[..length]) : string.Join(' ', words);
    }
}
