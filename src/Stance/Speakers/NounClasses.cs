using System.Collections.Frozen;
using Stance.Learning;
using Stance.Lexicons;

namespace Stance.Speakers;

/// <summary>Classes of common nouns by the hash of the word, so that no noun of a text need become a string.</summary>
internal static class NounClasses
{
    private static readonly FrozenDictionary<uint, NounClass> Classes = Read();

    /// <summary>The class of a word.</summary>
    /// <param name="word">Its hash in lower case, as <see cref="Text.WordForms.Lower"/> has it.</param>
    public static NounClass Of(uint word) => Classes.GetValueOrDefault(word);

    private static FrozenDictionary<uint, NounClass> Read()
    {
        var classes = new Dictionary<uint, NounClass>();
        foreach ((string noun, string whom) in Lexicon.Table("role_nouns"))
        {
            classes[FeatureHash.Of(noun)] = whom switch { "m" => NounClass.Man, "f" => NounClass.Woman, _ => NounClass.Person };
        }
        foreach (string noun in Lexicon.Set("organization_nouns"))
        {
            classes.TryAdd(FeatureHash.Of(noun), NounClass.Organization);
        }
        foreach (string noun in Lexicon.Set("document_nouns"))
        {
            classes.TryAdd(FeatureHash.Of(noun), NounClass.Document);
        }
        return classes.ToFrozenDictionary();
    }
}
