using System.Collections.Frozen;
using Stance.Lexicons;

namespace Stance.Speakers;

/// <summary>
/// A person's name in parts, folded: given names, family name, generation. Western order puts the family name last; Korean and Chinese
/// order, which is recognised by the family name or a hyphenated given name, first. Immutable.
/// </summary>
internal sealed class PersonName
{
    private static readonly FrozenSet<string> FamilyNames = Lexicon.Set("family_names");
    private static readonly FrozenDictionary<string, string> GivenNames = Lexicon.Table("given_names");
    private static readonly FrozenDictionary<string, string> MoreGenders = Lexicon.Table("given_name_genders");
    private static readonly FrozenDictionary<string, string> Nicknames = Lexicon.Table("nicknames");

    private PersonName(string text, string[] parts, int familyIndex, string generation)
    {
        Text = text;
        Parts = parts;
        Family = parts.Length == 0 ? "" : parts[familyIndex];
        Given = parts.Length < 2 ? "" : familyIndex == 0 ? string.Join(' ', parts[1..]) : parts[0];
        Generation = generation;
    }

    /// <summary>The name as written, without titles.</summary>
    public string Text { get; }

    /// <summary>The folded parts in the order of the text, without generation.</summary>
    public string[] Parts { get; }

    /// <summary>The folded family name; the only part of a name with one part.</summary>
    public string Family { get; }

    /// <summary>The folded given name, an initial perhaps; empty for a name with one part.</summary>
    public string Given { get; }

    /// <summary>"jr", "sr", "ii", ... or empty.</summary>
    public string Generation { get; }

    public bool IsFull => Parts.Length > 1;

    /// <summary>The family name as written.</summary>
    public string ShortText
    {
        get
        {
            string[] words = Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            int last = words.Length - (Generation.Length > 0 ? 2 : 1);
            return words.Length == 0 ? Text : Parts.Length > 1 && Parts[0] == Family ? words[0] : words[Math.Max(0, last)];
        }
    }

    public static PersonName Parse(string text)
    {
        string[] parts = Spelling.Fold(text).Replace(",", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string generation = "";
        if (parts.Length > 1 && parts[^1] is "jr" or "sr" or "ii" or "iii" or "iv")
        {
            generation = parts[^1];
            parts = parts[..^1];
        }
        return new(text, parts, FamilyIndexOf(parts), generation);
    }

    /// <summary>Whether a word is a common given name, folded.</summary>
    public static bool IsGivenName(string word) => GivenNames.ContainsKey(word);

    /// <summary>Whether two folded words are a Korean or Chinese family name and a hyphenated given name, in either order.</summary>
    public static bool IsEastAsian(string first, string second) =>
        (IsHyphenated(second) && FamilyNames.Contains(first)) || (IsHyphenated(first) && FamilyNames.Contains(second));

    /// <summary>Who bears a given name in the news.</summary>
    public static Gender GenderOf(string given) =>
        GenderOfMark(GivenNames.GetValueOrDefault(given.Replace(' ', '-')) ?? GivenNames.GetValueOrDefault(FirstOf(given)));

    /// <summary>Given names and the gender that each tells, "m" or "f", "u" for both.</summary>
    public static IEnumerable<KeyValuePair<string, string>> KnownGivenNames => GivenNames.Concat(MoreGenders);

    /// <summary>Who bears a given name, be it rare or another word too: for words that are known to be a given name.</summary>
    public static Gender LikelyGenderOf(string given) =>
        GenderOf(given) is not Gender.Unknown and var gender ? gender : GenderOfMark(MoreGenders.GetValueOrDefault(FirstOf(given)));

    /// <summary>Whether two full names can be one person's: same family name, given names equal, an initial or a nickname of each other.</summary>
    public bool CanBe(PersonName other) => Agrees(other, Spelling.IsVariant);

    /// <summary>
    /// The same where nothing but the names tells, as of two documents: a letter more or less may be a slip within one ("Ivana Moss" for "Ivanka
    /// Moss"), but two people in two.
    /// </summary>
    public bool CanBeElsewhere(PersonName other) => Agrees(other, Spelling.IsTransliteration);

    /// <summary>The folded name without hyphens and spaces, so that "Kim Jong-un" and "Kim Jong Un" are one.</summary>
    public string Joined() => $"{Joined(Parts)} {Generation}".TrimEnd();

    /// <summary>Whether this name is the end of a longer one: "de Blasio" of "Bill de Blasio".</summary>
    public bool IsEndOf(PersonName longer) =>
        Parts.Length < longer.Parts.Length && longer.Parts.AsSpan(longer.Parts.Length - Parts.Length).SequenceEqual(Parts);

    /// <summary>Whether a longer name has all parts of this one, in their order: "Ada Moss" and "Lady Ada Beth Moss".</summary>
    public bool IsWithin(PersonName longer)
    {
        int next = 0;
        foreach (string part in longer.Parts)
        {
            next += next < Parts.Length && Parts[next] == part ? 1 : 0;
        }
        return next == Parts.Length && Generation == longer.Generation;
    }

    private static int FamilyIndexOf(string[] parts)
    {
        if (parts.Length < 2 || !FamilyNames.Contains(parts[0]))
        {
            return Math.Max(0, parts.Length - 1);
        }
        bool isHyphenated = parts.Length == 2 && IsHyphenated(parts[1]);
        bool isWestern = GivenNames.ContainsKey(parts[0]) && parts.Length == 2 && !isHyphenated;
        return isWestern ? parts.Length - 1 : 0;
    }

    private static string FirstOf(string given)
    {
        int end = given.AsSpan().IndexOfAny(' ', '-');
        return end < 0 ? given : given[..end];
    }

    private static Gender GenderOfMark(string? mark) => mark switch
    {
        "m" => Gender.Male,
        "f" => Gender.Female,
        _ => Gender.Unknown,
    };

    private static bool IsHyphenated(string word) => word.Contains('-', StringComparison.Ordinal);

    private bool Agrees(PersonName other, Func<string, string, bool> isVariant) => Generation == other.Generation
        && (Joined(Parts) == Joined(other.Parts)
            || (Family == other.Family && GivenNamesAgree(Given, other.Given, isVariant) && MiddleNamesAgree(other)));

    private static bool GivenNamesAgree(string a, string b, Func<string, string, bool> isVariant)
    {
        if (Joined(a) == Joined(b) || IsInitialOf(a, b) || IsInitialOf(b, a))
        {
            return true;
        }
        return IsNicknameOf(a, b) || IsNicknameOf(b, a) || (a.Length > 4 && b.Length > 4 && isVariant(a, b));
    }

    // "George W. Bush" and "George H.W. Bush" are two; "Donald Trump" and "Donald J. Trump" are one.
    private bool MiddleNamesAgree(PersonName other)
    {
        if (Parts.Length < 3 || other.Parts.Length < 3 || Parts[^1] != Family || other.Parts[^1] != other.Family)
        {
            return true;
        }
        return Parts[1][0] == other.Parts[1][0] && (Parts[1].Length < 2 || other.Parts[1].Length < 2 || Parts[1] == other.Parts[1]);
    }

    private static bool IsInitialOf(string initial, string name) => initial.Length == 1 && name.StartsWith(initial[0]);

    private static bool IsNicknameOf(string nickname, string name) =>
        Nicknames.TryGetValue(nickname, out string? full) && full.Split(',').Contains(name);

    private static string Joined(string[] parts) => Joined(string.Concat(parts));

    // Jong-un, Jong Un and Jongun are one spelling.
    private static string Joined(string given) =>
        given.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
}
