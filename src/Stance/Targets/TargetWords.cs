using System.Collections.Frozen;
using Stance.Lexicons;
using Stance.Text;

namespace Stance.Targets;

/// <summary>The word list <c>target_words</c>: what words are to the rules that find targets. Any number of threads.</summary>
internal static class TargetWords
{
    private static readonly FrozenDictionary<UInt128, TargetWord> Words =
        Lexicon.Table("target_words").ToFrozenDictionary(entry => WordKey.Of(entry.Key), entry => Enum.Parse<TargetWord>(entry.Value, ignoreCase: true));

    /// <summary>What a word is, letter case aside.</summary>
    public static TargetWord Of(ReadOnlySpan<char> word) => Words.GetValueOrDefault(WordKey.Of(word));
}
