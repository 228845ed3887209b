using System.Collections.Frozen;
using Stance.Lexicons;

namespace Stance.Text;

/// <summary>A word list that is asked with spans of a text, letter case aside. Immutable; any number of threads.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<UInt128> _keys;

    private WordSet(FrozenSet<UInt128> keys) => _keys = keys;

    /// <summary>Reads a word list of words of at most 16 letters and apostrophes.</summary>
    public static WordSet Read(string lexicon) => new(Lexicon.Set(lexicon).Select(word => WordKey.Of(word)).ToFrozenSet());

    public bool Contains(ReadOnlySpan<char> word) => _keys.Contains(WordKey.Of(word));
}
