using System.Collections.Frozen;
using Stance.Lexicons;
using Stance.Text;

namespace Stance.Speakers;

/// <summary>What resolving speakers asks of single tokens, robust to wrong tags where the word itself tells.</summary>
internal static class Grammar
{
    private static readonly FrozenDictionary<string, string> RoleNouns = Lexicon.Table("role_nouns");
    private static readonly FrozenDictionary<string, string> Titles = Lexicon.Table("titles");
    private static readonly FrozenSet<string> OrganizationNouns = Lexicon.Set("organization_nouns");
    private static readonly FrozenSet<string> DocumentNouns = Lexicon.Set("document_nouns");

    /// <summary>A token's folded form.</summary>
    public static string Fold(this Document document, int token) => Spelling.Fold(document[token]);

    /// <summary>The 's or the bare apostrophe of a possessive.</summary>
    public static bool IsPossessiveMark(this Document document, int token)
    {
        ReadOnlySpan<char> word = document[token];
        return word is "'s" or "’s" or "'S" or "’S"
            || (word is "'" or "’" && document.PartsOfSpeech[token] == PartOfSpeech.POS);
    }

    public static bool IsNoun(this Document document, int token) =>
        document.PartsOfSpeech[token] is PartOfSpeech.NN or PartOfSpeech.NNS or PartOfSpeech.NNP or PartOfSpeech.NNPS;

    public static bool IsProperNoun(this Document document, int token) =>
        document.PartsOfSpeech[token] is PartOfSpeech.NNP or PartOfSpeech.NNPS;

    public static bool IsFiniteVerb(this Document document, int token) =>
        document.PartsOfSpeech[token] is PartOfSpeech.VBD or PartOfSpeech.VBZ or PartOfSpeech.VBP or PartOfSpeech.MD;

    public static bool IsPreposition(this Document document, int token) =>
        document.PartsOfSpeech[token] is PartOfSpeech.IN or PartOfSpeech.TO;

    /// <summary>Whether a token has no letter or digit.</summary>
    public static bool IsPunctuation(this Document document, int token)
    {
        foreach (char c in document[token])
        {
            if (char.IsLetterOrDigit(c))
            {
                return false;
            }
        }
        return true;
    }

    public static bool IsRelativePronoun(this Document document, int token) =>
        document.Is(token, "who") || document.Is(token, "which") || document.Is(token, "whom") || document.Is(token, "whose")
        || (document.Is(token, "that") && document.PartsOfSpeech[token] == PartOfSpeech.WDT);

    /// <summary>Whether a token is part of a name; titles are none.</summary>
    public static bool IsInEntity(this Document document, int token)
    {
        int low = 0;
        int high = document.Entities.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (document.Entities[middle].Tokens.End <= token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low < document.Entities.Length && document.Entities[low].Kind != EntityKind.Title && document.Entities[low].Tokens.Contains(token);
    }

    /// <summary>Words that open a noun phrase and say nothing of what it names.</summary>
    public static bool IsArticle(this Document document, int token) =>
        document.Is(token, "the") || document.Is(token, "a") || document.Is(token, "an");

    /// <summary>Whether a folded word names what one person is or does, and whom it names.</summary>
    public static bool IsRoleNoun(string word, out Gender gender)
    {
        bool found = RoleNouns.TryGetValue(word, out string? whom);
        gender = GenderOf(whom);
        return found;
    }

    public static bool IsRoleNoun(string word) => RoleNouns.ContainsKey(word);

    /// <summary>Whether a folded word can stand before a person's name as a title.</summary>
    public static bool IsTitle(string word) => Titles.ContainsKey(word);

    /// <summary>The role noun that a title gives ("sen" gives "senator"), or null; and the gender that it tells.</summary>
    public static string? RoleOfTitle(string word, out Gender gender)
    {
        gender = Gender.Unknown;
        if (!Titles.TryGetValue(word, out string? value) || value == "-")
        {
            return null;
        }
        if (value[0] == '=')
        {
            gender = GenderOf(value[1..]);
            return null;
        }
        IsRoleNoun(value, out gender);
        return value;
    }

    public static bool IsOrganizationNoun(string word) => OrganizationNouns.Contains(word);

    public static bool IsDocumentNoun(string word) => DocumentNouns.Contains(word);

    private static Gender GenderOf(string? whom) => whom switch
    {
        "m" => Gender.Male,
        "f" => Gender.Female,
        _ => Gender.Unknown,
    };
}
