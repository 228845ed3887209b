namespace Stance.Segmentation;

/// <summary>What a character is to the tokenizer.</summary>
internal enum CharacterClass : byte
{
    /// <summary>A character that is a token by itself.</summary>
    Symbol,

    /// <summary>A mark of which a run of equal ones is one token: <c>***</c>, <c>——</c>, <c>?!</c>.</summary>
    Run,

    WhiteSpace,
    Letter,
    Digit,

    /// <summary>Straight or curly, or an acute accent used for one.</summary>
    Apostrophe,

    FullStop,
    Hyphen,

    /// <summary>Belongs to the character before it: combining marks, variation selectors, joiners, the soft hyphen.</summary>
    Extender,

    /// <summary>Half of a surrogate pair, or a lone surrogate.</summary>
    Surrogate,
}
