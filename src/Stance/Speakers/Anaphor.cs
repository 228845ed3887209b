using Stance.Text;

namespace Stance.Speakers;

/// <summary>A word that points back to somebody: a pronoun, or the head of a noun phrase.</summary>
/// <param name="Token">The word.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Gender">The gender that it tells.</param>
/// <param name="Position">Its grammatical place.</param>
internal readonly record struct Anaphor(int Token, AnaphorKind Kind, Gender Gender, ClausePosition Position)
{
    /// <summary>Reads a token; null where it is no third-person pronoun.</summary>
    public static Anaphor? PronounAt(Document document, int token)
    {
        if (document.PartsOfSpeech[token] is not (PartOfSpeech.PRP or PartOfSpeech.PRPS))
        {
            return null;
        }
        ReadOnlySpan<char> word = document[token];
        if (word.Length is < 2 or > 10 || (char.IsUpper(word[0]) && char.IsUpper(word[1])))
        {
            return null;
        }
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        (AnaphorKind Kind, Gender Gender)? found = lower switch
        {
            "he" or "him" or "his" or "himself" => (AnaphorKind.Person, Gender.Male),
            "she" or "her" or "hers" or "herself" => (AnaphorKind.Person, Gender.Female),
            "they" or "them" or "their" or "theirs" or "themselves" => (AnaphorKind.They, Gender.Unknown),
            "it" or "its" or "itself" => (AnaphorKind.It, Gender.Unknown),
            _ => null,
        };
        return found is { } is3 ? new(token, is3.Kind, is3.Gender, ClausePosition.Of(document, token)) : null;
    }

    /// <summary>Whether the anaphor cannot mean somebody: "he" no woman.</summary>
    public bool Excludes(Referent referent) =>
        Gender != Gender.Unknown && referent.IsGenderSure && referent.Gender != Gender.Unknown && referent.Gender != Gender;

    /// <summary>Whether the word is a reflexive pronoun.</summary>
    public bool IsReflexive(Document document) => document[Token].EndsWith("self", StringComparison.OrdinalIgnoreCase) || document[Token].EndsWith("selves", StringComparison.OrdinalIgnoreCase);
}
